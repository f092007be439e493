"""Charts as plain shapes: where each bar and each word of an SVG stands. Whole numbers only, nothing is drawn here."""

from dataclasses import dataclass

from django.utils.formats import localize
from django.utils.translation import gettext as _

from laporan.kueri import JENIS

LEBAR = 360
BARIS, PALANG = 36, 12  # of lying bars: height of a row, of the bar in it
TINGGI, ATAS, BAWAH = 200, 20, 22  # of standing bars: the whole, room for numbers, room for names
SELA = 6
TERLEBAR = 56


@dataclass(frozen=True)
class Bagan:
    """A chart: its size, its words for who cannot see it, its bars and its labels.

    `balok`: (x, y, width, height, series); `teks`: (x, y, anchor, words).
    """

    tinggi: int
    alternatif: str
    balok: list
    teks: list
    lebar: int = LEBAR


def palang_kelas(kelas):
    """Lying bars, one for each class."""
    isi = [(str(satu.label), [(bagian.pembilang, satu.slug)]) for satu, bagian in kelas]
    return _palang(isi, _("Bagan palang informasi publik menurut kelas"))


def palang_unit(baris):
    """Lying bars, one for each unit, each parted by kind."""
    isi = [(satu.pendek, list(zip(satu.bagian, JENIS, strict=True))) for satu in baris]
    return _palang(isi, _("Bagan palang terbitan menurut unit, yang terbanyak di atas"))


def tiang_masa(baris):
    """Standing bars, one for each month or year, each parted by kind."""
    puncak = max((satu.jumlah for satu in baris), default=0)
    langkah = min(LEBAR // len(baris), TERLEBAR)
    ruang, alas = TINGGI - ATAS - BAWAH, TINGGI - BAWAH
    balok, teks = [], []
    for nomor, satu in enumerate(baris):
        x, tengah = nomor * langkah + SELA // 2, nomor * langkah + langkah // 2
        potong = _potong(zip(satu.bagian, JENIS, strict=True), puncak, ruang)
        balok += [(x, alas - sampai, langkah - SELA, sampai - dari, seri) for dari, sampai, seri in potong]
        atas = max((sampai for _dari, sampai, _seri in potong), default=0)
        teks += [
            (tengah, alas - atas - 5, "middle", localize(satu.jumlah)),
            (tengah, TINGGI - 6, "middle", satu.pendek),
        ]
    judul = _("Bagan tiang terbitan menurut waktu")
    return Bagan(TINGGI, _alternatif(judul, ((satu.label, satu.jumlah) for satu in baris)), balok, teks)


def _palang(isi, judul):
    """A Bagan of [(label, [(number, series)])]."""
    jumlah = [sum(banyak for banyak, _seri in bagian) for _label, bagian in isi]
    puncak = max(jumlah, default=0)
    balok, teks = [], []
    for nomor, (label, bagian) in enumerate(isi):
        y = nomor * BARIS
        potong = _potong(bagian, puncak, LEBAR)
        balok += [(dari, y + 19, sampai - dari, PALANG, seri) for dari, sampai, seri in potong]
        teks += [(0, y + 13, "start", label), (LEBAR, y + 13, "end", localize(jumlah[nomor]))]
    pasangan = zip((label for label, _bagian in isi), jumlah, strict=True)
    return Bagan(max(len(isi), 1) * BARIS, _alternatif(judul, pasangan), balok, teks)


def _potong(bagian, puncak, ruang):
    """[(from, to, series)] of the parts of one bar that are not nothing; the longest bar fills `ruang`."""
    potongan, sampai_kini = [], 0
    for banyak, seri in bagian:
        dari, sampai_kini = sampai_kini, sampai_kini + banyak
        if banyak:
            potongan.append((dari * ruang // puncak, max(sampai_kini * ruang // puncak, 1), str(seri)))
    return potongan


def _alternatif(judul, pasangan):
    """The chart in words: "Judul: Januari 2026 3, Februari 2026 0."."""
    return f"{judul}: " + ", ".join(f"{label} {localize(banyak)}" for label, banyak in pasangan) + "."
