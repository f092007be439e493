"""Exports of a register that name the applicants: one row for each file that left the portal (design 10)."""

from django.db import models

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from opd.models import Unit


class EksporRegister(ObjekResmi):
    """Which rows were taken, in which kind of file; who took them and why stands in the trail of its birth."""

    ALUR = TabelAlur("permohonan.register.alur.ALUR_EKSPOR")

    jenis = models.CharField("register", max_length=10)
    tahun = models.PositiveSmallIntegerField()
    semester = models.CharField(max_length=1, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    bentuk = models.CharField("bentuk berkas", max_length=4)
    baris = models.PositiveIntegerField("banyaknya baris")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "ekspor register"
        ordering = ["-pk"]

    def __str__(self):
        return f"Register {self.jenis} {self.tahun}"
