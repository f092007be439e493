"""The number with which a year goes on after the paper register (UU 14/2008 Ps 22(4))."""

from django.db import models
from django.db.models import Q

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from permohonan.status import JenisRegister


class NomorAwal(ObjekResmi):
    """One decision of PPID utama: the next number of a register in a year. It is taken once and never changed; a
    later one may only lead further."""

    ALUR = TabelAlur("permohonan.register.alur_nomor.ALUR_NOMOR_AWAL")

    jenis = models.CharField("register", max_length=10, choices=JenisRegister)
    tahun = models.PositiveSmallIntegerField()
    nomor = models.PositiveIntegerField("nomor berikutnya")

    class Meta:
        verbose_name = "nomor awal"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["jenis", "tahun", "nomor"], name="nomor_awal_sekali"),
            models.CheckConstraint(condition=Q(nomor__gt=1), name="nomor_awal_melompat"),
        ]

    def __str__(self):
        return f"{self.get_jenis_display()} {self.tahun} mulai nomor {self.nomor}"
