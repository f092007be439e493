"""An import as one object: read, reported row by row, submitted and decided as one batch."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.kueri import KueriKiriman
from informasi.kueri_impor import KueriBarisImpor
from informasi.models.berkas import Berkas
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
    jalur_zip = models.CharField(max_length=200, blank=True)  # files beside the table, until read
    pengirim = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField()
    jumlah = models.PositiveIntegerField(default=0)
    percobaan = models.PositiveSmallIntegerField(default=0)
    dikerjakan = models.PositiveIntegerField(default=0)  # rows behind the worker: read, later published
    tabel_terbaca = models.DateTimeField(null=True)  # every row is stored; files may still wait for the parsers
    sidik = models.CharField(max_length=64, blank=True)
    contoh = ArrayField(models.BigIntegerField(), default=list)  # row numbers drawn at random that must be opened
    dibuka = models.JSONField(default=dict)  # {reviewer's key: [row numbers]}: whoever decides has read the samples
    galat = models.CharField(max_length=300, blank=True)

    objects = KueriKiriman.as_manager()

    class Meta:
        verbose_name = "kiriman impor"
        ordering = ["-id"]

    def __str__(self):
        return f"{self.nama} ({self.unit})"

    def get_absolute_url(self):
        return reverse("informasi:impor_kiriman", args=[self.pk])

    def contoh_tersisa(self, peninjau):
        """Samples (sorted row numbers) that this reviewer has not opened yet."""
        return sorted(set(self.contoh) - set(self.dibuka.get(str(peninjau.pk), ())))


class BarisImpor(models.Model):
    """One row as it was read: what becomes of it and why. Frozen by the database once the table was read.

    `pesan` is the fault of a row that cannot be taken, else what a reviewer should look at.
    """

    kiriman = models.ForeignKey(KirimanImpor, models.CASCADE, related_name="baris")
    nomor = models.PositiveIntegerField()  # the row's number in the sheet, as the sender sees it
    hasil = models.CharField(max_length=10, choices=HasilBaris)
    pesan = models.TextField(blank=True)
    isi = models.JSONField(default=dict)
    kunci = models.CharField(max_length=300, blank=True)  # see informasi.impor.baca
    banding = models.ForeignKey(Versi, models.PROTECT, null=True, related_name="+")  # what the public reads now
    berkas = models.ForeignKey(Berkas, models.PROTECT, null=True, related_name="baris_impor")
    versi = models.ForeignKey(Versi, models.SET_NULL, null=True, related_name="+")  # what was published from it
    dilewati = models.CharField(max_length=300, blank=True)  # why approved but not published

    objects = KueriBarisImpor.as_manager()

    class Meta:
        verbose_name = "baris impor"
        ordering = ["kiriman", "nomor"]
        constraints = [models.UniqueConstraint(fields=["kiriman", "nomor"], name="baris_impor_sekali")]
        indexes = [models.Index(fields=["kiriman", "hasil", "nomor"], name="baris_impor_hasil")]

    def __str__(self):
        return f"Baris {self.nomor}: {self.get_hasil_display()}"
