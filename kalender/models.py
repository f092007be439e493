"""Days off and years: what the count of hari kerja rests on."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from kalender.kueri import KueriHariLibur, KueriTahun
from kalender.status import JenisLibur, StatusLibur, StatusTahun

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
