"""The weights of the monev questionnaire, and whether what proves an answer was found to open (domain 9)."""

from django.db import models

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from opd.models import Pengguna


class PenetapanBobot(ObjekResmi):
    """One set of weights PPID utama put in force; the newest holds, older ones stay in the record."""

    ALUR = TabelAlur("laporan.skor.alur.ALUR_BOBOT")

    bobot = models.JSONField("bobot")  # {code of the question: points}
    alasan = models.CharField("alasan", max_length=500)
    ditetapkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    ditetapkan_pada = models.DateTimeField()

    class Meta:
        verbose_name = "penetapan bobot skor"
        ordering = ["-pk"]

    def __str__(self):
        return f"Bobot skor {self.ditetapkan_pada:%d/%m/%Y}"


class BuktiTerperiksa(models.Model):
    """An address that serves as evidence, and whether it opened for a stranger when it was last tried."""

    alamat = models.CharField(max_length=300, unique=True)
    terbuka = models.BooleanField(null=True)
    diperiksa = models.DateTimeField(null=True)
    dilihat = models.DateTimeField()  # when it last was evidence of anything

    class Meta:
        verbose_name = "bukti yang diperiksa"
        ordering = ["diperiksa", "pk"]

    def __str__(self):
        return self.alamat
