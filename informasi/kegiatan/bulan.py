"""One month as a sheet: weeks of days, and what takes place on each."""

import re
from calendar import Calendar
from dataclasses import dataclass, field
from datetime import date, timedelta

from informasi.kegiatan.kueri import dalam_bulan
from kalender.hari import tanggal

_BULAN = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
SENIN = 0


@dataclass(frozen=True)
class Hari:
    """A day of the sheet; days of the neighbouring months fill the first and last week."""

    tanggal: date
    di_luar: bool
    kegiatan: list = field(default_factory=list)


@dataclass(frozen=True)
class Bulan:
    """The sheet, and the months beside it as they stand in an address."""

    awal: date
    pekan: list
    daftar: list
    sebelum: str
    berikut: str


def baca_bulan(teks, hari_ini):
    """The first day (date) of "2026-12"; of the month of `hari_ini` for anything else."""
    cocok = _BULAN.fullmatch(teks)
    return date(int(cocok[1]), int(cocok[2]), 1) if cocok else hari_ini.replace(day=1)


def susun_bulan(awal, waktu, unit=None):
    """The Bulan that begins on `awal`, with what is public at `waktu`."""
    berikut = (awal + timedelta(days=31)).replace(day=1)
    daftar = list(dalam_bulan(waktu, awal, berikut - timedelta(days=1), unit))
    pekan = [
        [Hari(hari, hari.month != awal.month, _pada(daftar, hari, awal)) for hari in baris]
        for baris in Calendar(SENIN).monthdatescalendar(awal.year, awal.month)
    ]
    return Bulan(awal, pekan, daftar, f"{awal - timedelta(days=1):%Y-%m}", f"{berikut:%Y-%m}")


def _pada(daftar, hari, awal):
    """What takes place on a day; days outside the month stay empty, their own sheet shows them."""
    if hari.month != awal.month:
        return []
    return [t for t in daftar if tanggal(t.mulai) <= hari <= tanggal(t.selesai or t.mulai)]
