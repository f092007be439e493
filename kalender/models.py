"""Days off and years, what the count of hari kerja rests on; and the clocks that run by it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from kalender.aturan import ATURAN
from kalender.kueri import KueriHariLibur, KueriJam, KueriTahun
from kalender.status import JenisLibur, StatusLibur, StatusTahun
from kalender.tenggat import lewat

TAHUN_PERTAMA, TAHUN_TERAKHIR = 2008, 2100  # UU 14/2008 is the first law that counts hari kerja here


class HariLibur(ObjekResmi):
    """One day on which offices are closed, and the decree that says so. Deleted days stay, out of force.

    `tanggal_sumber` is the date the import gave it (None when a person entered it); once `disunting` by a person,
    an import leaves the day alone.
    """

    ALUR = TabelAlur("kalender.alur.ALUR_HARI_LIBUR")

    tanggal = models.DateField("tanggal")
    nama = models.CharField("nama", max_length=150)
    jenis = models.CharField("jenis", max_length=20, choices=JenisLibur)
    dasar = models.CharField("nomor SK", max_length=150)
    perkiraan = models.BooleanField("masih perkiraan", default=False)
    disunting = models.BooleanField(default=False, editable=False)
    tanggal_sumber = models.DateField(null=True, editable=False)
    status = models.CharField(max_length=20, choices=StatusLibur, default=StatusLibur.BERLAKU)

    objects = KueriHariLibur.as_manager()

    class Meta:
        verbose_name = "hari libur"
        ordering = ["tanggal", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["tanggal"], condition=Q(status=StatusLibur.BERLAKU), name="satu_libur_setanggal"
            ),
            models.CheckConstraint(condition=~Q(nama="") & ~Q(dasar=""), name="libur_bernama_berdasar"),
        ]

    def __str__(self):
        return f"{self.tanggal:%d-%m-%Y} {self.nama}"


class TahunKalender(ObjekResmi):
    """Whether all days off of a year are known, and by which decree (SKB)."""

    ALUR = TabelAlur("kalender.alur.ALUR_TAHUN")

    tahun = models.PositiveSmallIntegerField(
        "tahun", unique=True, validators=[MinValueValidator(TAHUN_PERTAMA), MaxValueValidator(TAHUN_TERAKHIR)]
    )
    dasar = models.CharField("nomor SK", max_length=150, blank=True)
    status = models.CharField(max_length=20, choices=StatusTahun, default=StatusTahun.BELUM_LENGKAP)

    objects = KueriTahun.as_manager()

    class Meta:
        verbose_name = "tahun kalender"
        ordering = ["tahun"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tahun__gte=TAHUN_PERTAMA, tahun__lte=TAHUN_TERAKHIR), name="tahun_masuk_akal"
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusTahun.LENGKAP) | ~Q(dasar=""), name="tahun_lengkap_berdasar"
            ),
        ]

    def __str__(self):
        return f"Kalender {self.tahun}"


class Jam(models.Model):
    """One running clock of the law: what it counts from, and its last day as it was last counted.

    Written only by kalender.jam. The case that owns it holds the key. `pasti` is False while a decree still to come
    may move it; `diberitahukan` is the latest last day a citizen was told, None when nobody was: a clock never falls
    due before it (R8).
    """

    aturan = models.CharField("aturan", max_length=30)
    mulai = models.DateField("hari ke-0")
    diperpanjang = models.BooleanField("diperpanjang", default=False)
    jatuh_tempo = models.DateField("jatuh tempo", db_index=True)
    pasti = models.BooleanField("pasti")
    diberitahukan = models.DateField("jatuh tempo yang diberitahukan", null=True)
    dihentikan = models.DateTimeField("dihentikan", null=True)
    dibuat = models.DateTimeField("dibuat")

    objects = KueriJam.as_manager()

    class Meta:
        verbose_name = "jam berjalan"
        ordering = ["jatuh_tempo", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(diberitahukan__isnull=True) | Q(jatuh_tempo__gte=F("diberitahukan")),
                name="jam_tidak_mendahului_kabar",
            )
        ]

    def __str__(self):
        return f"{self.nama_aturan}, sejak {self.mulai:%d-%m-%Y}"

    @property
    def nama_aturan(self):
        """What is counted, in words."""
        return ATURAN[self.aturan].nama

    def lewat(self, waktu):
        """Whether the last day is over at `waktu` (aware): all of it, WIB, still counts (R3)."""
        return lewat(self.jatuh_tempo, waktu)
