"""The consequence test, its papers and participants, and the list of exempt information it feeds (domain 3.4-3.7)."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.dikecualikan.hukum import SUB_ALASAN, TAHUN_TERLAMA_A
from informasi.dikecualikan.kueri import KueriDIK, KueriUji
from informasi.dikecualikan.status import Alasan, Kesimpulan, PeranBerkas, SebabAkhir, StatusUji
from opd.models import Pengguna, Unit

_HURUF_A = timedelta(days=TAHUN_TERLAMA_A * 365 + 8)  # thirty years hold at most eight leap days
_BERJANGKA = ("a", "b", "c", "d", "e", "f")


class UjiKonsekuensi(ObjekResmi):
    """One consequence test about one exact piece of information (UU 14/2008 Ps 19; PerKI 1/2021 Ps 49)."""

    ALUR = TabelAlur("informasi.dikecualikan.alur.ALUR_UJI")
    USULAN = (
        "dokumen",
        "informasi",
        "alasan",
        "sub",
        "undang_undang",
        "pasal",
        "akibat_dibuka",
        "akibat_ditutup",
        "berlaku_sampai",
        "syarat_akhir",
        "tanpa_batas",
        "alasan_tanpa_batas",
    )
    TELAAH = ("kepentingan_umum", "pendapat_tim", "kesimpulan", "mitigasi", "tanggal_uji", "tempat_uji")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="uji_konsekuensi")
    status = models.CharField(max_length=20, choices=StatusUji, editable=False)
    se_kota = models.BooleanField("berlaku untuk semua unit", default=False)
    dokumen = models.CharField("dokumen", max_length=200, blank=True)
    informasi = models.CharField("bagian yang dikecualikan", max_length=300, blank=True)
    alasan = models.CharField("alasan", max_length=1, choices=Alasan, blank=True)
    sub = models.PositiveSmallIntegerField("rincian alasan", null=True, blank=True)
    undang_undang = models.CharField("Undang-Undang", max_length=150, blank=True)
    pasal = models.CharField("pasal", max_length=100, blank=True)
    akibat_dibuka = models.TextField("akibat bila dibuka", max_length=2000, blank=True)
    akibat_ditutup = models.TextField("manfaat bila ditutup", max_length=2000, blank=True)
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)
    syarat_akhir = models.CharField("syarat yang mengakhiri", max_length=200, blank=True)
    tanpa_batas = models.BooleanField("tidak terbatas", default=False)
    alasan_tanpa_batas = models.CharField("alasan tidak terbatas", max_length=300, blank=True)
    kepentingan_umum = models.TextField("kepentingan umum", max_length=2000, blank=True)
    pendapat_tim = models.TextField("pendapat Tim Pertimbangan", max_length=2000, blank=True)
    kesimpulan = models.CharField("kesimpulan", max_length=10, choices=Kesimpulan, blank=True)
    mitigasi = models.TextField("langkah pengamanan", max_length=1000, blank=True)
    tanggal_uji = models.DateField("tanggal uji", null=True, blank=True)
    tempat_uji = models.CharField("tempat uji", max_length=100, blank=True)
    menggantikan = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="pengganti")
    dibuat = models.DateTimeField()
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    nomor_sunting = models.PositiveIntegerField(default=0)
    diingatkan_pada = models.DateTimeField(null=True, editable=False)
    konten_pembukaan = models.ForeignKey("informasi.Konten", models.PROTECT, null=True, related_name="+")

    objects = KueriUji.as_manager()

    class Meta:
        verbose_name = "uji konsekuensi"
        ordering = ["-dibuat", "-pk"]
        indexes = [models.Index(fields=["unit", "status"], name="uji_unit_status")]

    def __str__(self):
        return self.informasi or f"Uji konsekuensi {self.unit}"

    def get_absolute_url(self):
        """The test's page on the desk."""
        return reverse("informasi:uji", args=[self.pk])

    @property
    def rincian_alasan(self):
        """The sub-ground in words, "" where the ground has none."""
        daftar = SUB_ALASAN.get(self.alasan, ())
        return daftar[self.sub - 1] if self.sub and self.sub <= len(daftar) else ""


class PesertaUji(models.Model):
    """Who took part in a test; all of them sign, by account or together on one sheet (domain 3.7)."""

    uji = models.ForeignKey(UjiKonsekuensi, models.CASCADE, related_name="peserta")
    pengguna = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True, related_name="+")
    nama = models.CharField("nama", max_length=120)
    jabatan = models.CharField("jabatan", max_length=120)
    ditandatangani_pada = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "peserta uji"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["uji", "pengguna"], name="peserta_sekali"),
            models.CheckConstraint(
                condition=Q(ditandatangani_pada__isnull=True) | Q(pengguna__isnull=False), name="tanda_tangan_berakun"
            ),
        ]

    def __str__(self):
        return f"{self.nama}, {self.jabatan}"


class BerkasUji(models.Model):
    """A secret file of a test. It is no Berkas: nothing that serves, lists or searches public files can meet it."""

    uji = models.ForeignKey(UjiKonsekuensi, models.PROTECT, related_name="berkas")
    peran = models.CharField(max_length=20, choices=PeranBerkas)
    nama = models.CharField(max_length=120)
    jenis = models.CharField(max_length=100)
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    jalur = models.CharField(max_length=120)
    diunggah_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    diunggah_pada = models.DateTimeField()

    class Meta:
        verbose_name = "berkas uji"
        ordering = ["-pk"]

    def __str__(self):
        return self.nama


class CatatanKertas(models.Model):
    """A decision taken on paper: staff A records the signed paper, staff B confirms that it says so (design 9)."""

    uji = models.ForeignKey(UjiKonsekuensi, models.PROTECT, related_name="kertas")
    peran = models.CharField(max_length=20, choices=PeranBerkas)
    berkas = models.ForeignKey(BerkasUji, models.PROTECT, related_name="+")
    nomor = models.CharField("nomor surat", max_length=80, blank=True)
    tanggal = models.DateField("tanggal surat")
    penanda_tangan = models.CharField("ditandatangani oleh", max_length=200)
    dicatat_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dicatat_pada = models.DateTimeField()
    dibenarkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    dibenarkan_pada = models.DateTimeField(null=True)
    gugur = models.BooleanField(default=False)  # a newer paper, or a changed text, took its place

    class Meta:
        verbose_name = "catatan keputusan"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["uji", "peran"], condition=Q(gugur=False), name="satu_kertas_berlaku"),
            models.CheckConstraint(
                condition=Q(dibenarkan_oleh__isnull=True) | ~Q(dibenarkan_oleh=F("dicatat_oleh")),
                name="kertas_dua_orang",
            ),
        ]

    def __str__(self):
        return f"{self.get_peran_display()}, {self.tanggal}"


class EntriDIK(models.Model):
    """One row of the Daftar Informasi yang Dikecualikan: frozen words, with dates that say when it closes anything.

    Born by the step that sets the classification; afterwards only its end may be brought forward (trigger).
    """

    uji = models.OneToOneField(UjiKonsekuensi, models.PROTECT, related_name="entri")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="entri_dik")
    se_kota = models.BooleanField(default=False)
    informasi = models.CharField(max_length=300)
    alasan = models.CharField(max_length=1, choices=Alasan)
    dasar_hukum = models.CharField(max_length=300)
    akibat_dibuka = models.TextField()
    akibat_ditutup = models.TextField()
    kesimpulan = models.CharField(max_length=10, choices=Kesimpulan)
    mulai = models.DateField()
    berlaku_sampai = models.DateField(null=True)
    syarat_akhir = models.CharField(max_length=200, blank=True)
    alasan_tanpa_batas = models.CharField(max_length=300, blank=True)
    sk_nomor = models.CharField(max_length=80)
    sk_tanggal = models.DateField()
    sk_bertanda_tangan = models.BooleanField(default=False)
    syarat_ditinjau = models.DateField(null=True)
    dibuka_sejak = models.DateField(null=True)  # the first day on which it closes nothing, when ended before its term
    sebab_akhir = models.CharField(max_length=20, choices=SebabAkhir, blank=True)
    putusan = models.CharField(max_length=150, blank=True)

    objects = KueriDIK.as_manager()

    class Meta:
        verbose_name = "entri DIK"
        ordering = ["-sk_tanggal", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(alasan__in=_BERJANGKA) | Q(berlaku_sampai__isnull=False), name="dik_berjangka"
            ),
            models.CheckConstraint(
                condition=~Q(alasan="a") | Q(berlaku_sampai__lte=F("mulai") + _HURUF_A), name="dik_a_tiga_puluh"
            ),
            models.CheckConstraint(
                condition=~Q(alasan__in=("g", "h")) | Q(berlaku_sampai__isnull=False) | ~Q(alasan_tanpa_batas=""),
                name="dik_tanpa_batas_beralasan",
            ),
            models.CheckConstraint(
                condition=~Q(alasan__in=("i", "j")) | Q(berlaku_sampai__isnull=False) | ~Q(syarat_akhir=""),
                name="dik_bersyarat",
            ),
            models.CheckConstraint(
                condition=Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gt=F("mulai")), name="dik_urut"
            ),
            models.CheckConstraint(condition=~Q(kesimpulan=Kesimpulan.DIBUKA), name="dik_tertutup"),
            models.CheckConstraint(
                condition=Q(dibuka_sejak__isnull=True) | ~Q(sebab_akhir=""), name="dik_dibuka_bersebab"
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "mulai"], name="dik_unit_mulai"),
            models.Index(fields=["berlaku_sampai"], name="dik_sampai"),
        ]

    def __str__(self):
        return self.informasi


class InventarisDIK(ObjekResmi):
    """A unit's yearly word on whether it holds information to be tested: ada or nihil (butir wajib, one tap)."""

    ALUR = TabelAlur("informasi.dikecualikan.alur_inventaris.ALUR_INVENTARIS")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="inventaris_dik")
    tahun = models.PositiveSmallIntegerField()
    ada = models.BooleanField()
    dinyatakan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dinyatakan_pada = models.DateTimeField()

    class Meta:
        verbose_name = "inventarisasi informasi dikecualikan"
        constraints = [models.UniqueConstraint(fields=["unit", "tahun"], name="inventaris_setahun_sekali")]

    def __str__(self):
        return f"Inventarisasi {self.tahun} {self.unit}: {'ada' if self.ada else 'nihil'}"
