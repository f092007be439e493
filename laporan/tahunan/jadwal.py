"""What the clock does to yearly reports: opens last year's and reminds. Tasks of `pekerja`.

Each call does one thing and answers whether it did; what a missed night left is caught up by the next call.
"""

from datetime import timedelta

from django.db import IntegrityError, transaction

from alur.mesin import jalankan, lahirkan
from alur.transisi import Sistem, TransisiDitolak
from kalender.hari import tanggal
from laporan.models import LaporanTahunan
from laporan.tahunan.status import DAPAT_DITULIS

TAHUN_BERAKHIR = Sistem("karena tahun anggaran berakhir")
SEBELUM = (30, 7, 0)  # days before the last day: the rungs 1, 2, 3


def buka_satu(waktu):
    """Open the report on the year that is over; False when it is there."""
    tahun = tanggal(waktu).year - 1
    if LaporanTahunan.objects.filter(tahun=tahun).exists():
        return False
    try:
        with transaction.atomic():
            lahirkan(LaporanTahunan(tahun=tahun, dibuat=waktu), pelaku=TAHUN_BERAKHIR, waktu=waktu)
    except IntegrityError:  # PPID utama was first
        return False
    return True


def ingatkan_satu(waktu):
    """Climb to the rung that is due for one report that is still not sent; rungs that were missed are passed."""
    hari = tanggal(waktu)
    belum = LaporanTahunan.objects.filter(status__in=DAPAT_DITULIS, diingatkan__lt=len(SEBELUM), tahun__lt=hari.year)
    for laporan in belum.order_by("tahun"):
        anak = anak_tangga(laporan.periode.jatuh_tempo(), hari)
        if anak <= laporan.diingatkan:
            continue
        try:
            jalankan(laporan, "ingatkan", pelaku=TAHUN_BERAKHIR, waktu=waktu, anak_tangga=anak)
        except TransisiDitolak:  # sent, or reminded by another worker, in this very moment
            continue
        return True
    return False


def anak_tangga(batas, hari) -> int:
    """How many of the reminders are due on `hari`: 0 to 3."""
    return sum(hari >= batas - timedelta(days=n) for n in SEBELUM)
