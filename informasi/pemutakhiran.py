"""When an informasi publik is due again: computed from the period of its butir, never stored."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from kalender.hari import tanggal


@dataclass(frozen=True)
class Pemutakhiran:
    """The last day for the next paper, and by how many days that day has passed (0 while in time)."""

    jatuh: date
    lewat: int


def pemutakhiran(butir, dimutakhirkan, waktu):
    """Pemutakhiran, seen at `waktu`, of an entry last renewed at `dimutakhirkan`; None without a period.

    The day is the end of the month that lies the butir's period after the renewal (UU 14/2008 Ps 9(3): at least
    once in that period).
    """
    if butir is None or not butir.bulan:
        return None
    jatuh = akhir_bulan(tanggal(dimutakhirkan), butir.bulan)
    return Pemutakhiran(jatuh, max((tanggal(waktu) - jatuh).days, 0))


def akhir_bulan(hari, sesudah):
    """The last day (date) of the month `sesudah` months after that of `hari`."""
    tahun, bulan = divmod(hari.year * 12 + hari.month - 1 + sesudah, 12)
    return date(tahun, bulan + 1, monthrange(tahun, bulan + 1)[1])
