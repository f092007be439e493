"""The year a yearly report is about: the same shape as a half-year, so that the same figures can be counted."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kalender.hari import WIB
from laporan.semester.periode import TAHUN_PERTAMA

BATAS = (3, 31)  # SLIP Ps 56: at latest three months after the budget year


@dataclass(frozen=True, order=True)
class Setahun:
    """One budget year, 1 January to 31 December."""

    tahun: int

    def __str__(self):
        return _("Tahun %(tahun)s") % {"tahun": self.tahun}

    @property
    def awal(self) -> date:
        return date(self.tahun, 1, 1)

    @property
    def akhir(self) -> date:
        return date(self.tahun, 12, 31)

    @property
    def hari(self) -> tuple[date, date]:
        """First and last day, for `__range`."""
        return self.awal, self.akhir

    @property
    def saat(self) -> tuple[datetime, datetime]:
        """The first moment, and the first one after it (WIB)."""
        hari = (self.awal, self.akhir + timedelta(days=1))
        return tuple(datetime(h.year, h.month, h.day, tzinfo=WIB) for h in hari)

    def berakhir_pada(self, hari: date) -> bool:
        """Whether the year is over on `hari`."""
        return hari > self.akhir

    def jatuh_tempo(self) -> date:
        """The last day of the report: a day of the calendar, not counted in hari kerja."""
        return date(self.tahun + 1, *BATAS)


def baca_tahun(tahun: int, hari: date) -> Setahun | None:
    """The year of an address, None for one before the law or not yet begun on `hari`."""
    return Setahun(tahun) if TAHUN_PERTAMA <= tahun <= hari.year else None


def daftar_tahun(hari: date, banyak: int = 5) -> list[Setahun]:
    """The running year and those before it, the newest first."""
    return [Setahun(hari.year - n) for n in range(banyak)]
