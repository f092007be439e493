"""What the clock does to semester reports: opens them when the half-year is over, reminds, chases. Tasks of `pekerja`.

Each call does one thing and answers whether it did; what a missed night left is caught up by the next call.
"""

from django.db import IntegrityError, transaction

from alur.mesin import jalankan, lahirkan
from alur.transisi import Sistem, TransisiDitolak
from kalender.hari import tanggal
from kalender.jam import alarm
from kalender.terkini import muat_kalender
from laporan.models import LaporanSemester
from laporan.semester.periode import terakhir_berakhir
from laporan.semester.status import DAPAT_DITULIS
from opd.models import Unit

SEMESTER_BERAKHIR = Sistem("karena semester berakhir")
SISA, KEJAR = 3, 5  # hari kerja before the last day, and after it


def buka_satu(waktu):
    """Open the report of one unit on the half-year that is over; False when all are open."""
    periode = terakhir_berakhir(tanggal(waktu))
    sudah = LaporanSemester.objects.periode(periode).values("unit")
    unit = Unit.objects.berlaku_pada(periode.akhir).exclude(pk__in=sudah).order_by("pk").first()
    if unit is None:
        return False
    laporan = LaporanSemester(unit=unit, tahun=periode.tahun, semester=periode.semester, dibuat=waktu)
    try:
        with transaction.atomic():
            lahirkan(laporan, pelaku=SEMESTER_BERAKHIR, waktu=waktu)
    except IntegrityError:  # the unit itself was first
        return False
    return True


def ingatkan_satu(waktu):
    """Climb one rung for one report that is still not sent: the half-year is over, N-3, the day passed, the chase."""
    hari = tanggal(waktu)
    periode = terakhir_berakhir(hari)
    batas = periode.jatuh_tempo()
    anak = anak_tangga(batas, hari)
    belum = LaporanSemester.objects.periode(periode).filter(status__in=DAPAT_DITULIS, diingatkan__lt=anak)
    laporan = belum.select_related("unit__induk").order_by("pk").first()
    if laporan is None:
        return False
    try:
        jalankan(laporan, "ingatkan", pelaku=SEMESTER_BERAKHIR, waktu=waktu, anak_tangga=anak, batas=batas)
    except TransisiDitolak:  # sent, or reminded by another worker, in this very moment
        return False
    return True


def anak_tangga(batas, hari) -> int:
    """Which reminder is due on `hari`: 1 the half-year is over, 2 from N-3, 3 once the day has passed, 4 the chase."""
    kalender = muat_kalender(batas.year).sementara()
    if hari > batas:
        return 4 if kalender.jumlah_hari_kerja(batas, hari) >= KEJAR else 3
    return 2 if hari >= alarm(batas, SISA, kalender) else 1
