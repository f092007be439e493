"""CSV and plain text: decoded, and nothing a browser could take for a page."""

import re
from pathlib import Path

from informasi.berkas.hasil import BerkasDitolak, Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.teks import TEKS_TERPOTONG, kumpulkan

MIRIP_HALAMAN = re.compile(r"(?i)<\s*(script|html|!doctype\s+html|\?php|svg|iframe|body|meta\s+http-equiv)\b|<\?=")
RUMUS = re.compile(r"(?m)(?:^|[,;\t])\"?[=@][A-Za-z(]")

BUKAN_TEKS = "Berkas ini bukan teks biasa. Simpan ulang sebagai teks UTF-8 (di Excel: “CSV UTF-8”), lalu unggah lagi."
BERISI_SKRIP = "Berkas teks ini memuat kode halaman web atau skrip. Hapus kodenya, atau cetak menjadi PDF, lalu unggah."
BERUMUS = "CSV ini memuat sel yang diawali = atau @ sehingga dihitung sebagai rumus. Ganti dengan nilainya."


def _baca(data: bytes) -> str:
    if b"\0" in data:
        raise BerkasDitolak(BUKAN_TEKS)
    for aksara in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(aksara)
        except UnicodeDecodeError:
            continue
    raise BerkasDitolak(BUKAN_TEKS)


def periksa_teks(jalur: Path, jenis: Jenis) -> Isi:
    """The content of a CSV or TXT file. Raises BerkasDitolak."""
    isi = _baca(jalur.read_bytes())
    if MIRIP_HALAMAN.search(isi):
        raise BerkasDitolak(BERISI_SKRIP)
    teks, terpotong = kumpulkan([(1, isi)])
    peringatan = [BERUMUS] if jenis.akhiran == "csv" and RUMUS.search(isi) else []
    return Isi(None, teks, "", None, (*peringatan, *([TEKS_TERPOTONG] if terpotong else [])))
