"""Half-years: when they begin and end, and when their report is due. Pure but for the calendar it is handed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kalender.aturan import aturan
from kalender.hari import WIB
from kalender.layanan import tenggat

ATURAN = aturan("LAPORAN_SEMESTER")
TAHUN_PERTAMA = 2008  # of the law
ROMAWI = {1: "I", 2: "II"}
BATAS = {1: ((1, 1), (6, 30)), 2: ((7, 1), (12, 31))}
JULI = 7


@dataclass(frozen=True, order=True)
class Periode:
    """One half-year (domain 8): I from January to June, II from July to December."""

    tahun: int
    semester: int

    def __str__(self):
        return _("Semester %(semester)s %(tahun)s") % {"semester": ROMAWI[self.semester], "tahun": self.tahun}

    @property
    def awal(self) -> date:
        return date(self.tahun, *BATAS[self.semester][0])

    @property
    def akhir(self) -> date:
        return date(self.tahun, *BATAS[self.semester][1])

    @property
    def hari(self) -> tuple[date, date]:
        """First and last day, for `__range`."""
        return self.awal, self.akhir

    @property
    def saat(self) -> tuple[datetime, datetime]:
        """The first moment, and the first one after it (WIB)."""
        hari = (self.awal, self.akhir + timedelta(days=1))
        return tuple(datetime(h.year, h.month, h.day, tzinfo=WIB) for h in hari)

    @property
    def sebelum(self) -> "Periode":
        return Periode(self.tahun, 1) if self.semester == 2 else Periode(self.tahun - 1, 2)

    def berakhir_pada(self, hari: date) -> bool:
        """Whether the half-year is over on `hari`."""
        return hari > self.akhir

    def jatuh_tempo(self) -> date:
        """The last day of the report, counted with the days off known so far (LAPORAN_SEMESTER, 10 hari kerja)."""
        return tenggat(ATURAN.kode, self.akhir, sementara=True).jatuh_tempo


def periode_dari(hari: date) -> Periode:
    """The half-year in which `hari` lies."""
    return Periode(hari.year, 1 if hari.month < JULI else 2)


def terakhir_berakhir(hari: date) -> Periode:
    """The newest half-year that is over on `hari`: the one reports are due about."""
    return periode_dari(hari).sebelum


def baca_periode(tahun: int, semester: int, hari: date) -> Periode | None:
    """The half-year of an address, None for one that does not exist or has not begun on `hari`."""
    if semester not in BATAS or not TAHUN_PERTAMA <= tahun <= hari.year:
        return None
    periode = Periode(tahun, semester)
    return periode if periode.awal <= hari else None


def daftar_periode(hari: date, banyak: int = 6) -> list[Periode]:
    """The running half-year and those before it, the newest first."""
    daftar = [periode_dari(hari)]
    while len(daftar) < banyak:
        daftar.append(daftar[-1].sebelum)
    return daftar
