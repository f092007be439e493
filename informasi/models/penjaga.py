"""What the nightly guard remembers: when a page was last looked over, and the addresses it points to."""

from django.db import models

from informasi.kueri_penjaga import KueriTautan
from informasi.models.konten import Versi


class SapuanHalaman(models.Model):
    """When a public page was last looked over, and what it showed beyond its own text ("" for nothing)."""

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="sapuan")
    diperiksa = models.DateTimeField()
    asing = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = "sapuan halaman"
        indexes = [models.Index(fields=["diperiksa"], name="sapuan_diperiksa")]

    def __str__(self):
        return f"{self.versi}: {self.diperiksa}"


class TautanLuar(models.Model):
    """An address outside go.id that public pages point to: when it was first seen, and how it answered last."""

    alamat = models.CharField(max_length=500, unique=True)
    host = models.CharField(max_length=253)
    versi = models.ManyToManyField(Versi, related_name="tautan_luar")
    pertama = models.DateTimeField()
    diperiksa = models.DateTimeField(null=True)
    kode_http = models.PositiveSmallIntegerField(null=True)  # null when nobody answered
    galat = models.CharField(max_length=200, blank=True)
    pindah_ke = models.CharField(max_length=253, blank=True)  # another domain it leads on to
    gagal = models.PositiveSmallIntegerField(default=0)  # nights in a row

    objects = KueriTautan.as_manager()

    class Meta:
        verbose_name = "tautan luar"
        ordering = ["host", "alamat"]
        indexes = [models.Index(models.F("diperiksa").asc(nulls_first=True), "host", name="tautan_antre")]

    def __str__(self):
        return self.alamat
