"""What a version says beside its text, one table for each kind of page: columns of the DIP, date and place, …

Every class names in MEDAN the columns that are frozen with a submission, in the canonical form and in the database.
"""

from django.db import models
from django.db.models import F, Q

from informasi.models.butir import ButirWajib
from informasi.models.konten import Versi
from informasi.status import Bahaya, Cakupan, JenisKonten, KelompokHalaman, Klasifikasi, TingkatAturan
from opd.models import Unit


class RincianInformasi(models.Model):
    """What the Daftar Informasi Publik says beside title and summary. Exempt information has no place here."""

    MEDAN = (
        "klasifikasi",
        "butir",
        "penanggung_jawab",
        "waktu_dibuat",
        "tempat_dibuat",
        "bentuk",
        "retensi",
        "tahun",
        "tautan",
    )

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="rincian")
    klasifikasi = models.CharField("klasifikasi", max_length=20, choices=Klasifikasi)
    butir = models.ForeignKey(ButirWajib, models.PROTECT, null=True, blank=True, related_name="+")
    penanggung_jawab = models.CharField("penanggung jawab pembuatan", max_length=150, blank=True)
    waktu_dibuat = models.DateField("waktu pembuatan", null=True, blank=True)
    tempat_dibuat = models.CharField("tempat pembuatan", max_length=100, blank=True)
    bentuk = models.CharField("bentuk informasi", max_length=100, blank=True)
    retensi = models.CharField("jangka waktu penyimpanan", max_length=60, blank=True)
    tahun = models.PositiveSmallIntegerField("tahun")
    tautan = models.URLField("tautan di situs lain", max_length=300, blank=True)

    class Meta:
        verbose_name = "rincian informasi"
        constraints = [
            models.CheckConstraint(condition=Q(klasifikasi__in=Klasifikasi.values), name="bukan_dikecualikan"),
            models.CheckConstraint(condition=Q(tahun__range=(1945, 2200)), name="tahun_wajar"),
        ]

    def __str__(self):
        return f"{self.get_klasifikasi_display()}, {self.tahun}"


class RincianKegiatan(models.Model):
    """When and where something takes place; `batal` says that it does not after all.

    A draft may not know its day yet; what is public must (constraint of Terbitan).
    """

    MEDAN = ("mulai", "selesai", "seharian", "tempat", "alamat", "kontak", "batal")

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="rincian_kegiatan")
    mulai = models.DateTimeField("mulai", null=True, blank=True)
    selesai = models.DateTimeField("selesai", null=True, blank=True)
    seharian = models.BooleanField("sepanjang hari", default=False)
    tempat = models.CharField("tempat", max_length=150, blank=True)
    alamat = models.CharField("alamat", max_length=200, blank=True)
    kontak = models.CharField("kontak", max_length=100, blank=True)
    batal = models.BooleanField("dibatalkan", default=False)

    class Meta:
        verbose_name = "rincian kegiatan"
        constraints = [
            models.CheckConstraint(condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")), name="kegiatan_urut")
        ]

    def __str__(self):
        return f"{self.tempat}, {self.mulai}"


class RincianHalaman(models.Model):
    """Where a standing page belongs: profile, maklumat, SOP, … and of a regulation its level, number and year."""

    MEDAN = ("kelompok", "tingkat", "nomor", "tahun", "tautan")

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="rincian_halaman")
    kelompok = models.CharField("bagian", max_length=20, choices=KelompokHalaman)
    tingkat = models.CharField("tingkat peraturan", max_length=20, choices=TingkatAturan, blank=True)
    nomor = models.CharField("nomor", max_length=40, blank=True)
    tahun = models.PositiveSmallIntegerField("tahun", null=True, blank=True)
    tautan = models.URLField("tautan JDIH", max_length=300, blank=True)

    class Meta:
        verbose_name = "rincian halaman"
        constraints = [
            models.CheckConstraint(
                condition=~Q(kelompok=KelompokHalaman.REGULASI) | ~Q(tingkat=""), name="regulasi_bertingkat"
            )
        ]

    def __str__(self):
        return self.get_kelompok_display()


class RincianSertaMerta(models.Model):
    """What threatens, where, since when, what to do (UU 14/2008 Ps 10; domain 3.2). Beside a RincianInformasi."""

    MEDAN = ("bahaya", "tempat", "saat", "dampak", "tindakan", "kontak", "strip")

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="rincian_serta_merta")
    bahaya = models.CharField("apa yang terjadi", max_length=20, choices=Bahaya)
    tempat = models.CharField("di mana", max_length=150)
    saat = models.DateTimeField("sejak kapan")
    dampak = models.CharField("siapa yang terdampak", max_length=200, blank=True)
    tindakan = models.TextField("apa yang harus dilakukan", max_length=1000)
    kontak = models.CharField("kontak bantuan", max_length=100, blank=True)
    strip = models.CharField("teks pita", max_length=160)

    class Meta:
        verbose_name = "rincian serta-merta"

    def __str__(self):
        return self.strip


class Peringatan(models.Model):
    """The life of a warning beside its frozen text: how far it reaches, when it ends, who confirmed it."""

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="peringatan")
    cakupan = models.CharField("berlaku untuk", max_length=20, choices=Cakupan)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    mulai = models.DateTimeField()
    berakhir = models.DateTimeField("diperkirakan berakhir", null=True, blank=True)
    diakhiri_pada = models.DateTimeField(null=True)
    dikonfirmasi_pada = models.DateTimeField(null=True)
    batas_konfirmasi = models.DateTimeField(null=True)
    ditegur_pada = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "peringatan"
        indexes = [models.Index(fields=["mulai"], name="peringatan_berlaku", condition=Q(diakhiri_pada__isnull=True))]

    def __str__(self):
        return f"{self.versi} ({self.get_cakupan_display()})"


RINCIAN = {  # which details hang on a version, by kind of page: names of the one-to-one relations
    JenisKonten.INFORMASI: ("rincian", RincianInformasi),
    JenisKonten.KEGIATAN: ("rincian_kegiatan", RincianKegiatan),
    JenisKonten.HALAMAN: ("rincian_halaman", RincianHalaman),
}
MEDAN_RINCIAN = RincianInformasi.MEDAN


def rincian_dari(versi):
    """The details of a version by its kind of page, or None for kinds that have none."""
    nama, _kelas = RINCIAN.get(versi.konten.jenis, ("", None))
    return getattr(versi, nama) if nama else None
