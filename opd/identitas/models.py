"""One row: the city as its portal shows it. Without the row the defaults hold."""

from django.db import models
from django.db.models import Q

from alur.models import ObjekResmi
from alur.transisi import TabelAlur

NOMOR_BARIS = 1


class IdentitasKota(ObjekResmi):
    """Name, emblem, colours and official contact of the city. Always the same row; `versi` grows with every change."""

    ALUR = TabelAlur("opd.alur.ALUR_IDENTITAS")

    nama_kota = models.CharField("nama kota", max_length=60)
    nama_singkat = models.CharField("nama singkat", max_length=40, blank=True)
    alamat = models.CharField("alamat kantor PPID", max_length=200, blank=True)
    jam_layanan = models.CharField("jam layanan", max_length=120, blank=True)
    telepon = models.CharField("telepon", max_length=30, blank=True)
    wa = models.CharField("nomor WhatsApp PPID", max_length=30, blank=True)
    surel = models.EmailField("surel PPID", blank=True)
    kanal = models.TextField("kanal resmi lain", max_length=1000, blank=True)
    warna_utama = models.CharField("warna utama", max_length=7)
    warna_dalam = models.CharField("warna pita dan kaki", max_length=7)
    warna_aksen = models.CharField("warna aksen", max_length=7)
    lambang = models.BinaryField(null=True)  # PNG, square, 512 px: small enough to live beside the name
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = "identitas kota"
        constraints = [models.CheckConstraint(condition=Q(pk=NOMOR_BARIS), name="identitas_satu_baris")]

    def __str__(self):
        return self.nama_kota
