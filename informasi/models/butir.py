"""What the law wants published: the list of butir wajib, as data (domain 3.1-3.3, 3.5)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from informasi.status import Klasifikasi, SifatButir
from opd.peran import Jenis


class ButirWajib(models.Model):
    """One item that units of some kinds must publish: class, period, article. Loaded from a file, edited by nobody."""

    kode = models.CharField(max_length=40, unique=True)
    nama = models.CharField(max_length=200)
    keterangan = models.CharField(max_length=300, blank=True)
    klasifikasi = models.CharField(max_length=20, choices=Klasifikasi)
    jenis_unit = ArrayField(models.CharField(max_length=20, choices=Jenis))
    sifat = models.CharField(max_length=20, choices=SifatButir)
    bulan = models.PositiveSmallIntegerField(null=True)  # months between two publications, for `periodik`
    tahap = models.CharField(max_length=30, blank=True)  # stage of procurement, for `per_tahap`
    retensi = models.CharField(max_length=60)
    dasar = models.CharField(max_length=120)
    diwarisi = models.BooleanField(default=False)  # fulfilled for a unit by its kecamatan or PPID utama
    urutan = models.PositiveSmallIntegerField()
    aktif = models.BooleanField(default=True)

    class Meta:
        verbose_name = "butir wajib"
        ordering = ["urutan", "kode"]
        constraints = [
            models.CheckConstraint(condition=~Q(sifat=SifatButir.PERIODIK) | Q(bulan__gt=0), name="periodik_berbulan"),
            models.CheckConstraint(condition=~Q(sifat=SifatButir.PER_TAHAP) | ~Q(tahap=""), name="tahap_bernama"),
        ]

    def __str__(self):
        return self.nama
