"""An objection to how a request was served (UU 14/2008 Ps 35-36; domain 5; design 9)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from kalender.models import Jam
from opd.models import Pengguna, Unit
from permohonan.kueri import KueriKeberatan
from permohonan.models.identitas import Identitas
from permohonan.models.permohonan import Permohonan
from permohonan.status import KEBERATAN_DITANGGAPI, AlasanKeberatan, Kanal, StatusKeberatan


class Keberatan(ObjekResmi):
    """One objection. Ground b needs no request before it; then it has an applicant of its own."""

    ALUR = TabelAlur("permohonan.alur_keberatan.ALUR_KEBERATAN")

    nomor = models.CharField("nomor registrasi keberatan", max_length=60, unique=True)
    tahun = models.PositiveSmallIntegerField()
    urut = models.PositiveIntegerField()
    token = models.UUIDField(default=uuid.uuid4, unique=True)
    sidik_kode = models.CharField(max_length=64)
    status = models.CharField(max_length=30, choices=StatusKeberatan, editable=False)
    kanal = models.CharField("kanal", max_length=10, choices=Kanal)
    permohonan = models.ForeignKey(Permohonan, models.PROTECT, null=True, blank=True, related_name="keberatan")
    identitas = models.ForeignKey(Identitas, models.PROTECT, related_name="keberatan")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="keberatan")
    alasan = ArrayField(models.CharField(max_length=1, choices=AlasanKeberatan), verbose_name="alasan keberatan")
    kasus_posisi = models.TextField("kasus posisi", max_length=4000)
    tujuan = models.TextField("tujuan penggunaan", max_length=1000, blank=True)
    lewat_kuasa = models.BooleanField("melalui kuasa", default=False)
    pokok = models.CharField("pokok keberatan", max_length=150, blank=True)
    diterima = models.DateField("tanggal diterima")  # day 0 of the answer, WIB
    ditemukan = models.DateField("alasan ditemukan")  # day 0 of the applicant's window
    batas_ajukan = models.DateField()
    lewat_waktu = models.BooleanField(default=False)  # filed after the window: flagged, never dropped
    dicatat_pada = models.DateTimeField()
    dicatat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    jam = models.OneToOneField(Jam, models.PROTECT, related_name="keberatan")
    jatuh_tempo = models.DateField(db_index=True)
    hasil_musyawarah = models.TextField(max_length=2000, blank=True)
    nota_tim = models.TextField("nota Tim Pertimbangan", max_length=4000, blank=True)
    tanggapan = models.JSONField(default=dict)  # {ground letter: the answer to it}
    alasan_tanggapan = models.TextField("alasan", max_length=4000, blank=True)
    perintah = models.TextField("perintah kepada PPID", max_length=2000, blank=True)
    batas_pelaksanaan = models.DateField("dilaksanakan paling lambat", null=True)
    ditanggapi_pada = models.DateTimeField(null=True)
    terlambat = models.BooleanField(default=False)  # answered after the 30 working days
    penanggap = models.CharField(max_length=200, blank=True)  # name and office of that day
    diberitahukan = models.DateField(null=True)
    pelaksanaan = models.TextField(max_length=2000, blank=True)
    dilaksanakan_pada = models.DateField(null=True)
    diingatkan = models.PositiveSmallIntegerField(default=0)  # rungs of the reminders that were climbed
    tanggapan_pemohon = models.CharField("tanggapan pemohon", max_length=500, blank=True)

    objects = KueriKeberatan.as_manager()

    class Meta:
        verbose_name = "keberatan"
        verbose_name_plural = "keberatan"
        ordering = ["-tahun", "-urut"]
        constraints = [
            models.UniqueConstraint(fields=["tahun", "urut"], name="keberatan_urut_sekali"),
            models.CheckConstraint(condition=Q(alasan__len__gt=0), name="keberatan_beralasan"),
            models.CheckConstraint(
                condition=Q(permohonan__isnull=False) | Q(alasan=["b"]), name="keberatan_b_tanpa_permohonan"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=KEBERATAN_DITANGGAPI) | Q(ditanggapi_pada__isnull=False),
                name="keberatan_tanggapan_bertanggal",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusKeberatan.DITOLAK) | ~Q(alasan_tanggapan=""), name="keberatan_tolak_beralasan"
            ),
        ]
        indexes = [models.Index(fields=["status", "jatuh_tempo"], name="keberatan_status_tempo")]

    def __str__(self):
        return self.nomor

    def get_absolute_url(self):
        """The objection's page on the desk."""
        return reverse("permohonan:keberatan_perkara", args=[self.pk])

    @property
    def alasan_kata(self):
        """The grounds in words (list of (letter, text))."""
        return [(a, AlasanKeberatan(a).label) for a in self.alasan]
