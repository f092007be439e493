"""The yearly decree on the DIP: a list frozen for good, with its letter (UU 14/2008 Ps 11(1)a)."""

from django.db import models

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.models.berkas import Berkas
from opd.models import Pengguna


class PenetapanDIP(ObjekResmi):
    """The DIP of one year as it was set: rows, their hash, number and date of the SK, the signed paper."""

    ALUR = TabelAlur("informasi.alur_penetapan.ALUR_PENETAPAN")

    tahun = models.PositiveSmallIntegerField(unique=True)
    sk_nomor = models.CharField("nomor SK", max_length=80)
    sk_tanggal = models.DateField("tanggal SK")
    surat = models.ForeignKey(Berkas, models.PROTECT, null=True, related_name="+")
    isi = models.JSONField()
    sidik = models.CharField(max_length=64)
    jumlah = models.PositiveIntegerField()
    ditetapkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "penetapan DIP"
        ordering = ["-tahun"]

    def __str__(self):
        return f"DIP {self.tahun}, SK {self.sk_nomor}"
