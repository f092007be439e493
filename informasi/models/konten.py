"""Identity (Konten), text (Versi), what was submitted (Ajuan), and what a reviewer proposes (UsulanPerbaikan)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.kueri import KueriVersi
from informasi.status import PERNAH_TERBIT, TERBUKA, AlasanTarik, JenisKonten, StatusVersi
from informasi.teks.bersih import bersihkan
from opd.models import Pengguna, Unit


class Konten(models.Model):
    """The identity of a page: its number never changes, whatever its versions say."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="konten")
    jenis = models.CharField(max_length=20, choices=JenisKonten, default=JenisKonten.BERITA)
    dibuat = models.DateTimeField()
    riwayat_sejak = models.PositiveIntegerField(default=1)  # older versions held personal data: never shown again
    kunci_impor = models.CharField(max_length=300, blank=True)  # identity of an imported row, see informasi/impor

    class Meta:
        verbose_name = "konten"
        constraints = [
            models.UniqueConstraint(fields=["unit", "kunci_impor"], condition=~Q(kunci_impor=""), name="impor_sekali")
        ]
        indexes = [models.Index(fields=["unit", "-id"], name="konten_unit")]

    def __str__(self):
        return f"{self.get_jenis_display()} {self.pk}"


class Versi(ObjekResmi):
    """One text of a page. At most one is open and one published; approved text is frozen by the database."""

    ALUR = TabelAlur("informasi.alur.ALUR_VERSI")
    laporan_penjaga = ()  # of the last save: sentences on what the judol guard took out

    konten = models.ForeignKey(Konten, models.PROTECT, related_name="versi")
    nomor = models.PositiveIntegerField()
    status = models.CharField(max_length=20, choices=StatusVersi, default=StatusVersi.DRAF)
    judul = models.CharField("judul", max_length=150, blank=True)
    ringkasan = models.CharField("ringkasan", max_length=300, blank=True)
    isi = models.TextField("isi", blank=True)
    catatan_publik = models.CharField("apa yang berubah", max_length=200, blank=True)
    nomor_sunting = models.PositiveIntegerField(default=0)
    penyimpan = models.ManyToManyField(Pengguna, related_name="+")
    dibuat = models.DateTimeField()
    disimpan_pada = models.DateTimeField()
    disimpan_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diajukan_pada = models.DateTimeField(null=True)
    terbit_pada = models.DateTimeField(null=True)
    jadwal_terbit = models.DateTimeField("terbit mulai", null=True, blank=True)
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)
    kecil = models.BooleanField("koreksi kecil", default=False)
    ditarik_pada = models.DateTimeField(null=True)
    alasan_tarik = models.CharField(max_length=20, choices=AlasanTarik, blank=True)
    keterangan_tarik = models.CharField(max_length=200, blank=True)
    entri_dik = models.ForeignKey("informasi.EntriDIK", models.PROTECT, null=True, blank=True, related_name="+")
    tarikan_dikonfirmasi = models.DateTimeField(null=True)
    klaim_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    klaim_sampai = models.DateTimeField(null=True)

    objects = KueriVersi.as_manager()

    class Meta:
        verbose_name = "kiriman"
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
                condition=~Q(status=StatusVersi.DITARIK) | (Q(ditarik_pada__isnull=False) & ~Q(alasan_tarik="")),
                name="tarik_beralasan",
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
            models.Index(fields=["jadwal_terbit"], name="versi_terjadwal", condition=Q(status="disetujui")),
        ]

    def __str__(self):
        return self.judul or "Tanpa judul"

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
        return slugify(self.judul)[:80].strip("-") or "tanpa-judul"

    def ajuan_terakhir(self):
        """The last frozen submission, or None."""
        return self.ajuan.order_by("-nomor").first()


class MasaPublik(models.Model):
    """From when to when the public could read a version: the memory behind "what was public on date D"."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="masa_publik")
    sejak = models.DateTimeField()
    sampai = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "masa publik"
        ordering = ["versi", "sejak"]
        constraints = [
            models.UniqueConstraint(fields=["versi"], condition=Q(sampai__isnull=True), name="satu_masa_berjalan"),
            models.CheckConstraint(
                condition=Q(sampai__isnull=True) | Q(sampai__gte=models.F("sejak")), name="masa_urut"
            ),
        ]
        indexes = [models.Index(fields=["sejak", "sampai"], name="masa_publik_waktu")]

    def __str__(self):
        return f"{self.versi}: {self.sejak} – {self.sampai or 'sekarang'}"


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
