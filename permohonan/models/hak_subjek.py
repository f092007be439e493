"""An applicant asks to see, correct or erase the data kept about them (UU 27/2022 Ps 5-8; design 10)."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from permohonan.models.keberatan import Keberatan
from permohonan.models.permohonan import Permohonan
from permohonan.status import JenisHak, StatusHak

WAKTU_JAWAB = timedelta(hours=72)  # UU 27/2022 Ps 30-32, 3 x 24 hours


class HakSubjek(ObjekResmi):
    """One such request, about the person of one case. What they want changed lies locked like the data itself."""

    ALUR = TabelAlur("permohonan.hak_subjek.alur.ALUR_HAK")

    jenis = models.CharField("jenis permintaan", max_length=10, choices=JenisHak)
    status = models.CharField(max_length=12, choices=StatusHak, editable=False)
    permohonan = models.ForeignKey(Permohonan, models.PROTECT, null=True, related_name="hak_subjek")
    keberatan = models.ForeignKey(Keberatan, models.PROTECT, null=True, related_name="hak_subjek")
    terkunci = models.BinaryField(null=True)  # {"uraian": …} or, for a correction, the new values; wiped when answered
    diajukan_pada = models.DateTimeField()
    batas = models.DateTimeField(db_index=True)
    dijawab_pada = models.DateTimeField(null=True)
    jawaban = models.TextField("jawaban", max_length=1000, blank=True)

    class Meta:
        verbose_name = "permintaan subjek data"
        ordering = ["batas", "pk"]
        constraints = [
            models.CheckConstraint(
                name="hak_subjek_satu_perkara",
                condition=Q(permohonan__isnull=False, keberatan__isnull=True)
                | Q(permohonan__isnull=True, keberatan__isnull=False),
            ),
            models.CheckConstraint(
                name="hak_subjek_tolak_beralasan", condition=~Q(status=StatusHak.DITOLAK) | ~Q(jawaban="")
            ),
        ]

    def __str__(self):
        return f"{self.get_jenis_display()}, {self.perkara}"

    def get_absolute_url(self):
        """Where the desk answers it."""
        return reverse("permohonan:hak_subjek", args=[self.pk])

    @property
    def perkara(self):
        """The case whose person asks."""
        return self.permohonan or self.keberatan

    @property
    def identitas(self):
        """Whose data it is about."""
        return self.perkara.identitas
