"""Orders for the bundle of a dispute: asked for by an officer, worked off by `pekerja` in small steps."""

from django.db import models
from django.db.models import Q

from opd.models import Pengguna
from sengketa.models.sengketa import Sengketa


class PesananBerkas(models.Model):
    """One version of the bundle. While neither `selesai` nor `galat` is set the worker owes it.

    `rencana` is what it holds, frozen when the work began, with what is done of it: a worker that is killed leaves
    its lease, and the next one goes on behind the last part that was stored. Files lie encrypted in folder `tempat`
    of the secret store; their hashes are of the readable bytes.
    """

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="bundel")
    versi = models.PositiveSmallIntegerField()
    diminta_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    diminta_pada = models.DateTimeField()
    jejak = models.BigIntegerField(default=0)  # the newest event of the case when the contents were frozen
    kemajuan = models.PositiveSmallIntegerField(default=0)  # percent
    sedang = models.CharField(max_length=100, blank=True)
    rencana = models.JSONField(default=dict)
    tempat = models.CharField(max_length=60)
    percobaan = models.PositiveSmallIntegerField(default=0)  # of the present step
    sewa_sampai = models.DateTimeField(null=True)
    coba_setelah = models.DateTimeField()
    selesai = models.DateTimeField(null=True)
    galat = models.CharField(max_length=300, blank=True)
    halaman = models.PositiveIntegerField(default=0)
    pdf_jalur = models.CharField(max_length=120, blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    pdf_ukuran = models.PositiveBigIntegerField(default=0)
    zip_jalur = models.CharField(max_length=120, blank=True)
    zip_sha256 = models.CharField(max_length=64, blank=True)
    zip_ukuran = models.PositiveBigIntegerField(default=0)
    dihapus = models.DateTimeField(null=True)  # the files gave way to newer versions; the hashes stay

    class Meta:
        verbose_name = "pesanan berkas sengketa"
        ordering = ["-versi"]
        constraints = [
            models.UniqueConstraint(fields=["sengketa", "versi"], name="bundel_versi_sekali"),
            models.UniqueConstraint(
                fields=["sengketa"], condition=Q(selesai__isnull=True, galat=""), name="bundel_satu_disusun"
            ),
            models.CheckConstraint(condition=Q(kemajuan__lte=100), name="bundel_kemajuan_persen"),
            models.CheckConstraint(
                condition=Q(selesai__isnull=True) | (~Q(pdf_sha256="") & ~Q(zip_sha256="")), name="bundel_jadi_bersidik"
            ),
        ]
        indexes = [
            models.Index(fields=["coba_setelah"], name="bundel_menunggu", condition=Q(selesai__isnull=True, galat=""))
        ]

    def __str__(self):
        return f"Berkas sengketa versi {self.versi}"

    @property
    def berjalan(self):
        """Whether the worker still owes it."""
        return self.selesai is None and not self.galat

    @property
    def dapat_diunduh(self):
        return self.selesai is not None and self.dihapus is None
