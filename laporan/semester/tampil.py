"""A report as a page, a PDF and a workbook show it: plain values with their words, in the language of the page."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from laporan.semester.angka import TERSAMAR, Jumlah
from laporan.semester.susun import NARASI

UTAMA = ("masuk", "dijawab", "tepat-persen", "rerata", "keberatan-masuk", "berita")  # on top of the page
LABEL_NARASI = {
    "kendala_internal": gettext_noop("Kendala internal"),
    "kendala_eksternal": gettext_noop("Kendala eksternal"),
    "rekomendasi": gettext_noop("Rekomendasi"),
    "rencana": gettext_noop("Rencana tindak lanjut"),
}


@dataclass(frozen=True)
class AngkaTampil:
    """One figure in words; `kunci` leads to its rows where `rincian`."""

    kunci: str
    label: str
    teks: str
    rincian: bool


@dataclass(frozen=True)
class BlokTampil:
    """A block: [(group or "", note, [AngkaTampil])], its note, the sums that were checked."""

    kunci: str
    judul: str
    catatan: str
    kelompok: list
    periksa: list


def tampilkan(blok):
    """[BlokTampil] of blocks in plain values."""
    return [
        BlokTampil(b["kunci"], _kata(b["judul"]), _kata(b["catatan"]), _kelompok(b["angka"]), _periksa(b["periksa"]))
        for b in blok
    ]


def utama(blok):
    """[AngkaTampil] of the figures that everybody asks for first."""
    ada = {a["kunci"]: a for satu in blok for a in satu["angka"]}
    return [_angka(ada[kunci]) for kunci in UTAMA if kunci in ada]


def narasi_tampil(narasi):
    """[(heading, text)] of a frozen narrative, nothing for what was left empty."""
    return [(_kata(LABEL_NARASI[medan]), narasi[medan]) for medan in NARASI if narasi.get(medan)]


def teks_nilai(nilai, satuan):
    """A figure in words (str); nothing to count reads "tidak ada" (design 9)."""
    if nilai is None:
        return _("tidak dirinci") if satuan == TERSAMAR else _("tidak ada")
    if isinstance(nilai, str):
        return nilai
    angka = number_format(nilai, 1 if isinstance(nilai, float) else 0, use_l10n=True, force_grouping=True)
    pola = {"hk": _("%(n)s hari kerja"), "rp": "Rp%(n)s", "%": "%(n)s%%"}.get(satuan, "%(n)s")
    return pola % {"n": angka}


def _kelompok(angka):
    daftar = []
    for a in angka:
        if not daftar or daftar[-1][0] != a["kelompok"]:
            daftar.append((a["kelompok"], a["catatan"], []))
        daftar[-1][2].append(_angka(a))
    return [(_kata(nama), _kata(catatan), isi) for nama, catatan, isi in daftar]


def _angka(a):
    label = _kata(a["label"])
    label = f"{a['huruf']}. {label}" if a["huruf"] else label
    return AngkaTampil(a["kunci"], label, teks_nilai(a["nilai"], a["satuan"]), a["rincian"])


def _periksa(daftar):
    return [Jumlah(_kata(p["label"]), p["kiri"], p["kanan"]) for p in daftar]


def _kata(teks):
    """A frozen msgid in the language of the page; "" stays ""."""
    return _(teks) if teks else ""
