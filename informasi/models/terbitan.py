"""The one read table of everything public."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Func, Q
from django.db.models.functions import Upper
from django.urls import reverse

from informasi.kueri import KueriTerbitan
from informasi.models.berkas import Berkas, PotonganTeks
from informasi.models.butir import ButirWajib
from informasi.models.konten import Konten, Versi
from informasi.status import JenisKonten, KelompokHalaman, Klasifikasi, TingkatAturan
from opd.models import Unit


class Terbitan(models.Model):
    """The one read table of everything public; lists, search, feeds and counts read only this.

    A row may lie here before its time: `tampil_sejak` and `publik_sampai` say when it is public, so that a
    scheduled text appears and the one before it goes whether the worker runs or not. `publik_sejak` is the day the
    page first became public and orders the lists; `berlaku_sampai` ends its place among what is in force.
    """

    konten = models.ForeignKey(Konten, models.PROTECT, related_name="terbitan")
    versi = models.OneToOneField(Versi, models.PROTECT, related_name="terbitan")
    jenis = models.CharField(max_length=20, choices=JenisKonten)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="terbitan")
    klasifikasi = models.CharField(max_length=20, choices=Klasifikasi, blank=True)
    butir = models.ForeignKey(ButirWajib, models.PROTECT, null=True, related_name="terbitan")
    tahun = models.PositiveSmallIntegerField()
    kelompok = models.CharField(max_length=20, choices=KelompokHalaman, blank=True)
    tingkat = models.CharField(max_length=20, choices=TingkatAturan, blank=True)
    mulai = models.DateTimeField(null=True)  # of a kegiatan
    selesai = models.DateTimeField(null=True)
    batal = models.BooleanField(default=False)
    judul = models.CharField(max_length=150)
    ringkasan = models.CharField(max_length=300, blank=True)
    slug = models.CharField(max_length=80)
    sampul = models.ForeignKey(Berkas, models.PROTECT, null=True, related_name="+")
    sampul_alt = models.CharField(max_length=200, blank=True)
    publik_sejak = models.DateTimeField()
    tampil_sejak = models.DateTimeField()
    publik_sampai = models.DateTimeField(null=True)
    berlaku_sampai = models.DateField(null=True)
    dimutakhirkan = models.DateTimeField()
    kata_judul = models.TextField()
    kata_isi = models.TextField()
    vektor = models.GeneratedField(
        expression=SearchVector("kata_judul", config="simple", weight="A")
        + SearchVector("kata_isi", config="simple", weight="B"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = KueriTerbitan.as_manager()

    class Meta:
        verbose_name = "terbitan"
        ordering = ["-publik_sejak", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(jenis=JenisKonten.KEGIATAN) | Q(mulai__isnull=False), name="kegiatan_bertanggal"
            )
        ]
        indexes = [
            models.Index(fields=["-publik_sejak", "-id"], name="terbitan_terbaru"),
            models.Index(fields=["jenis", "-publik_sejak", "-id"], name="terbitan_jenis"),
            models.Index(fields=["unit", "jenis", "-publik_sejak", "-id"], name="terbitan_unit"),
            models.Index(fields=["jenis", "klasifikasi", "-publik_sejak", "-id"], name="terbitan_klasifikasi"),
            models.Index(fields=["tampil_sejak"], name="terbitan_tampil"),
            models.Index(fields=["publik_sampai"], name="terbitan_sampai", condition=Q(publik_sampai__isnull=False)),
            models.Index(fields=["jenis", "mulai", "id"], name="terbitan_mulai", condition=Q(mulai__isnull=False)),
            models.Index(fields=["jenis", "kelompok", "id"], name="terbitan_kelompok"),
            models.Index(fields=["jenis", "tahun", "-publik_sejak", "-id"], name="terbitan_tahun"),
            models.Index("jenis", Upper("judul"), "id", name="terbitan_menurut_judul"),
            models.Index(  # facets are counted from the index alone
                fields=["jenis", "klasifikasi", "unit", "tahun"],
                include=["tampil_sejak", "publik_sampai"],
                name="terbitan_faset",
            ),
            GinIndex(fields=["vektor"], name="terbitan_vektor"),
            GinIndex(OpClass(Upper("judul"), name="gin_trgm_ops"), name="terbitan_judul_trgm"),
        ]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse(f"informasi:{self.jenis}", args=[self.konten_id, self.slug])


class TeksTerbitan(models.Model):
    """Words of a public file beside those of its entry, for the search; gone with the Terbitan they hang on.

    Without positions: a book has too many, and a hit in a file ranks below one in a title anyway.
    """

    terbitan = models.ForeignKey(Terbitan, models.CASCADE, related_name="teks_berkas")
    potongan = models.ForeignKey(PotonganTeks, models.CASCADE, related_name="+")
    kata = models.TextField()
    vektor = models.GeneratedField(
        expression=Func(SearchVector("kata", config="simple"), function="strip", output_field=SearchVectorField()),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = "teks terbitan"
        constraints = [models.UniqueConstraint(fields=["terbitan", "potongan"], name="teks_terbitan_sekali")]
        indexes = [GinIndex(fields=["vektor"], name="teks_terbitan_vektor")]

    def __str__(self):
        return f"{self.terbitan}, {self.potongan}"
