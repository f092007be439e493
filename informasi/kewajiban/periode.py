"""Periods of the calendar and the day a duty falls due; pure, days are handed in (UU 14/2008 Ps 9(3))."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dateformat import format as tulis_tanggal
from django.utils.translation import gettext as _

from informasi.pemutakhiran import akhir_bulan

SETAHUN, SEBULAN = 12, 1


@dataclass(frozen=True, order=True)
class Periode:
    """A run of whole months of one calendar year, both days included."""

    awal: date
    akhir: date

    @property
    def tahun(self):
        return self.awal.year


def periode_pada(bulan, hari):
    """The Periode of `bulan` months (a divisor of 12) that holds `hari`."""
    awal = date(hari.year, (hari.month - 1) // bulan * bulan + 1, 1)
    return Periode(awal, akhir_bulan(awal, bulan - 1))


def sebelum(periode, bulan):
    """The one before it."""
    return periode_pada(bulan, periode.awal - timedelta(days=1))


def sesudah(periode, bulan):
    """The one after it."""
    return periode_pada(bulan, periode.akhir + timedelta(days=1))


def periode_setahun(bulan, tahun):
    """All periods (list of Periode) of a year, in order."""
    return [periode_pada(bulan, date(tahun, awal, 1)) for awal in range(1, SETAHUN + 1, bulan)]


def jatuh_tempo(akhir):
    """The last day for the paper of a period that ended on `akhir`: the last day of the month after it.

    This is the one place of the rule: the year 2025 is due on 31 January 2026, January on 28 or 29 February, the
    half-year to 30 June on 31 July.
    """
    return akhir_bulan(akhir, 1)


def jatuh_lagi(hari, bulan):
    """The last day on which what was published or confirmed on `hari` still counts: `bulan` months on, at month end."""
    return akhir_bulan(hari, bulan)


def kata_periode(awal, akhir):
    """The period as people say it: "2025", "semester 1 2026", "triwulan 3 2026", "Maret 2026"."""
    banyak = akhir.month - awal.month + 1
    if banyak == SETAHUN:
        return str(awal.year)
    if banyak == SEBULAN:
        return tulis_tanggal(awal, "F Y")
    nomor = (awal.month - 1) // banyak + 1
    kata = {6: _("semester %(nomor)d %(tahun)d"), 3: _("triwulan %(nomor)d %(tahun)d")}[banyak]
    return kata % {"nomor": nomor, "tahun": awal.year}
