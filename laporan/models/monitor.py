"""What the watch over silent units remembers: thresholds, rungs that were climbed, what was said about them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from laporan.monitor.status import SebabSenyap
from laporan.monitor.ukur import Ambang, Anak, Meter
from opd.models import Pengguna, Unit
from opd.peran import Jenis


class AmbangMonitor(ObjekResmi):
    """The ladder's days for one kind of unit; a kind without a row has those of ui 4d."""

    ALUR = TabelAlur("laporan.monitor.alur.ALUR_AMBANG")
    HARI = ("lencana", "surat", "kuning", "telepon", "merah")

    jenis = models.CharField("jenis unit", max_length=20, choices=Jenis, unique=True)
    lencana = models.PositiveSmallIntegerField("lencana di meja operator", default=14)
    surat = models.PositiveSmallIntegerField("surel kepada operator", default=21)
    kuning = models.PositiveSmallIntegerField("mulai jarang, penanggung jawab diberi tahu", default=30)
    telepon = models.PositiveSmallIntegerField("perlu ditelepon", default=45)
    merah = models.PositiveSmallIntegerField("perlu perhatian, daftar rakor", default=60)
    dihitung_sejak = models.DateField("dihitung paling awal sejak", null=True, blank=True)

    class Meta:
        verbose_name = "ambang monitor"
        ordering = ["jenis"]
        constraints = [
            models.CheckConstraint(
                name="ambang_menanjak",
                condition=Q(lencana__gt=0)
                & Q(surat__gt=F("lencana"))
                & Q(kuning__gt=F("surat"))
                & Q(telepon__gt=F("kuning"))
                & Q(merah__gt=F("telepon")),
            )
        ]

    def __str__(self):
        return f"Ambang {self.get_jenis_display()}"

    @property
    def ambang(self):
        """The days as the pure functions take them (Ambang)."""
        return Ambang(*(getattr(self, nama) for nama in self.HARI), dihitung_sejak=self.dihitung_sejak)


class PantauanUnit(ObjekResmi):
    """One unit under watch: its own comment, why it is silent as PPID utama heard it, when it was looked at last."""

    ALUR = TabelAlur("laporan.monitor.alur.ALUR_PANTAUAN")

    unit = models.OneToOneField(Unit, models.PROTECT, related_name="pantauan")
    komentar = models.CharField("komentar unit", max_length=300, blank=True)
    komentar_pada = models.DateTimeField(null=True)
    sebab = models.CharField("sebab", max_length=20, choices=SebabSenyap, blank=True)
    sebab_catatan = models.CharField("catatan", max_length=300, blank=True)
    sebab_pada = models.DateTimeField(null=True)
    sebab_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diperiksa = models.DateField(null=True)  # the last WIB day on which the ladder was looked at

    class Meta:
        verbose_name = "pantauan unit"
        constraints = [
            models.CheckConstraint(
                name="sebab_bertanggal",
                condition=Q(sebab="", sebab_pada=None) | (~Q(sebab="") & Q(sebab_pada__isnull=False)),
            )
        ]

    def __str__(self):
        return f"Pantauan {self.unit}"

    def anak_tercatat(self):
        """The rungs (set of (meter, since, rung)) that the unit has ever climbed."""
        return set(TanggaMonitor.objects.filter(unit=self.unit_id).values_list("meter", "sejak", "anak"))

    def get_absolute_url(self):
        """The unit's page of the watch on the desk."""
        return reverse("laporan:monitor_unit", args=[self.unit.slug])


class TanggaMonitor(models.Model):
    """One rung of one silence, reached once; the silence is known by the day it began. Only ever added to."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="tangga_monitor")
    meter = models.CharField(max_length=10, choices=Meter)
    sejak = models.DateField()
    anak = models.PositiveSmallIntegerField(choices=Anak)
    pada = models.DateTimeField()
    dikabari = models.BooleanField()  # False: passed on the way up in missed nights, nobody was told of it

    class Meta:
        verbose_name = "anak tangga monitor"
        ordering = ["-pada", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "meter", "sejak", "anak"], name="anak_tangga_sekali"),
        ]

    def __str__(self):
        return f"{self.unit}, {self.get_meter_display()}: {self.get_anak_display()}"
