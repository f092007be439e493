"""Kewajiban: what one unit owes for one period, and its word where a paper needs no renewal (design 4)."""

from django.db import models
from django.db.models import F, Q

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from informasi.kewajiban.status import KataUnit
from informasi.kueri_kewajiban import KueriKewajiban
from informasi.models.butir import ButirWajib
from opd.models import Pengguna, Unit


class Kewajiban(models.Model):
    """Butir × unit × period, laid out by the nightly sweep. A line of a plan: it has no status of its own.

    Whether it is fulfilled is read from what is public (informasi/kewajiban/kueri.py) and never written here: so a
    withdrawn paper is missing again in the same moment. A butir of kind `selama_berlaku` has one row without an end,
    which carries the unit's last word on it; a paper of a procurement belongs to its package (`paket`).
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="kewajiban")
    butir = models.ForeignKey(ButirWajib, models.PROTECT, related_name="kewajiban")
    paket = models.ForeignKey("informasi.PaketPengadaan", models.CASCADE, null=True, related_name="kewajiban")
    periode_awal = models.DateField()
    periode_akhir = models.DateField(null=True)  # None: as long as the paper holds
    jatuh_tempo = models.DateField()
    dinyatakan = models.CharField(max_length=20, choices=KataUnit, blank=True)
    dinyatakan_pada = models.DateTimeField(null=True)

    objects = KueriKewajiban.as_manager()

    class Meta:
        verbose_name = "kewajiban"
        ordering = ["jatuh_tempo", "butir__urutan", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "butir", "periode_awal"], condition=Q(paket=None), name="kewajiban_sekali"
            ),
            models.UniqueConstraint(
                fields=["unit", "butir"], condition=Q(periode_akhir=None, paket=None), name="satu_kewajiban_terbuka"
            ),
            models.UniqueConstraint(fields=["paket", "butir"], name="kewajiban_paket_sekali"),
            models.CheckConstraint(
                condition=Q(periode_akhir=None) | Q(periode_akhir__gt=F("periode_awal")), name="kewajiban_urut"
            ),
            models.CheckConstraint(condition=Q(jatuh_tempo__gt=F("periode_awal")), name="kewajiban_jatuh_kemudian"),
            models.CheckConstraint(
                condition=Q(dinyatakan="", dinyatakan_pada=None)
                | Q(periode_akhir=None, dinyatakan_pada__isnull=False) & ~Q(dinyatakan=""),
                name="kewajiban_dinyatakan",
            ),
        ]
        indexes = [models.Index(fields=["unit", "butir", "-jatuh_tempo"], name="kewajiban_jatuh")]

    def __str__(self):
        return f"{self.butir}, {self.unit}"


class PernyataanButir(ObjekResmi):
    """A unit's dated word on a butir of kind `selama_berlaku`: what is public still holds, or it has no such paper."""

    ALUR = TabelAlur("informasi.kewajiban.alur.ALUR_PERNYATAAN")

    kewajiban = models.ForeignKey(Kewajiban, models.PROTECT, related_name="pernyataan")
    kata = models.CharField(max_length=20, choices=KataUnit)
    dinyatakan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dinyatakan_pada = models.DateTimeField()

    class Meta:
        verbose_name = "pernyataan butir"
        ordering = ["-dinyatakan_pada", "-pk"]

    def __str__(self):
        return f"{self.get_kata_display()}: {self.kewajiban}"


class SapuanKewajiban(models.Model):
    """The last day on which a unit's duties were laid out: what the sweep remembers."""

    unit = models.OneToOneField(Unit, models.CASCADE, related_name="sapuan_kewajiban")
    hari = models.DateField()

    class Meta:
        verbose_name = "sapuan kewajiban"

    def __str__(self):
        return f"{self.unit}: {self.hari}"
