"""The semester report of a unit, what is frozen of it, and what is kept between two reports (domain 8)."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from laporan.semester.kueri import KueriLaporan
from laporan.semester.periode import Periode
from laporan.semester.status import TERKUNCI, Semester, StatusLaporan
from opd.models import Pengguna, Unit


class LaporanSemester(ObjekResmi):
    """One unit's report on one half-year. Figures are read from the data until it is sent, then from its Bekuan."""

    ALUR = TabelAlur("laporan.semester.alur.ALUR_LAPORAN")
    NARASI = ("kendala_internal", "kendala_eksternal", "rekomendasi", "rencana")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="laporan_semester")
    tahun = models.PositiveSmallIntegerField()
    semester = models.PositiveSmallIntegerField(choices=Semester)
    status = models.CharField(max_length=20, choices=StatusLaporan, editable=False)
    kendala_internal = models.TextField("kendala internal", max_length=3000, blank=True)
    kendala_eksternal = models.TextField("kendala eksternal", max_length=3000, blank=True)
    rekomendasi = models.TextField("rekomendasi", max_length=3000, blank=True)
    rencana = models.TextField("rencana tindak lanjut", max_length=3000, blank=True)
    nihil = models.BooleanField(default=False)
    sidik = models.CharField(max_length=64, blank=True)  # of the frozen form that counts
    dikirim_pada = models.DateTimeField(null=True)
    dikirim_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diterima_pada = models.DateTimeField(null=True)
    alasan_kembali = models.CharField("yang perlu diperbaiki", max_length=1000, blank=True)
    diingatkan = models.PositiveSmallIntegerField(default=0)  # rungs of the reminders that were climbed
    dibuat = models.DateTimeField()

    objects = KueriLaporan.as_manager()

    class Meta:
        verbose_name = "laporan semester"
        ordering = ["-tahun", "-semester", "unit"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "tahun", "semester"], name="laporan_semester_sekali"),
            models.CheckConstraint(
                condition=~Q(status__in=TERKUNCI) | (~Q(sidik="") & Q(dikirim_pada__isnull=False)),
                name="laporan_terkunci_bersidik",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusLaporan.DITERIMA) | Q(diterima_pada__isnull=False),
                name="laporan_diterima_bertanggal",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusLaporan.DIKEMBALIKAN) | ~Q(alasan_kembali=""),
                name="laporan_kembali_beralasan",
            ),
            models.CheckConstraint(condition=Q(semester__in=Semester.values), name="laporan_semester_ada"),
        ]
        indexes = [models.Index(fields=["tahun", "semester", "status"], name="laporan_periode_status")]

    def __str__(self):
        return f"Laporan {self.periode}, {self.unit}"

    @property
    def periode(self):
        return Periode(self.tahun, self.semester)

    def get_absolute_url(self):
        """The report's page on the desk."""
        return reverse("laporan:semester_meja", args=[self.unit.slug, self.tahun, self.semester])


class BekuanLaporan(models.Model):
    """What was sent, frozen: the canonical form `v1:` and its hash. The database refuses to change it."""

    laporan = models.ForeignKey(LaporanSemester, models.PROTECT, related_name="bekuan")
    nomor = models.PositiveSmallIntegerField()
    bentuk = models.TextField()
    sidik = models.CharField(max_length=64)
    waktu = models.DateTimeField()
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "laporan yang dibekukan"
        ordering = ["laporan", "nomor"]
        constraints = [models.UniqueConstraint(fields=["laporan", "nomor"], name="bekuan_bernomor")]

    def __str__(self):
        return f"{self.laporan}, kiriman {self.nomor}"


class AdendumLaporan(models.Model):
    """A dated explanation after acceptance. It stands beside the frozen figures and never changes them."""

    laporan = models.ForeignKey(LaporanSemester, models.PROTECT, related_name="adendum")
    teks = models.TextField("penjelasan tambahan", max_length=3000)
    waktu = models.DateTimeField()
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    nama = models.CharField(max_length=200)  # as it was that day
    jabatan = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "adendum laporan"
        ordering = ["pk"]

    def __str__(self):
        return f"Adendum {self.laporan}, {self.waktu:%Y-%m-%d}"


class Kelembagaan(ObjekResmi):
    """What a unit says of its own service in one year; next year begins with it as a proposal."""

    ALUR = TabelAlur("laporan.semester.alur.ALUR_KELEMBAGAAN")
    ISI = ("sk_nomor", "sk_tanggal", "petugas", "terlatih", "pelatihan", "anggaran")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="kelembagaan")
    tahun = models.PositiveSmallIntegerField()
    sk_nomor = models.CharField("nomor SK PPID", max_length=80, blank=True)
    sk_tanggal = models.DateField("tanggal SK PPID", null=True, blank=True)
    petugas = models.PositiveSmallIntegerField("petugas layanan informasi (orang)", null=True, blank=True)
    terlatih = models.PositiveSmallIntegerField("petugas yang pernah dilatih (orang)", null=True, blank=True)
    pelatihan = models.CharField("pelatihan yang diikuti tahun ini", max_length=300, blank=True)
    anggaran = models.PositiveBigIntegerField("anggaran layanan informasi (rupiah)", null=True, blank=True)
    dibuat = models.DateTimeField()

    class Meta:
        verbose_name = "kelembagaan PPID"
        constraints = [models.UniqueConstraint(fields=["unit", "tahun"], name="kelembagaan_setahun_sekali")]

    def __str__(self):
        return f"Kelembagaan {self.tahun}, {self.unit}"


class KompilasiSemester(ObjekResmi):
    """The city's figures of one half-year as PPID utama published them; a later publication gets the next number."""

    ALUR = TabelAlur("laporan.semester.alur.ALUR_KOMPILASI")

    tahun = models.PositiveSmallIntegerField()
    semester = models.PositiveSmallIntegerField(choices=Semester)
    nomor = models.PositiveSmallIntegerField()
    bentuk = models.TextField()
    sidik = models.CharField(max_length=64)
    waktu = models.DateTimeField()
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "kompilasi kota"
        ordering = ["-tahun", "-semester", "-nomor"]
        constraints = [
            models.UniqueConstraint(fields=["tahun", "semester", "nomor"], name="kompilasi_bernomor"),
            models.CheckConstraint(condition=~Q(sidik=""), name="kompilasi_bersidik"),
        ]

    def __str__(self):
        return f"Kompilasi {self.periode}, nomor {self.nomor}"

    @property
    def periode(self):
        return Periode(self.tahun, self.semester)
