"""What this room shows on a unit's page: its accepted semester reports on the tab Laporan."""

from laporan.models import LaporanSemester


def jumlah(unit, waktu):
    """{tab: how much stands behind it}; one query."""
    return {"laporan": LaporanSemester.objects.umum().filter(unit=unit).count()}
