"""Hearings and meetings of mediation (domain 6.2, 6.4)."""

from django.db import models

from sengketa.models.sengketa import Sengketa
from sengketa.status import Hadir, JenisSidang, Tahap


class Sidang(models.Model):
    """One hearing: when and where, what for, who came, what came of it."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="sidang")
    jenis = models.CharField(max_length=12, choices=JenisSidang, default=JenisSidang.SIDANG)
    tahap = models.CharField(max_length=30, choices=Tahap)
    waktu = models.DateTimeField("hari dan jam")
    ruang = models.CharField("ruang atau tempat", max_length=200)
    agenda = models.CharField("agenda", max_length=300)
    petugas = models.CharField("yang hadir dari kita", max_length=300, blank=True)
    pemohon_hadir = models.CharField("kehadiran pemohon", max_length=6, choices=Hadir, blank=True)
    termohon_hadir = models.CharField("kehadiran termohon", max_length=6, choices=Hadir, blank=True)
    hasil = models.TextField("hasil", max_length=3000, blank=True)
    dicatat_pada = models.DateTimeField(null=True)
    ditunda_ke = models.OneToOneField("self", models.PROTECT, null=True, related_name="tundaan_dari")

    class Meta:
        verbose_name = "sidang"
        verbose_name_plural = "sidang"
        ordering = ["waktu", "pk"]

    def __str__(self):
        return f"{self.get_jenis_display()}: {self.agenda}"
