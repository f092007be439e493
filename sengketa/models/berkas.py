"""Files of a dispute, encrypted like those of a request (design 10)."""

from django.db import models
from django.db.models import Q

from opd.models import Pengguna
from sengketa.models.sengketa import Sengketa
from sengketa.status import PeranBerkas


class BerkasSengketa(models.Model):
    """One file. Exhibits bear the number they have before the panel: T-1, T-2, …"""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="berkas")
    peran = models.CharField(max_length=12, choices=PeranBerkas)
    nomor_bukti = models.PositiveSmallIntegerField(null=True)
    keterangan = models.CharField("keterangan", max_length=300)
    nama = models.CharField(max_length=120)
    jenis = models.CharField(max_length=100)
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)  # of the readable file
    jalur = models.CharField(max_length=120)
    asal = models.CharField(max_length=40, blank=True)  # of the register it was taken over from: "surat:12"
    diunggah_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diunggah_pada = models.DateTimeField()
    ditarik = models.DateTimeField(null=True)  # no longer put forward; it stays in the file
    dihapus = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "berkas sengketa"
        ordering = ["nomor_bukti", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["sengketa", "nomor_bukti"], name="nomor_bukti_sekali"),
            models.CheckConstraint(
                condition=Q(peran=PeranBerkas.BUKTI, nomor_bukti__isnull=False)
                | (~Q(peran=PeranBerkas.BUKTI) & Q(nomor_bukti__isnull=True)),
                name="bukti_bernomor",
            ),
            models.UniqueConstraint(
                fields=["sengketa", "asal"], condition=~Q(asal="") & Q(ditarik=None), name="bukti_asal_sekali"
            ),
        ]

    def __str__(self):
        return f"T-{self.nomor_bukti} {self.keterangan}" if self.nomor_bukti else self.keterangan
