"""One dispute, its applicants, and the stages it went through (UU 14/2008 Ps 37-50; domain 6)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from kalender.models import Jam
from opd.models import Pengguna, Unit
from permohonan.models import Identitas, Keberatan, Permohonan
from permohonan.status import AlasanKeberatan, JenisPemohon
from sengketa.kueri import KueriSengketa
from sengketa.status import BERAKHIR, Jalur, Pengadilan, Tahap


class Sengketa(ObjekResmi):
    """A dispute before the Komisi Informasi and the courts. `status` is its stage, by the data file of `versi`."""

    ALUR = TabelAlur("sengketa.alur.ALUR_SENGKETA")

    versi = models.PositiveSmallIntegerField("versi tahapan")
    status = models.CharField("tahap", max_length=30, choices=Tahap, editable=False)
    nomor_ki = models.CharField("nomor register Komisi Informasi", max_length=80, blank=True)
    termohon = models.ForeignKey(Unit, models.PROTECT, related_name="sengketa")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")  # whose information it is about
    pokok = models.CharField("pokok sengketa", max_length=150)  # the officer's words, shown to everybody
    alasan = ArrayField(models.CharField(max_length=1, choices=AlasanKeberatan), verbose_name="alasan")
    jalur = models.CharField("jalur penyelesaian", max_length=10, choices=Jalur, blank=True)
    catatan_jalur = models.CharField(max_length=500, blank=True)
    permohonan = models.ForeignKey(Permohonan, models.PROTECT, null=True, blank=True, related_name="sengketa")
    keberatan = models.ForeignKey(Keberatan, models.PROTECT, null=True, blank=True, related_name="sengketa")
    tanggal_permohonan = models.DateField("tanggal permohonan informasi", null=True, blank=True)
    tanggal_keberatan = models.DateField("tanggal keberatan", null=True, blank=True)
    tanggal_tanggapan = models.DateField("tanggapan diterima pemohon", null=True, blank=True)
    diajukan = models.DateField("diajukan ke Komisi Informasi")
    diregistrasi = models.DateField("tanggal registrasi", null=True, blank=True)
    majelis = models.TextField("majelis, mediator, panitera", max_length=1000, blank=True)
    pengadilan = models.CharField("pengadilan", max_length=10, choices=Pengadilan, default=Pengadilan.PTUN)
    nomor_pengadilan = models.CharField("nomor perkara pengadilan", max_length=80, blank=True)
    sejak = models.DateField("tahap ini sejak")
    jam = models.ForeignKey(Jam, models.PROTECT, null=True, related_name="+")  # of the stage
    jatuh_tempo = models.DateField(null=True, db_index=True)
    jam_seratus = models.ForeignKey(Jam, models.PROTECT, null=True, related_name="+")
    diingatkan = models.PositiveSmallIntegerField(default=0)  # rungs of the reminders of this stage that were climbed
    dicatat_pada = models.DateTimeField()
    dicatat_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    berakhir = models.DateField(null=True)

    objects = KueriSengketa.as_manager()

    class Meta:
        verbose_name = "sengketa"
        verbose_name_plural = "sengketa"
        ordering = [F("jatuh_tempo").asc(nulls_last=True), "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(alasan__len__gt=0), name="sengketa_beralasan"),
            models.CheckConstraint(
                condition=~Q(jalur=Jalur.MEDIASI) | ~Q(alasan=["a"]), name="sengketa_a_tanpa_mediasi"
            ),
            models.CheckConstraint(
                condition=Q(status__in=BERAKHIR, berakhir__isnull=False)
                | (~Q(status__in=BERAKHIR) & Q(berakhir__isnull=True)),
                name="sengketa_berakhir_bertanggal",
            ),
        ]
        indexes = [models.Index(fields=["status", "jatuh_tempo"], name="sengketa_status_tempo")]

    def __str__(self):
        return f"Sengketa {self.nomor_ki}" if self.nomor_ki else f"Sengketa {self.termohon.singkatan} ({self.diajukan})"

    def get_absolute_url(self):
        """The case's page on the desk."""
        return reverse("sengketa:perkara", args=[self.pk])

    @property
    def terbuka(self):
        """Whether the dispute is still going on."""
        return self.status not in BERAKHIR


class PihakPemohon(models.Model):
    """One of the applicants; who it is lies under lock (design 10)."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="pemohon")
    nomor = models.PositiveSmallIntegerField()
    jenis = models.CharField(max_length=20, choices=JenisPemohon, default=JenisPemohon.PERORANGAN)
    identitas = models.ForeignKey(Identitas, models.PROTECT, related_name="sengketa")

    class Meta:
        verbose_name = "pemohon sengketa"
        ordering = ["nomor"]
        constraints = [models.UniqueConstraint(fields=["sengketa", "nomor"], name="pemohon_sengketa_sekali")]

    def __str__(self):
        return f"Pemohon {self.nomor} ({self.get_jenis_display()})"


class TahapJalan(models.Model):
    """A stage a dispute went through: from when to when, and what was noted. One that was noted by mistake stays."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="riwayat")
    kode = models.CharField(max_length=30, choices=Tahap)
    mulai = models.DateField()
    selesai = models.DateField(null=True)
    jam = models.OneToOneField(Jam, models.PROTECT, null=True, related_name="tahap_sengketa")
    nomor = models.CharField("nomor surat", max_length=100, blank=True)
    keterangan = models.CharField(max_length=1000, blank=True)
    dicatat_pada = models.DateTimeField()
    keliru = models.BooleanField(default=False)

    class Meta:
        verbose_name = "tahap yang dijalani"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["sengketa"], condition=Q(selesai__isnull=True, keliru=False), name="satu_tahap_berjalan"
            )
        ]

    def __str__(self):
        return f"{self.get_kode_display()} sejak {self.mulai}"
