"""A yearly report as pages and files show it: its six parts, in the language of the page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from laporan.semester.tampil import tampilkan
from laporan.tahunan.susun import BAGIAN, LABEL


@dataclass(frozen=True)
class BagianTampil:
    """One part: its number, its heading, [(heading, text)] of its narrative, its [BlokTampil]."""

    nomor: int
    kunci: str
    judul: str
    narasi: list
    blok: list


def bagian_tampil(isi):
    """[BagianTampil] of a report in plain values, all six; what has no narrative shows none."""
    blok = {b.kunci: b for b in tampilkan(isi["blok"])}
    return [
        BagianTampil(
            nomor,
            kunci,
            str(judul),
            [(str(LABEL[m]), isi["narasi"][m]) for m in medan if isi["narasi"].get(m)],
            [blok[k] for k in kunci_blok if k in blok],
        )
        for nomor, (kunci, judul, medan, kunci_blok) in enumerate(BAGIAN, 1)
    ]


def judul_tahunan(tahun):
    """The name of the report in the language of the page."""
    return _("Laporan tahunan layanan informasi publik %(tahun)s") % {"tahun": tahun}
