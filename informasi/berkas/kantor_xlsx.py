"""Excel files: the text of each sheet, and the sheets, comments and copies of data a reader would not expect."""

import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from openpyxl import load_workbook

from informasi.berkas.hasil import RUSAK, BerkasDitolak, Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.ooxml import MEMANGGIL_LUAR, TIDAK_COCOK, bagian_utama, judul_inti, peringatan_sambungan
from informasi.berkas.paket import Paket
from informasi.berkas.teks import TEKS_TERPOTONG, bersihkan, kumpulkan
from informasi.berkas.xml_aman import nama_lokal, unsur

LEMBAR_DIBACA = 50
BARIS_DIBACA = 300_000
SEL_DIBACA = 1_000_000
BACA_SAJA = {"read_only": True, "data_only": True, "keep_links": False}

TERSEMBUNYI = "Ada lembar tersembunyi: {}. Tampilkan atau hapus lembar itu sebelum diumumkan."
SANGAT_TERSEMBUNYI = (
    "Ada lembar yang sangat tersembunyi (tidak tampak di menu Excel): {}. Hapus lembar itu, atau salin lembar yang"
    " boleh diumumkan ke buku kerja baru."
)
KOMENTAR = "Buku kerja ini memuat komentar sel. Hapus komentarnya sebelum diumumkan."
LACAK = "Buku kerja ini menyimpan riwayat perubahan. Matikan berbagi buku kerja, lalu simpan ulang."
PIVOT = "Tabel pivot di buku kerja ini menyimpan salinan seluruh data sumbernya. Periksa apakah boleh dibaca umum."
SISA_BAGIAN = (
    (("xl/comments", "xl/threadedComments/"), KOMENTAR),
    (("xl/revisions/",), LACAK),
    (("xl/pivotCache/pivotCacheRecords",), PIVOT),
)


def sebut_lembar(nama: list[str]) -> str:
    """Names of sheets for a sentence, at most ten."""
    lebih = f" dan {len(nama) - 10} lembar lain" if len(nama) > 10 else ""
    return ", ".join(f"“{bersihkan(n)[:60]}”" for n in nama[:10]) + lebih


class Jatah:
    """What is left to read in one workbook; `habis` once rows or cells have been left out."""

    def __init__(self):
        self.baris, self.sel, self.habis = BARIS_DIBACA, SEL_DIBACA, False

    def ambil(self, baris: tuple) -> bool:
        """Count one row; False when it is one too many."""
        self.baris, self.sel = self.baris - 1, self.sel - len(baris)
        self.habis = self.baris < 0 or self.sel < 0
        return not self.habis


def _tulis(nilai) -> str:
    # Excel keeps a long number as a float: 3.60401E+15 must read as its digits, for the search for NIK.
    return str(int(nilai)) if isinstance(nilai, float) and nilai.is_integer() else str(nilai)


def _teks_lembar(lembar, jatah: Jatah) -> str:
    lembar.reset_dimensions()  # a false size would pad every row to 16,384 cells
    hasil = []
    for baris in lembar.iter_rows(values_only=True):
        if not jatah.ambil(baris):
            break
        if isi := [_tulis(nilai) for nilai in baris if nilai not in (None, "")]:
            hasil.append("\t".join(isi))
    return "\n".join(hasil)


def _tolak_data_luar(paket: Paket) -> None:
    if paket.memuat("xl/connections."):
        raise BerkasDitolak(MEMANGGIL_LUAR.format("connections"))
    for bagian in paket.memuat("xl/externalLinks/"):
        if bagian.endswith(".xml") and any(nama_lokal(s) == "ddeLink" for _, s in unsur(paket, bagian)):
            raise BerkasDitolak(MEMANGGIL_LUAR.format("DDE"))


def _peringatan(paket: Paket, lembar: list) -> Iterator[str]:
    yield from peringatan_sambungan(paket)
    for keadaan, kalimat in (("hidden", TERSEMBUNYI), ("veryHidden", SANGAT_TERSEMBUNYI)):
        if nama := [w.title for w in lembar if w.sheet_state == keadaan]:
            yield kalimat.format(sebut_lembar(nama))
    for awalan, kalimat in SISA_BAGIAN:
        if any(paket.memuat(a) for a in awalan):
            yield kalimat


def _baca(jalur: Path, paket: Paket, jenis: Jenis) -> Isi:
    # Given a path, openpyxl would judge by its extension; stored files have none.
    with jalur.open("rb") as berkas, closing(load_workbook(berkas, **BACA_SAJA)) as buku:
        lembar, jatah = buku.worksheets, Jatah()
        if not lembar and not buku.chartsheets:  # a dialect that openpyxl does not read: nothing could be searched
            raise BerkasDitolak(TIDAK_COCOK.format(jenis.sebutan, jenis.sebutan))
        peringatan = list(_peringatan(paket, [*lembar, *buku.chartsheets]))
        bernomor = enumerate(lembar[:LEMBAR_DIBACA], 1)
        teks, terpotong = kumpulkan((n, _teks_lembar(w, jatah)) for n, w in bernomor)
    if terpotong or jatah.habis or len(lembar) > LEMBAR_DIBACA:
        peringatan.append(TEKS_TERPOTONG)
    return Isi(len(lembar), teks, judul_inti(paket), None, tuple(peringatan))


def periksa_xlsx(paket: Paket, jenis: Jenis, jalur: Path) -> Isi:
    """The content of an Excel file. Raises BerkasDitolak."""
    bagian_utama(paket, jenis)
    _tolak_data_luar(paket)
    try:
        return _baca(jalur, paket, jenis)
    except (BerkasDitolak, MemoryError, RecursionError, zipfile.BadZipFile):
        raise
    except Exception as galat:  # openpyxl raises whatever a broken part makes it stumble over
        raise BerkasDitolak(RUSAK) from galat
