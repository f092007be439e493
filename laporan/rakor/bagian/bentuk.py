"""What a part of the pack looks like: a heading, a sentence, one table of plain words."""

from dataclasses import dataclass

from kalender.hari import tanggal
from laporan.semester.periode import JULI, Periode


@dataclass(frozen=True)
class Bagian:
    """One part; `kosong` is what stands there instead of an empty table."""

    judul: str
    kolom: tuple
    baris: list
    catatan: str = ""
    kosong: str = "Tidak ada."


def periode(rapat):
    """The half-year of the meeting."""
    hari = tanggal(rapat.waktu_rapat)
    return Periode(hari.year, 1 if hari.month < JULI else 2)


def persen(bagian, semua):
    """ "63%", or "tidak ada" when there is nothing to divide by (design 9)."""
    return f"{round(100 * bagian / semua)}%" if semua else "tidak ada"
