"""Rapat koordinasi: the meeting, who was invited and came, and what was decided there (domain 8)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from laporan.rakor.kueri import KueriKeputusan, KueriRakor, KueriUndangan
from laporan.rakor.status import DATANG, Kehadiran, Sasaran, StatusKeputusan, StatusRakor
from opd.models import Pengguna, Unit


class RapatKoordinasi(ObjekResmi):
    """One meeting of PPID utama with the units: planned, invited to, held, written down."""

    ALUR = TabelAlur("laporan.rakor.alur.ALUR_RAKOR")
    RENCANA = ("judul", "waktu_rapat", "tempat", "agenda", "nomor_surat", "sasaran")

    judul = models.CharField("judul rapat", max_length=150)
    status = models.CharField(max_length=12, choices=StatusRakor, editable=False)
    waktu_rapat = models.DateTimeField("waktu rapat")
    tempat = models.CharField("tempat", max_length=200)
    agenda = models.TextField("agenda", max_length=4000)
    nomor_surat = models.CharField("nomor surat undangan", max_length=80, blank=True)
    sasaran = ArrayField(models.CharField(max_length=10, choices=Sasaran), verbose_name="yang diundang")
    notulen = models.TextField("notulen", max_length=40000, blank=True)
    nomor_sunting = models.PositiveIntegerField(default=0)
    diundang_pada = models.DateTimeField(null=True)
    dibuka_pada = models.DateTimeField(null=True)
    ditutup_pada = models.DateTimeField(null=True)
    dibuat = models.DateTimeField()
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")

    objects = KueriRakor.as_manager()

    class Meta:
        verbose_name = "rapat koordinasi"
        ordering = ["-waktu_rapat", "-pk"]
        constraints = [
            # The wall page, the attendance address and the tiles all mean "the meeting that is running".
            models.UniqueConstraint(
                fields=["status"], condition=Q(status=StatusRakor.BERLANGSUNG), name="satu_rakor_berlangsung"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=(StatusRakor.BERLANGSUNG, StatusRakor.SELESAI)) | Q(dibuka_pada__isnull=False),
                name="rakor_dibuka_bertanggal",
            ),
        ]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        """The meeting's page on the desk."""
        return reverse("laporan:rakor", args=[self.pk])

    @property
    def sasaran_kata(self):
        """The invited groups in words."""
        return ", ".join(Sasaran(satu).label.lower() for satu in self.sasaran)


class UndanganRakor(ObjekResmi):
    """One unit's invitation, and whether it came: a row of the attendance list."""

    ALUR = TabelAlur("laporan.rakor.alur.ALUR_UNDANGAN")

    rapat = models.ForeignKey(RapatKoordinasi, models.PROTECT, related_name="undangan")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="undangan_rakor")
    kehadiran = models.CharField("kehadiran", max_length=10, choices=Kehadiran, default=Kehadiran.BELUM)
    siapa = models.CharField("nama dan jabatan yang datang", max_length=150, blank=True)
    dicatat_pada = models.DateTimeField(null=True)

    objects = KueriUndangan.as_manager()

    class Meta:
        verbose_name = "undangan rapat"
        ordering = ["rapat", "unit__nama", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["rapat", "unit"], name="rakor_unit_diundang_sekali"),
            models.CheckConstraint(condition=~Q(kehadiran__in=DATANG) | ~Q(siapa=""), name="rakor_yang_datang_bernama"),
        ]

    def __str__(self):
        return f"{self.unit}, {self.rapat}"


class KeputusanRakor(ObjekResmi):
    """What a meeting decided: who owes it, until when, and what came of it."""

    ALUR = TabelAlur("laporan.rakor.alur.ALUR_KEPUTUSAN")

    rapat = models.ForeignKey(RapatKoordinasi, models.PROTECT, related_name="keputusan")
    status = models.CharField(max_length=10, choices=StatusKeputusan, editable=False)
    uraian = models.CharField("keputusan", max_length=500)
    # Null: PPID utama itself, whichever unit that will be by then.
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="keputusan_rakor")
    batas = models.DateField("paling lambat")
    hasil = models.CharField("hasil", max_length=1000, blank=True)
    diakhiri_pada = models.DateTimeField(null=True)
    dibuat = models.DateTimeField()

    objects = KueriKeputusan.as_manager()

    class Meta:
        verbose_name = "keputusan rapat"
        ordering = ["batas", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=StatusKeputusan.BELUM) | ~Q(hasil=""), name="keputusan_rakor_berhasil"
            )
        ]
        indexes = [models.Index(fields=["batas"], name="keputusan_rakor_belum", condition=Q(status="belum"))]

    def __str__(self):
        return self.uraian[:120]

    def get_absolute_url(self):
        """The decision's page on the desk."""
        return reverse("laporan:rakor_keputusan", args=[self.pk])

    @property
    def pemilik(self):
        """Who owes it, in words."""
        return str(self.unit) if self.unit_id else "PPID Utama"


class PaketRakor(models.Model):
    """The pack of a meeting: ordered at the door, built by `pekerja` part by part, frozen with its hashes.

    `sewa_sampai` is the lease of the worker that has it in hands: a killed one gives it back when that has passed.
    """

    rapat = models.ForeignKey(RapatKoordinasi, models.PROTECT, related_name="paket")
    pemesan = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dipesan = models.DateTimeField()
    percobaan = models.PositiveSmallIntegerField(default=0)
    sewa_sampai = models.DateTimeField(null=True)
    sebab_gagal = models.CharField(max_length=300, blank=True)
    selesai = models.PositiveSmallIntegerField(default=0)  # parts done, of `dari`
    dari = models.PositiveSmallIntegerField(default=0)
    jadi_pada = models.DateTimeField(null=True)
    pdf = models.CharField(max_length=120, blank=True)  # where it lies in the secret store
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    xlsx = models.CharField(max_length=120, blank=True)
    xlsx_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = "paket rapat"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rapat"], condition=Q(jadi_pada=None, sebab_gagal=""), name="satu_paket_berjalan"
            ),
            models.CheckConstraint(
                condition=Q(jadi_pada=None) | (~Q(pdf_sha256="") & ~Q(xlsx_sha256="")), name="paket_rakor_bersidik"
            ),
        ]

    def __str__(self):
        return f"Paket {self.rapat}"

    @property
    def berjalan(self):
        """Whether the worker still owes it."""
        return self.jadi_pada is None and not self.sebab_gagal
