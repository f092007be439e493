"""An .xlsx workbook as rows of text. It comes from outside, so it is weighed before the real parser sees it."""

import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from informasi.impor.kolom import BARIS_KEPALA, LembarDitolak, cari_kepala

KOLOM_DIBACA = 60
# Room for 20,000 long rows; a bomb unpacks to more than that.
BATAS_BERKAS = 500
BATAS_BYTE = 48 * 1024 * 1024
BATAS_BYTE_LAIN = 4 * 1024 * 1024
BATAS_UNSUR = 1_500_000
BATAS_UNSUR_LAIN = 100_000
BATAS_GABUNGAN = 20_000
BATAS_BARIS_XML = 100_000

RUSAK = "Berkas Excel ini rusak atau tidak lengkap. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi."
TERLALU_BESAR = "Isi berkas Excel ini terlalu besar. Salin tabel DIP ke buku kerja baru, lalu unggah lagi."
BARIS_KOSONG = "Tabel ini terlalu panjang ke bawah. Hapus baris kosong di bawah tabel, simpan, lalu unggah lagi."

Daerah = tuple[int, int]


def baca_buku_kerja(jalur: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Rows (number, texts) of the first visible sheet that has the columns of a DIP; formulas as their values.

    A cell merged downwards repeats its value. When no sheet has the columns, the first visible one that is not
    empty is read. Raises LembarDitolak.
    """
    try:
        gabungan = _periksa_isi(jalur)
        buku = load_workbook(jalur, read_only=True, data_only=True, keep_links=False)
        try:
            yield from _baris(_pilih(buku, gabungan), gabungan)
        finally:
            buku.close()
    except LembarDitolak:
        raise
    # A broken workbook breaks the parser in any place and with any error; the person only needs to know that it did.
    except Exception as e:
        raise LembarDitolak(RUSAK) from e


def _periksa_isi(jalur: str | Path) -> dict[str, list[tuple[int, Daerah]]]:
    """Refuse what is no plain workbook or unpacks to too much; returns the merged areas of every sheet by its path."""
    with zipfile.ZipFile(jalur) as arsip:
        anggota = arsip.infolist()
        nama = {a.filename for a in anggota}
        if "xl/workbook.xml" not in nama:
            raise LembarDitolak("Berkas ini bukan buku kerja Excel. Simpan tabelnya sebagai .xlsx atau .csv.")
        if any(n.lower().endswith("vbaproject.bin") for n in nama):
            raise LembarDitolak("Berkas Excel ini memuat makro. Simpan sebagai Buku Kerja Excel (.xlsx) tanpa makro.")
        if len(anggota) > BATAS_BERKAS or sum(a.file_size for a in anggota if _xml(a)) > 2 * BATAS_BYTE:
            raise LembarDitolak(TERLALU_BESAR)
        return {a.filename: _timbang(arsip, a) for a in anggota if _xml(a)}


def _xml(anggota: zipfile.ZipInfo) -> bool:
    return anggota.filename.lower().endswith((".xml", ".rels"))


def _timbang(arsip: zipfile.ZipFile, anggota: zipfile.ZipInfo) -> list[tuple[int, Daerah]]:
    """Walk one XML part without keeping it; returns its merged areas as (first row, (last row, column))."""
    besar = anggota.filename.startswith("xl/worksheets/") or anggota.filename.endswith("sharedStrings.xml")
    if anggota.file_size > (BATAS_BYTE if besar else BATAS_BYTE_LAIN):
        raise LembarDitolak(TERLALU_BESAR)
    hitung = _Penghitung(BATAS_UNSUR if besar else BATAS_UNSUR_LAIN)
    pengurai = ParserCreate()
    pengurai.StartElementHandler = hitung.mulai
    pengurai.StartDoctypeDeclHandler = hitung.doctype
    with arsip.open(anggota) as sumber:
        try:
            pengurai.ParseFile(sumber)
        except ExpatError as e:
            raise LembarDitolak(RUSAK) from e
    return sorted(hitung.gabungan)


class _Penghitung:
    """Counts the elements of an XML part and notes what is merged downwards."""

    def __init__(self, batas: int):
        self.sisa = batas
        self.sisa_baris = BATAS_BARIS_XML
        self.gabungan: list[tuple[int, Daerah]] = []

    def mulai(self, nama: str, atribut: dict[str, str]) -> None:
        self.sisa -= 1
        if self.sisa < 0:
            raise LembarDitolak(TERLALU_BESAR)
        if nama.endswith("row"):
            self.sisa_baris -= 1
            if self.sisa_baris < 0:
                raise LembarDitolak(BARIS_KOSONG)
        elif nama.endswith("mergeCell"):
            self._catat(atribut.get("ref", ""))

    def _catat(self, rujukan: str) -> None:
        kiri, atas, _, bawah = range_boundaries(rujukan)
        if atas and bawah and kiri and bawah > atas:
            self.gabungan.append((atas, (bawah, kiri)))
        if len(self.gabungan) > BATAS_GABUNGAN:
            raise LembarDitolak(TERLALU_BESAR)

    def doctype(self, *_: object) -> None:
        # No spreadsheet program writes one; it is only good for entity bombs.
        raise LembarDitolak(RUSAK)


def _pilih(buku, gabungan):
    if not buku.worksheets:
        raise LembarDitolak(RUSAK)
    tampak = [lembar for lembar in buku.worksheets if lembar.sheet_state == "visible"]
    if not tampak:
        raise LembarDitolak("Semua lembar di berkas ini tersembunyi. Tampilkan lembar DIP, simpan, lalu unggah lagi.")
    awal = {lembar: [isi for _, isi in islice(_baris(lembar, gabungan), BARIS_KEPALA + 1)] for lembar in tampak}
    berisi = [lembar for lembar in tampak if awal[lembar]]
    return next((lembar for lembar in berisi if _berkepala(awal[lembar])), (berisi or tampak)[0])


def _berkepala(awal: list[list[str]]) -> bool:
    try:
        cari_kepala(awal)
    except LembarDitolak:
        return False
    return True


def _baris(lembar, gabungan) -> Iterator[tuple[int, list[str]]]:
    """Rows of one sheet that hold anything, merged values filled in."""
    # The size a sheet claims may be wrong, and openpyxl would pad to it.
    lembar.reset_dimensions()
    baris = enumerate(lembar.iter_rows(max_col=KOLOM_DIBACA, values_only=True), start=1)
    # The path inside the archive is the only link between a sheet and its merged areas.
    return _isi_gabungan(baris, gabungan.get(lembar._worksheet_path, []))


def _isi_gabungan(baris: Iterable[tuple[int, tuple]], gabungan) -> Iterator[tuple[int, list[str]]]:
    antrean, berjalan = iter(gabungan), {}
    berikut = next(antrean, None)
    for nomor, nilai in baris:
        if nomor > BATAS_BARIS_XML:
            raise LembarDitolak(BARIS_KOSONG)
        isi = [teks_sel(n) for n in nilai]
        while berikut and berikut[0] <= nomor:
            bawah, kolom = berikut[1]
            if berikut[0] == nomor and kolom <= len(isi):
                berjalan[kolom] = (bawah, isi[kolom - 1])
            berikut = next(antrean, None)
        # A merged area may reach far below the table: it fills only rows that hold something of their own.
        if any(isi):
            berjalan = {kolom: b for kolom, b in berjalan.items() if b[0] >= nomor}
            for kolom, (_, teks) in berjalan.items():
                isi[kolom - 1] = isi[kolom - 1] or teks
            yield nomor, isi


def teks_sel(nilai: object) -> str:
    """A cell as text: days in ISO, whole numbers without a point."""
    if nilai is None:
        return ""
    if isinstance(nilai, datetime):
        return nilai.isoformat(" ", "seconds").removesuffix(" 00:00:00")
    if isinstance(nilai, float):
        return str(int(nilai)) if nilai.is_integer() else format(nilai, ".15g")
    return str(nilai)
