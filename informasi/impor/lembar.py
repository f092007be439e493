"""A file of rows, .xlsx or .csv, as (row number, texts); what it really is, its content says and not its name."""

import codecs
import csv
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from informasi.impor.buku_kerja import baca_buku_kerja
from informasi.impor.kolom import BARIS_KEPALA, LembarDitolak, petakan

BATAS_BARIS = 20_000
BATAS_NOMOR = 100_000
BATAS_BYTE_CSV = 30 * 1024 * 1024
PEMISAH = (",", ";", "\t")

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def baca_lembar(jalur: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Rows of `jalur` that hold anything, one by one: (row number in the file from 1, texts of its cells).

    Raises LembarDitolak, when the first row is asked for or later: whoever stores rows does so all or none.
    """
    baris = baca_buku_kerja(jalur) if _adalah_buku_kerja(jalur) else _baca_csv(jalur)
    terisi = 0
    for nomor, isi in baris:
        if not any(isi):
            continue
        terisi += 1
        if terisi > BATAS_BARIS:
            raise LembarDitolak("Berkas berisi lebih dari 20.000 baris. Bagi menjadi beberapa berkas, lalu ulangi.")
        yield nomor, isi
    if not terisi:
        raise LembarDitolak("Berkas ini kosong. Isi lembar DIP, simpan, lalu unggah lagi.")


def _adalah_buku_kerja(jalur: str | Path) -> bool:
    with open(jalur, "rb") as berkas:
        awal = berkas.read(8192)
    if awal.startswith(_OLE):
        raise LembarDitolak(
            "Berkas ini berformat Excel lama (.xls) atau terkunci sandi. Simpan sebagai .xlsx tanpa sandi."
        )
    if awal.startswith(_ZIP):
        return True
    if b"\0" in awal and not awal.startswith(_UTF16):
        raise LembarDitolak("Berkas ini bukan lembar kerja. Simpan tabelnya sebagai .xlsx atau .csv.")
    return False


def _baca_csv(jalur: str | Path) -> Iterator[tuple[int, list[str]]]:
    if os.path.getsize(jalur) > BATAS_BYTE_CSV:
        raise LembarDitolak("Berkas CSV lebih dari 30 MB. Bagi menjadi beberapa berkas, lalu ulangi.")
    penyandian = _penyandian(jalur)
    try:
        pemisah = max(PEMISAH, key=lambda p: _nilai_pemisah(jalur, penyandian, p))
        for nomor, isi in enumerate(_sel_csv(jalur, penyandian, pemisah), start=1):
            if nomor > BATAS_NOMOR:
                raise LembarDitolak("Tabel ini terlalu panjang. Hapus baris kosong di bawah tabel, lalu unggah lagi.")
            yield nomor, isi
    except (csv.Error, UnicodeError) as e:
        raise LembarDitolak(
            "Berkas CSV ini tidak terbaca, mungkin karena tanda kutip yang tidak ditutup. Simpan ulang dari Excel."
        ) from e


def _sel_csv(jalur: str | Path, penyandian: str, pemisah: str) -> Iterator[list[str]]:
    with open(jalur, encoding=penyandian, newline="", errors="replace") as berkas:
        yield from csv.reader(berkas, delimiter=pemisah)


def _penyandian(jalur: str | Path) -> str:
    """Encoding of a text file: its mark, else UTF-8 when every byte agrees, else what Excel writes on Windows."""
    pengurai = codecs.getincrementaldecoder("utf-8-sig")()
    with open(jalur, "rb") as berkas:
        if berkas.read(2) in _UTF16:
            return "utf-16"
        berkas.seek(0)
        try:
            while potongan := berkas.read(65536):
                pengurai.decode(potongan)
            pengurai.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _nilai_pemisah(jalur: str | Path, penyandian: str, pemisah: str) -> tuple[int, int]:
    """How well a delimiter fits: columns of the heading it uncovers, then the widest row."""
    try:
        awal = list(islice(_sel_csv(jalur, penyandian, pemisah), BARIS_KEPALA))
    except csv.Error:
        return 0, 0
    return max((len(petakan(b) or ()) for b in awal), default=0), max(map(len, awal), default=0)
