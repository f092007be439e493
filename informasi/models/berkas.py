"""Stored files, what was read in them, and their place in a version."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from informasi.kueri import KueriBerkas
from informasi.models.konten import Versi
from informasi.status import Pemeriksaan, PeranLampiran
from opd.models import Pengguna, Unit

LEBAR_GAMBAR = (400, 800, 1200)


class Berkas(models.Model):
    """A stored file, named by its content. It is public only while something public shows it.

    `pemeriksaan` tells what the parsers said: nobody but its own unit meets a file that waits or was refused.
    """

    acak = models.CharField(max_length=24, unique=True)
    sha256 = models.CharField(max_length=64)
    nama = models.CharField(max_length=120)
    jenis = models.CharField(max_length=100)
    ukuran = models.PositiveBigIntegerField()
    lebar = models.PositiveIntegerField(null=True)
    tinggi = models.PositiveIntegerField(null=True)
    halaman = models.PositiveIntegerField(null=True)
    berteks = models.BooleanField(null=True)
    judul_terbaca = models.CharField(max_length=200, blank=True)
    peringatan = ArrayField(models.CharField(max_length=300), default=list)
    pemeriksaan = models.CharField(max_length=10, choices=Pemeriksaan, default=Pemeriksaan.LAYAK)
    sebab_tolak = models.CharField(max_length=300, blank=True)
    percobaan = models.PositiveSmallIntegerField(default=0)
    halaman_pribadi = ArrayField(models.PositiveIntegerField(), default=list)  # pages with a number of 16 digits
    jalur = models.CharField(max_length=120)
    di_umum = models.BooleanField(default=False)
    ukuran_siap = models.BooleanField(default=True)  # pictures: whether the smaller sizes are made
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    pengunggah = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField()

    objects = KueriBerkas.as_manager()

    class Meta:
        verbose_name = "berkas"
        constraints = [
            models.CheckConstraint(
                condition=~Q(pemeriksaan=Pemeriksaan.DITOLAK) | ~Q(sebab_tolak=""), name="tolak_bersebab"
            )
        ]
        indexes = [
            models.Index(fields=["sha256"], name="berkas_sidik"),
            models.Index(fields=["id"], name="berkas_tanpa_ukuran", condition=Q(ukuran_siap=False)),
            models.Index(fields=["id"], name="berkas_menunggu", condition=Q(pemeriksaan="menunggu")),
        ]

    def __str__(self):
        return self.nama

    @property
    def akhiran(self):
        """The kind as readers know it: "PDF", "XLSX"."""
        return self.nama.rpartition(".")[2].upper()

    @property
    def gambar(self):
        """Whether it is shown rather than downloaded."""
        return self.jenis.startswith("image/")

    @property
    def url(self):
        return reverse("informasi:berkas", args=[self.acak, self.nama])

    def url_lebar(self, lebar, akhiran="webp"):
        """Address of a smaller picture, or of the original while the small one is not made yet."""
        if not self.ukuran_siap:
            return self.url
        return reverse("informasi:berkas", args=[self.acak, f"{self.nama.rpartition('.')[0]}-{lebar}.{akhiran}"])

    @property
    def siap(self):
        """Whether the parsers found nothing against it."""
        return self.pemeriksaan == Pemeriksaan.LAYAK

    @property
    def url_lebar_400(self):
        return self.url_lebar(400)

    @property
    def url_lebar_800(self):
        return self.url_lebar(800)


class PotonganTeks(models.Model):
    """A piece of a file's text, at most 200 kB: one text vector cannot hold a whole book."""

    berkas = models.ForeignKey(Berkas, models.CASCADE, related_name="potongan")
    urutan = models.PositiveIntegerField()
    halaman = models.PositiveIntegerField(default=1)
    teks = models.TextField()
    kata = models.TextField()  # stems, made once by the worker: publishing only copies them

    class Meta:
        verbose_name = "potongan teks"
        ordering = ["berkas", "urutan"]
        constraints = [models.UniqueConstraint(fields=["berkas", "urutan"], name="potongan_berurutan")]

    def __str__(self):
        return f"{self.berkas}, halaman {self.halaman}"


class Lampiran(models.Model):
    """A file's place in a version: order, caption, and the words for who cannot see it."""

    versi = models.ForeignKey(Versi, models.CASCADE, related_name="lampiran")
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="lampiran")
    peran = models.CharField(max_length=10, choices=PeranLampiran, default=PeranLampiran.FOTO)
    alt = models.CharField("apa yang terlihat di foto", max_length=200, blank=True)
    keterangan = models.CharField("keterangan foto", max_length=200, blank=True)
    urutan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "lampiran"
        ordering = ["urutan", "pk"]
        constraints = [models.UniqueConstraint(fields=["versi", "berkas", "peran"], name="lampiran_sekali")]

    def __str__(self):
        return self.alt or self.berkas.nama


class Unduhan(models.Model):
    """How often a file was opened on one day: a number, no reader."""

    berkas = models.ForeignKey(Berkas, models.CASCADE, related_name="unduhan")
    hari = models.DateField()
    jumlah = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "unduhan"
        constraints = [models.UniqueConstraint(fields=["berkas", "hari"], name="unduhan_harian")]

    def __str__(self):
        return f"{self.berkas}, {self.hari}: {self.jumlah}"
