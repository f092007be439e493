"""What an applicant thought of the service: marks without a name (Permenpan RB 14/2017)."""

from django.db import models
from django.db.models import Q

from permohonan.models.permohonan import Permohonan
from permohonan.survei.unsur import TERTINGGI, UNSUR


class SurveiKepuasan(models.Model):
    """One answered survey of one request; its marks are counted by the day it was answered, never by person."""

    permohonan = models.OneToOneField(Permohonan, models.PROTECT, related_name="survei")
    persyaratan = models.PositiveSmallIntegerField()
    prosedur = models.PositiveSmallIntegerField()
    waktu = models.PositiveSmallIntegerField()
    biaya = models.PositiveSmallIntegerField()
    produk = models.PositiveSmallIntegerField()
    kompetensi = models.PositiveSmallIntegerField()
    perilaku = models.PositiveSmallIntegerField()
    sarana = models.PositiveSmallIntegerField()
    pengaduan = models.PositiveSmallIntegerField()
    saran = models.TextField("saran", max_length=1000, blank=True)
    diisi = models.DateTimeField()

    class Meta:
        verbose_name = "survei kepuasan"
        constraints = [
            models.CheckConstraint(
                name=f"survei_{u.medan}_satu_sampai_empat",
                condition=Q(**{f"{u.medan}__gte": 1, f"{u.medan}__lte": TERTINGGI}),
            )
            for u in UNSUR
        ]

    def __str__(self):
        return f"Survei {self.permohonan}"
