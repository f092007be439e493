"""Procurement packages: what the unit works on, and what the public reads of it (domain 3.5, PerKI 1/2021 Ps 14)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.kueri_pengadaan import KueriPaket
from informasi.models.konten import Konten
from informasi.pengadaan.status import StatusPaket, Tahap
from opd.models import Pengguna, Unit

TERBESAR = 10**15
UANG = {"null": True, "blank": True, "validators": [MinValueValidator(1), MaxValueValidator(TERBESAR)]}


class IsiPaket(models.Model):
    """What is said about a package: the columns of the working row and of its public copy."""

    tahun = models.PositiveSmallIntegerField(
        "tahun anggaran", validators=[MinValueValidator(2000), MaxValueValidator(2200)]
    )
    kode_rup = models.CharField("kode RUP", max_length=20, blank=True)
    nama = models.CharField("nama paket", max_length=150)
    lokasi = models.CharField("lokasi", max_length=200, blank=True)
    tahap = models.CharField("tahap", max_length=20, choices=Tahap, default=Tahap.PERENCANAAN)
    pagu = models.BigIntegerField("pagu anggaran (rupiah)", **UANG)
    hps = models.BigIntegerField("harga perkiraan sendiri (rupiah)", **UANG)
    pemenang = models.CharField("penyedia", max_length=150, blank=True)
    nilai_kontrak = models.BigIntegerField("nilai kontrak (rupiah)", **UANG)

    MEDAN = ("tahun", "kode_rup", "nama", "lokasi", "tahap", "pagu", "hps", "pemenang", "nilai_kontrak")

    class Meta:
        abstract = True

    def __str__(self):
        return self.nama

    @property
    def slug(self):
        return slugify(self.nama)[:80].strip("-") or "tanpa-nama"


class PaketPengadaan(ObjekResmi, IsiPaket):
    """The working row of a unit's package; published only through its steps, by somebody who did not write it."""

    ALUR = TabelAlur("informasi.pengadaan.alur.ALUR_PAKET")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="paket")
    status = models.CharField(max_length=20, choices=StatusPaket, default=StatusPaket.DRAF)
    nomor_sunting = models.PositiveIntegerField(default=0)
    penyimpan = models.ManyToManyField(Pengguna, related_name="+")  # who wrote since the last publication
    dokumen = models.ManyToManyField(Konten, related_name="paket")  # papers of it, public or on their way
    dibuat = models.DateTimeField()
    diajukan_pada = models.DateTimeField(null=True)
    ditarik_pada = models.DateTimeField(null=True)
    alasan_tarik = models.CharField(max_length=200, blank=True)  # read by the public where the page was

    objects = KueriPaket.as_manager()

    class Meta:
        verbose_name = "paket pengadaan"
        ordering = ["-tahun", "nama", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "tahun", "kode_rup"], condition=~Q(kode_rup=""), name="rup_sekali"),
            models.CheckConstraint(condition=~Q(status=StatusPaket.DITARIK) | ~Q(alasan_tarik=""), name="paket_tarik"),
        ]

    def get_absolute_url(self):
        return reverse("informasi:paket", args=[self.pk])


class PaketTerbit(IsiPaket):
    """What the public reads of a package: written by the step that publishes, gone with the one that withdraws."""

    paket = models.OneToOneField(PaketPengadaan, models.PROTECT, primary_key=True, related_name="terbit")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="paket_terbit")
    publik_sejak = models.DateTimeField()
    dimutakhirkan = models.DateTimeField()

    class Meta:
        verbose_name = "paket pengadaan terbit"
        ordering = ["-publik_sejak", "-pk"]
        indexes = [
            models.Index(fields=["-publik_sejak", "-paket"], name="paket_terbaru"),
            models.Index(fields=["unit", "-publik_sejak"], name="paket_unit"),
        ]

    def get_absolute_url(self):
        return reverse("informasi:pengadaan", args=[self.pk, self.slug])
