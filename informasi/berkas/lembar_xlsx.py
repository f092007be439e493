"""The cells of an Excel file, read part by part with a bounded number of rows, cells and shared words.

openpyxl builds an object for every shared string before the first cell: a sheet of 12 MB took it fifteen seconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from informasi.berkas.ooxml import hubungan
from informasi.berkas.paket import BITA_TERBUKA, Paket
from informasi.berkas.teks import BITA_SEMUA
from informasi.berkas.xml_aman import akar_xml, atribut, lupakan, unsur

BARIS_DIBACA = 300_000
SEL_DIBACA = 1_000_000
KATA_DIBACA = 1_000_000


@dataclass(frozen=True)
class Lembar:
    """One sheet in the workbook's order: name, state (visible, hidden, veryHidden), part, whether it has cells."""

    nama: str
    keadaan: str
    bagian: str
    bersel: bool


class Jatah:
    """What is left to read in one workbook; `habis` once rows, cells or words have been left out."""

    def __init__(self):
        self.baris, self.sel, self.habis = BARIS_DIBACA, SEL_DIBACA, False

    def ambil(self, sel: int) -> bool:
        """Count one row of that many cells; False when it is one too many."""
        self.baris, self.sel = self.baris - 1, self.sel - sel
        self.habis = self.habis or self.baris < 0 or self.sel < 0
        return self.baris >= 0 and self.sel >= 0


def daftar_lembar(paket: Paket, utama: str) -> list[Lembar]:
    """The sheets the workbook `utama` names, with or without a namespace. Raises BerkasDitolak."""
    tujuan = {h.pengenal: h for h in hubungan(paket, utama) if not h.luar}
    daftar = []
    for simpul in akar_xml(paket, utama).iter("{*}sheet"):
        # Before its own id an element has the number of the sheet, `sheetId`: another local name.
        h = tujuan.get(atribut(simpul, "id"))
        if h and h.tujuan in paket.nama:
            keadaan = simpul.get("state", "visible")
            daftar.append(Lembar(simpul.get("name", ""), keadaan, h.tujuan, h.jenis == "worksheet"))
    return daftar


def kata_bersama(paket: Paket, utama: str, jatah: Jatah) -> list[str]:
    """The shared strings in their order, at most a million and 20 MB. Raises BerkasDitolak."""
    bagian = next((h.tujuan for h in hubungan(paket, utama) if h.jenis == "sharedStrings" and not h.luar), "")
    kata, sisa = [], BITA_SEMUA
    if bagian not in paket.nama:
        return kata
    for _, simpul in unsur(paket, bagian, ("end",), "{*}si"):
        kata.append(_teks(simpul))
        sisa -= len(kata[-1])
        lupakan(simpul)
        if sisa < 0 or len(kata) >= KATA_DIBACA:
            jatah.habis = True
            break
    return kata


def baris_lembar(paket: Paket, lembar: Lembar, kata: list[str], jatah: Jatah) -> Iterator[str]:
    """The rows of a sheet that hold anything, cells apart by tabs, until the share is used up."""
    for _, baris in unsur(paket, lembar.bagian, ("end",), "{*}row", BITA_TERBUKA):
        sel = list(baris.iterchildren("{*}c"))
        if not jatah.ambil(len(sel)):
            return
        if isi := [teks for teks in (_sel(s, kata) for s in sel) if teks]:
            yield "\t".join(isi)
        lupakan(baris)


def _teks(simpul) -> str:
    return "".join(t.text or "" for t in simpul.iter("{*}t"))


def _sel(simpul, kata: list[str]) -> str:
    jenis = simpul.get("t", "n")
    if jenis == "inlineStr":
        return _teks(simpul)
    nilai = next((v.text or "" for v in simpul.iterchildren("{*}v")), "")
    if jenis == "s":
        return kata[int(nilai)] if nilai.isdecimal() and int(nilai) < len(kata) else ""
    return _angka(nilai) if jenis == "n" else nilai


def _angka(nilai: str) -> str:
    """A long number as its digits: Excel keeps a NIK as 3.60401E+15, where no search would find it."""
    if "E" not in nilai and "." not in nilai:
        return nilai
    try:
        bilangan = float(nilai)
    except ValueError:
        return nilai
    return str(int(bilangan)) if bilangan.is_integer() else nilai
