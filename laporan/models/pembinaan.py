"""Pembinaan: what PPID utama did to help units do their duty (domain 8)."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from laporan.pembinaan.kueri import KueriPembinaan
from laporan.pembinaan.status import JenisPembinaan
from opd.models import Pengguna, Unit


class Pembinaan(ObjekResmi):
    """One bimtek, asistensi, visitasi or letter: for whom, about what, with which result and follow-up."""

    ALUR = TabelAlur("laporan.pembinaan.alur.ALUR_PEMBINAAN")
    ISIAN = ("jenis", "tanggal", "materi", "hasil", "tindak_lanjut", "tindak_lanjut_batas")

    jenis = models.CharField("jenis", max_length=10, choices=JenisPembinaan)
    sasaran = models.ManyToManyField(Unit, related_name="pembinaan")
    tanggal = models.DateField("tanggal")
    materi = models.CharField("materi", max_length=500)
    hasil = models.TextField("hasil", max_length=2000, blank=True)
    tindak_lanjut = models.CharField("tindak lanjut", max_length=500, blank=True)
    tindak_lanjut_batas = models.DateField("tindak lanjut paling lambat", null=True, blank=True)
    nomor_sunting = models.PositiveIntegerField(default=0)
    dibuat = models.DateTimeField()
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")

    objects = KueriPembinaan.as_manager()

    class Meta:
        verbose_name = "pembinaan"
        ordering = ["-tanggal", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tindak_lanjut_batas=None) | Q(tindak_lanjut_batas__gte=F("tanggal")),
                name="pembinaan_tindak_lanjut_sesudah",
            )
        ]

    def __str__(self):
        return f"{self.get_jenis_display()}: {self.materi}"[:150]

    def get_absolute_url(self):
        """Its page on the desk."""
        return reverse("laporan:pembinaan", args=[self.pk])
