"""Which half-years and reports the public may read, and what a unit's page shows of them."""

from laporan.models import KompilasiSemester, LaporanSemester
from laporan.semester.periode import Periode
from laporan.semester.status import StatusLaporan

TERBANYAK = 20  # half-years to choose from, reports on a unit's page


def periode_terbit():
    """[Periode] with an accepted report or a published compilation, the newest first."""
    kunci = ("tahun", "semester")
    laporan = LaporanSemester.objects.umum().order_by().values_list(*kunci)
    semua = laporan.union(KompilasiSemester.objects.order_by().values_list(*kunci))
    return sorted((Periode(*satu) for satu in semua), reverse=True)[:TERBANYAK]


def periode_diminta(teks, pilihan):
    """The half-year of "2026-1" among `pilihan`, else the newest; None when there is none."""
    cocok = [p for p in pilihan if f"{p.tahun}-{p.semester}" == teks]
    return (cocok or pilihan or [None])[0]


def unit_diterima(periode):
    """Accepted reports (list) of a half-year by the name of their unit."""
    return list(LaporanSemester.objects.umum().periode(periode).select_related("unit").order_by("unit__nama", "unit"))


def laporan_semester(unit):
    """Accepted reports (list) of a unit, the newest first."""
    return list(LaporanSemester.objects.filter(unit=unit, status=StatusLaporan.DITERIMA)[:TERBANYAK])
