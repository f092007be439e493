"""What the city publishes: identity (Konten), text (Versi), what was submitted (Ajuan), what is public (Terbitan)."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.text import slugify

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.kueri import KueriBerkas, KueriTerbitan, KueriVersi
from informasi.status import PERNAH_TERBIT, TERBUKA, JenisKonten, PeranLampiran, StatusVersi
from informasi.teks.bersih import bersihkan
from opd.models import Pengguna, Unit


class Konten(models.Model):
    """The identity of a page: its number never changes, whatever its versions say."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="konten")
    jenis = models.CharField(max_length=20, choices=JenisKonten, default=JenisKonten.BERITA)
    dibuat = models.DateTimeField()

    class Meta:
        verbose_name = "konten"
        indexes = [models.Index(fields=["unit", "-id"], name="konten_unit")]

    def __str__(self):
        return f"{self.get_jenis_display()} {self.pk}"


class Versi(ObjekResmi):
    """One text of a page. At most one is open and one published; approved text is frozen by the database."""

    ALUR = TabelAlur("informasi.alur.ALUR_VERSI")

    konten = models.ForeignKey(Konten, models.PROTECT, related_name="versi")
    nomor = models.PositiveIntegerField()
    status = models.CharField(max_length=20, choices=StatusVersi, default=StatusVersi.DRAF)
    judul = models.CharField("judul", max_length=150, blank=True)
    ringkasan = models.CharField("ringkasan", max_length=300, blank=True)
    isi = models.TextField("isi berita", blank=True)
    catatan_publik = models.CharField("apa yang berubah", max_length=200, blank=True)
    nomor_sunting = models.PositiveIntegerField(default=0)
    penyimpan = models.ManyToManyField(Pengguna, related_name="+")
    dibuat = models.DateTimeField()
    disimpan_pada = models.DateTimeField()
    disimpan_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diajukan_pada = models.DateTimeField(null=True)
    terbit_pada = models.DateTimeField(null=True)
    klaim_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    klaim_sampai = models.DateTimeField(null=True)

    objects = KueriVersi.as_manager()

    class Meta:
        verbose_name = "berita"
        ordering = ["konten", "-nomor"]
        constraints = [
            models.UniqueConstraint(fields=["konten", "nomor"], name="versi_bernomor"),
            models.UniqueConstraint(fields=["konten"], condition=Q(status__in=TERBUKA), name="satu_versi_terbuka"),
            models.UniqueConstraint(
                fields=["konten"], condition=Q(status=StatusVersi.TERBIT), name="satu_versi_terbit"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=PERNAH_TERBIT) | Q(terbit_pada__isnull=False),
                name="terbit_bertanggal",
            ),
            models.CheckConstraint(
                condition=Q(status__in=(StatusVersi.DRAF, StatusVersi.PERLU_PERBAIKAN, StatusVersi.DIBUANG))
                | ~Q(judul=""),
                name="diajukan_berjudul",
            ),
        ]
        indexes = [
            models.Index(fields=["diajukan_pada", "id"], name="versi_antrean", condition=Q(status="diajukan")),
            models.Index(fields=["status", "-disimpan_pada"], name="versi_status"),
        ]

    def __str__(self):
        return self.judul or "Berita tanpa judul"

    def save(self, **pilihan):
        """Whatever the way in (form, import, command), only clean HTML is kept."""
        self.isi = bersihkan(self.isi)
        super().save(**pilihan)

    @classmethod
    def kunci(cls, pk):
        """Locked in the fixed order Konten, then Versi, so that two steps never wait for each other crosswise."""
        Konten.objects.select_for_update(no_key=True).get(versi=pk)
        return super().kunci(pk)

    def get_absolute_url(self):
        return reverse("informasi:konten", args=[self.pk])

    @property
    def slug(self):
        return slugify(self.judul)[:80].strip("-") or "berita"

    def ajuan_terakhir(self):
        """The last frozen submission, or None."""
        return self.ajuan.order_by("-nomor").first()


class Ajuan(models.Model):
    """A submission, frozen: the canonical text, its hash, and what became of it. Approval is bound to the hash."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="ajuan")
    nomor = models.PositiveIntegerField()
    bentuk = models.TextField()
    sidik = models.CharField(max_length=64)
    diajukan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    alasan = ArrayField(models.CharField(max_length=30), default=list)
    catatan = models.TextField(blank=True)
    dijawab_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "ajuan"
        ordering = ["versi", "nomor"]
        constraints = [models.UniqueConstraint(fields=["versi", "nomor"], name="ajuan_bernomor")]

    def __str__(self):
        return f"Ajuan {self.nomor}: {self.versi}"


class UsulanPerbaikan(models.Model):
    """A text proposed by a reviewer; taken over only when the unit taps "Pakai"."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="usulan")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    judul = models.CharField(max_length=150)
    ringkasan = models.CharField(max_length=300, blank=True)
    isi = models.TextField()
    dipakai = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "usulan perbaikan"
        ordering = ["versi", "-waktu"]

    def __str__(self):
        return f"Usulan {self.oleh}: {self.judul}"


LEBAR_GAMBAR = (400, 800, 1200)


class Berkas(models.Model):
    """A stored picture, named by its content. It is public only while something public shows it."""

    acak = models.CharField(max_length=24, unique=True)
    sha256 = models.CharField(max_length=64)
    nama = models.CharField(max_length=80)
    jenis = models.CharField(max_length=30)
    ukuran = models.PositiveIntegerField()
    lebar = models.PositiveIntegerField()
    tinggi = models.PositiveIntegerField()
    jalur = models.CharField(max_length=120)
    ukuran_siap = models.BooleanField(default=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    pengunggah = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField()

    objects = KueriBerkas.as_manager()

    class Meta:
        verbose_name = "berkas"
        indexes = [models.Index(fields=["id"], name="berkas_tanpa_ukuran", condition=Q(ukuran_siap=False))]

    def __str__(self):
        return self.nama

    @property
    def url(self):
        return reverse("informasi:berkas", args=[self.acak, self.nama])

    def url_lebar(self, lebar, akhiran="webp"):
        """Address of a smaller picture, or of the original while the small one is not made yet."""
        if not self.ukuran_siap:
            return self.url
        return reverse("informasi:berkas", args=[self.acak, f"{self.nama.rpartition('.')[0]}-{lebar}.{akhiran}"])

    @property
    def url_lebar_400(self):
        return self.url_lebar(400)

    @property
    def url_lebar_800(self):
        return self.url_lebar(800)


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


class Terbitan(models.Model):
    """The one read table of everything public; lists, search, feeds and counts read only this."""

    konten = models.OneToOneField(Konten, models.PROTECT, related_name="terbitan")
    versi = models.OneToOneField(Versi, models.PROTECT, related_name="terbitan")
    jenis = models.CharField(max_length=20, choices=JenisKonten)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="terbitan")
    tahun = models.PositiveSmallIntegerField()
    judul = models.CharField(max_length=150)
    ringkasan = models.CharField(max_length=300, blank=True)
    slug = models.CharField(max_length=80)
    sampul = models.ForeignKey(Berkas, models.PROTECT, null=True, related_name="+")
    sampul_alt = models.CharField(max_length=200, blank=True)
    publik_sejak = models.DateTimeField()
    publik_sampai = models.DateTimeField(null=True)
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
        indexes = [
            models.Index(fields=["jenis", "-publik_sejak", "-id"], name="terbitan_jenis"),
            models.Index(fields=["unit", "jenis", "-publik_sejak", "-id"], name="terbitan_unit"),
            GinIndex(fields=["vektor"], name="terbitan_vektor"),
            GinIndex(OpClass(Upper("judul"), name="gin_trgm_ops"), name="terbitan_judul_trgm"),
        ]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse("informasi:berita", args=[self.konten_id, self.slug])
