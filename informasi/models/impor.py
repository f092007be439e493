"""An import as one object: read, reported row by row, submitted and decided as one batch."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.kueri import KueriKiriman
from informasi.models.konten import Versi
from informasi.status import HasilBaris, StatusKiriman
from opd.models import Pengguna, Unit


class KirimanImpor(ObjekResmi):
    """A table of informasi publik sent in one go for one unit; approved by one decision bound to `sidik`."""

    ALUR = TabelAlur("informasi.impor.alur.ALUR_KIRIMAN")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="kiriman_impor")
    status = models.CharField(max_length=20, choices=StatusKiriman, default=StatusKiriman.DIBACA)
    nama = models.CharField(max_length=120)
    jalur = models.CharField(max_length=200)
    pengirim = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField()
    jumlah = models.PositiveIntegerField(default=0)
    dikerjakan = models.PositiveIntegerField(default=0)
    sidik = models.CharField(max_length=64, blank=True)
    contoh = ArrayField(models.BigIntegerField(), default=list)  # versions drawn at random that must be opened
    dibuka = ArrayField(models.BigIntegerField(), default=list)
    galat = models.CharField(max_length=300, blank=True)

    objects = KueriKiriman.as_manager()

    class Meta:
        verbose_name = "kiriman impor"
        ordering = ["-id"]

    def __str__(self):
        return f"{self.nama} ({self.unit})"


class BarisImpor(models.Model):
    """One row as it was read: what became of it and why."""

    kiriman = models.ForeignKey(KirimanImpor, models.CASCADE, related_name="baris")
    nomor = models.PositiveIntegerField()  # the row's number in the sheet, as the sender sees it
    hasil = models.CharField(max_length=10, choices=HasilBaris)
    pesan = models.CharField(max_length=300, blank=True)
    isi = models.JSONField(default=dict)
    versi = models.ForeignKey(Versi, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "baris impor"
        ordering = ["kiriman", "nomor"]
        constraints = [models.UniqueConstraint(fields=["kiriman", "nomor"], name="baris_impor_sekali")]

    def __str__(self):
        return f"Baris {self.nomor}: {self.get_hasil_display()}"
