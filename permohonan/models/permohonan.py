"""A citizen's request, its items, and who works on them (UU 14/2008 Ps 21-22; domain 4; design 9)."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.models import EntriDIK, Konten
from kalender.models import Jam
from opd.models import Pengguna, Unit
from permohonan.kueri import KueriDisposisi, KueriPermohonan
from permohonan.models.identitas import Identitas
from permohonan.status import (
    DIPUTUS,
    CaraMemperoleh,
    CaraSalinan,
    HasilButir,
    JenisPemohon,
    Kanal,
    StatusPermohonan,
)

JENIS_KELAMIN = (("l", "Laki-laki"), ("p", "Perempuan"))


class Penghitung(models.Model):
    """The last number given, per kind and year: a locked row, so that numbers have no gap."""

    jenis = models.CharField(max_length=20)
    tahun = models.PositiveSmallIntegerField()
    terakhir = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["jenis", "tahun"], name="penghitung_sekali")]

    def __str__(self):
        return f"{self.jenis} {self.tahun}: {self.terakhir}"


class Permohonan(ObjekResmi):
    """One request. It names nobody: the applicant lies locked in `identitas`."""

    ALUR = TabelAlur("permohonan.alur.ALUR_PERMOHONAN")

    nomor = models.CharField("nomor pendaftaran", max_length=60, unique=True)
    tahun = models.PositiveSmallIntegerField()
    urut = models.PositiveIntegerField()
    token = models.UUIDField(default=uuid.uuid4, unique=True)  # of the form: sent twice, filed once
    sidik_kode = models.CharField(max_length=64)  # of the secret code
    status = models.CharField(max_length=30, choices=StatusPermohonan, editable=False)
    kanal = models.CharField("kanal", max_length=10, choices=Kanal)
    diterima = models.DateField("tanggal diterima")  # day 0, WIB
    dicatat_pada = models.DateTimeField()
    dicatat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    lampau = models.BooleanField("dari register lampau", default=False)  # written down afterwards: no clock nags it
    identitas = models.OneToOneField(Identitas, models.PROTECT, related_name="permohonan")
    jenis_pemohon = models.CharField("jenis pemohon", max_length=20, choices=JenisPemohon)
    lewat_kuasa = models.BooleanField("melalui kuasa", default=False)
    jenis_kelamin = models.CharField("jenis kelamin", max_length=1, choices=JENIS_KELAMIN, blank=True)
    identitas_diperlihatkan = models.BooleanField("KTP diperlihatkan", default=False)
    tujuan = models.TextField("tujuan penggunaan", max_length=1000)
    cara_memperoleh = models.CharField("cara memperoleh", max_length=10, choices=CaraMemperoleh)
    cara_salinan = models.CharField("cara mendapat salinan", max_length=10, choices=CaraSalinan, blank=True)
    unit_tujuan = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="permohonan_tertuju")
    pokok = models.CharField("pokok permohonan", max_length=150, blank=True)  # the officer's words, for the register
    perlu_diperiksa = models.BooleanField(default=False)  # filed without the script that tells people from machines
    kurang = models.TextField("yang belum lengkap", max_length=1000, blank=True)
    lengkap_pada = models.DateField(null=True)
    jam = models.OneToOneField(Jam, models.PROTECT, related_name="permohonan")
    jam_lengkapi = models.OneToOneField(Jam, models.PROTECT, null=True, related_name="permohonan_dilengkapi")
    jatuh_tempo = models.DateField(db_index=True)
    diperpanjang = models.BooleanField(default=False)
    alasan_perpanjangan = models.TextField(max_length=1000, blank=True)
    biaya_salin = models.PositiveIntegerField("biaya penyalinan", default=0)  # rupiah
    biaya_kirim = models.PositiveIntegerField("biaya pengiriman", default=0)
    biaya_lain = models.PositiveIntegerField("biaya lain-lain", default=0)
    cara_bayar = models.CharField("cara pembayaran", max_length=200, blank=True)
    dibayar_pada = models.DateField(null=True)
    catatan_jawaban = models.TextField("penjelasan", max_length=2000, blank=True)
    diputuskan_pada = models.DateTimeField(null=True)
    diberitahukan = models.DateField(null=True)  # the later known day on which the applicant could read the answer
    diserahkan_pada = models.DateField(null=True)
    cara_serah = models.CharField(max_length=200, blank=True)
    diingatkan = models.PositiveSmallIntegerField(default=0)  # rungs of the reminders that were climbed

    objects = KueriPermohonan.as_manager()

    class Meta:
        verbose_name = "permohonan"
        verbose_name_plural = "permohonan"
        ordering = ["-tahun", "-urut"]
        constraints = [
            models.UniqueConstraint(fields=["tahun", "urut"], name="permohonan_urut_sekali"),
            models.CheckConstraint(
                condition=~Q(status__in=DIPUTUS) | Q(diputuskan_pada__isnull=False) | Q(lampau=True),
                name="permohonan_putus_bertanggal",
            ),
            models.CheckConstraint(
                condition=Q(diperpanjang=False) | ~Q(alasan_perpanjangan=""), name="permohonan_perpanjang_beralasan"
            ),
        ]
        indexes = [models.Index(fields=["status", "jatuh_tempo"], name="permohonan_status_tempo")]

    def __str__(self):
        return self.nomor

    def get_absolute_url(self):
        """The case's page on the desk."""
        return reverse("permohonan:perkara", args=[self.pk])

    @property
    def biaya(self):
        """The sum in rupiah; the service itself is free (UU 14/2008 Ps 22(7) g)."""
        return self.biaya_salin + self.biaya_kirim + self.biaya_lain


class ButirPermohonan(models.Model):
    """One thing asked for, and what was decided about it; an outcome is derived from all of them."""

    permohonan = models.ForeignKey(Permohonan, models.PROTECT, related_name="butir")
    nomor = models.PositiveSmallIntegerField()
    uraian = models.TextField("informasi yang diminta", max_length=2000)
    lampau = models.BooleanField(default=False)  # decided before the portal: as its register says
    konten = models.ForeignKey(Konten, models.PROTECT, null=True, blank=True, related_name="permohonan")
    unit_penguasa = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    hasil = models.CharField(max_length=30, choices=HasilButir, blank=True)
    entri_dik = models.ForeignKey(EntriDIK, models.PROTECT, null=True, blank=True, related_name="butir_permohonan")
    alasan = models.TextField(max_length=2000, blank=True)
    pemegang = models.CharField("badan publik yang menguasai", max_length=200, blank=True)
    tersedia_pada = models.DateField("akan tersedia", null=True, blank=True)
    penghitaman = models.CharField("bagian yang dihitamkan", max_length=500, blank=True)
    dipublikasikan = models.ForeignKey(Konten, models.PROTECT, null=True, blank=True, related_name="+")
    dijadikan_publik = models.ForeignKey(Konten, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "butir permohonan"
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["permohonan", "nomor"], name="butir_permohonan_sekali"),
            models.CheckConstraint(
                condition=~Q(hasil__in=[HasilButir.DITOLAK, HasilButir.SEBAGIAN])
                | Q(entri_dik__isnull=False)
                | Q(lampau=True),
                name="butir_tolak_berdasar_dik",
            ),
            models.CheckConstraint(
                condition=~Q(hasil=HasilButir.BELUM_DIDOKUMENTASIKAN) | Q(tersedia_pada__isnull=False) | Q(lampau=True),
                name="butir_belum_bertanggal",
            ),
        ]

    def __str__(self):
        return f"Butir {self.nomor}"


class Disposisi(models.Model):
    """One item handed to one unit; it can be answered, sent back, or pulled back. Its state is read from its dates."""

    permohonan = models.ForeignKey(Permohonan, models.PROTECT, related_name="disposisi")
    butir = models.ForeignKey(ButirPermohonan, models.PROTECT, related_name="disposisi")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="disposisi")
    pesan = models.CharField(max_length=500, blank=True)
    target = models.DateField(null=True)
    dikirim_pada = models.DateTimeField()
    dikirim_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    konsep = models.TextField("konsep jawaban", max_length=5000, blank=True)
    terbit = models.ForeignKey(Konten, models.PROTECT, null=True, blank=True, related_name="+")  # the unit's proposal
    dijawab_pada = models.DateTimeField(null=True)
    dijawab_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    revisi = models.CharField("catatan perbaikan", max_length=1000, blank=True)
    dikembalikan_pada = models.DateTimeField(null=True)
    alasan_kembali = models.CharField(max_length=500, blank=True)
    ditarik_pada = models.DateTimeField(null=True)
    ditegur = models.PositiveSmallIntegerField(default=0)  # rungs of the chase ladder that were climbed

    objects = KueriDisposisi.as_manager()

    class Meta:
        verbose_name = "disposisi"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["butir", "unit"],
                condition=Q(dikembalikan_pada__isnull=True, ditarik_pada__isnull=True),
                name="disposisi_berjalan_sekali",
            )
        ]

    def __str__(self):
        return f"{self.unit}, butir {self.butir.nomor}"

    @property
    def berjalan(self):
        """Whether the unit still holds it."""
        return self.dikembalikan_pada is None and self.ditarik_pada is None

    @property
    def menunggu(self):
        """Whether the unit still owes its draft."""
        return self.berjalan and self.dijawab_pada is None
