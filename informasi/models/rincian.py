"""The DIP columns of one version of an informasi publik (domain 3.6)."""

from django.db import models

from informasi.models.butir import ButirWajib
from informasi.models.konten import Versi
from informasi.status import Klasifikasi

MEDAN_RINCIAN = (
    "klasifikasi",
    "butir",
    "penanggung_jawab",
    "waktu_dibuat",
    "tempat_dibuat",
    "bentuk",
    "retensi",
    "tahun",
    "tautan",
)


class RincianInformasi(models.Model):
    """What the Daftar Informasi Publik says beside title and summary. Exempt information has no place here."""

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="rincian")
    klasifikasi = models.CharField("klasifikasi", max_length=20, choices=Klasifikasi)
    butir = models.ForeignKey(ButirWajib, models.PROTECT, null=True, blank=True, related_name="+")
    penanggung_jawab = models.CharField("penanggung jawab pembuatan", max_length=150, blank=True)
    waktu_dibuat = models.DateField("waktu pembuatan", null=True, blank=True)
    tempat_dibuat = models.CharField("tempat pembuatan", max_length=100, blank=True)
    bentuk = models.CharField("bentuk informasi", max_length=100, blank=True)
    retensi = models.CharField("jangka waktu penyimpanan", max_length=60, blank=True)
    tahun = models.PositiveSmallIntegerField("tahun")
    tautan = models.URLField("tautan di situs lain", max_length=300, blank=True)

    class Meta:
        verbose_name = "rincian informasi"
        constraints = [
            models.CheckConstraint(condition=models.Q(klasifikasi__in=Klasifikasi.values), name="bukan_dikecualikan"),
            models.CheckConstraint(condition=models.Q(tahun__range=(1945, 2200)), name="tahun_wajar"),
        ]

    def __str__(self):
        return f"{self.get_klasifikasi_display()}, {self.tahun}"
