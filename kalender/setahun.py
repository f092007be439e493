"""A year laid out by month, for the eye. Pure: says nothing about whether the year is complete."""

import calendar
from dataclasses import dataclass
from datetime import date

from kalender.hari_kerja import NAMA_HARI, Kalender

NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
HARI_PENDEK = tuple((nama[:3], nama) for nama in NAMA_HARI)


@dataclass(frozen=True)
class Kotak:
    """One day in the grid: why it is off ("" for a hari kerja), and whether a decree or only the weekend says so."""

    tanggal: date
    alasan: str
    libur: bool
    perkiraan: bool


@dataclass(frozen=True)
class Bulan:
    """One month: its weeks (Monday first, None outside the month) and how many hari kerja it has."""

    nomor: int
    nama: str
    pekan: list[list[Kotak | None]]
    hari_kerja: int


def setahun(kalender: Kalender, tahun: int) -> list[Bulan]:
    """The twelve months of `tahun`."""
    return [_bulan(kalender, tahun, nomor) for nomor in range(1, 13)]


def _bulan(kalender, tahun, nomor):
    pekan = [
        [_kotak(kalender, hari) if hari.month == nomor else None for hari in baris]
        for baris in calendar.Calendar().monthdatescalendar(tahun, nomor)
    ]
    hari_kerja = sum(1 for baris in pekan for kotak in baris if kotak and not kotak.alasan)
    return Bulan(nomor, NAMA_BULAN[nomor - 1], pekan, hari_kerja)


def _kotak(kalender, hari):
    libur = kalender.libur.get(hari)
    return Kotak(hari, kalender.alasan_libur(hari), libur is not None, libur is not None and libur.perkiraan)
