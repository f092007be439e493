"""The yearly report on the city's information service (PerKI 1/2021 Ps 56; UU 14/2008 Ps 12)."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from laporan.tahunan.kueri import KueriTahunan
from laporan.tahunan.periode import Setahun
from laporan.tahunan.status import TERKUNCI, StatusTahunan
from opd.models import Pengguna

PANJANG = 4000


class LaporanTahunan(ObjekResmi):
    """One year of the whole city. Figures are read from the data until it is sent, then from `bentuk`.

    `bentuk` is the canonical form `v1:` of what was sent and `sidik` its hash; the database refuses to change both
    while the report waits or once it is set.
    """

    ALUR = TabelAlur("laporan.tahunan.alur.ALUR_TAHUNAN")
    NARASI = (
        "kebijakan",
        "pelaksanaan",
        "sarana",
        "pelayanan",
        "sengketa",
        "kendala_internal",
        "kendala_eksternal",
        "rekomendasi",
        "rencana",
    )

    tahun = models.PositiveSmallIntegerField(unique=True)
    status = models.CharField(max_length=20, choices=StatusTahunan, editable=False)
    kebijakan = models.TextField("gambaran umum kebijakan", max_length=PANJANG, blank=True)
    pelaksanaan = models.TextField("gambaran umum pelaksanaan", max_length=PANJANG, blank=True)
    sarana = models.TextField("sarana, petugas, dan penggunaan anggaran", max_length=PANJANG, blank=True)
    pelayanan = models.TextField("catatan pelayanan", max_length=PANJANG, blank=True)
    sengketa = models.TextField("catatan penyelesaian sengketa", max_length=PANJANG, blank=True)
    kendala_internal = models.TextField("kendala internal", max_length=PANJANG, blank=True)
    kendala_eksternal = models.TextField("kendala eksternal", max_length=PANJANG, blank=True)
    rekomendasi = models.TextField("rekomendasi", max_length=PANJANG, blank=True)
    rencana = models.TextField("rencana tindak lanjut", max_length=PANJANG, blank=True)
    disimpan_pada = models.DateTimeField(null=True)  # the first time a person saved it: proposals end here
    bentuk = models.TextField(blank=True)
    sidik = models.CharField(max_length=64, blank=True)
    dikirim_pada = models.DateTimeField(null=True)
    dikirim_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    ditetapkan_pada = models.DateTimeField(null=True)
    penetap_nama = models.CharField(max_length=200, blank=True)  # as it was that day
    penetap_jabatan = models.CharField(max_length=200, blank=True)
    alasan_kembali = models.CharField("yang perlu diperbaiki", max_length=1000, blank=True)
    diingatkan = models.PositiveSmallIntegerField(default=0)  # rungs of the reminders that were climbed
    dibuat = models.DateTimeField()

    objects = KueriTahunan.as_manager()

    class Meta:
        verbose_name = "laporan tahunan"
        ordering = ["-tahun"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status__in=TERKUNCI)
                | (~Q(sidik="") & ~Q(bentuk="") & Q(dikirim_pada__isnull=False, dikirim_oleh__isnull=False)),
                name="tahunan_terkunci_bersidik",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusTahunan.DITETAPKAN) | Q(ditetapkan_pada__isnull=False),
                name="tahunan_ditetapkan_bertanggal",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusTahunan.DIKEMBALIKAN) | ~Q(alasan_kembali=""),
                name="tahunan_kembali_beralasan",
            ),
        ]

    def __str__(self):
        return f"Laporan tahunan {self.tahun}"

    @property
    def periode(self):
        return Setahun(self.tahun)

    def get_absolute_url(self):
        """The report's page on the desk."""
        return reverse("laporan:tahunan_meja", args=[self.tahun])
