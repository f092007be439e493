"""The first and the last bytes of a file, against what its name promises.

This is only a gate for clear sentences and polyglots: the last word is the parser's.
"""

import re
import zipfile
from pathlib import Path

from informasi.berkas.hasil import RUSAK, BerkasDitolak
from informasi.berkas.jenis import Jenis

PANJANG_KEPALA = 1024
PANJANG_EKOR = 2048
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = frozenset({"docx", "xlsx", "pptx", "odt", "ods"})
KENAL = (
    (rb"%PDF-", "PDF"),
    (rb"PK\x03\x04|PK\x05\x06", "arsip ZIP atau berkas Office"),
    (re.escape(OLE), "berkas Office lama atau berkata sandi"),
    (rb"MZ|\x7fELF|\xfe\xed\xfa|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|#!", "program"),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ", "arsip"),
    (rb"\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP|BM.{4}\0\0\0\0|II\*\0|MM\0\*", "gambar"),
    (rb"\s*<\?php", "program PHP"),
    (rb"(?i)\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg", "gambar SVG"),
    (rb"(?i)\s*(<!--.*?-->\s*)?<(!doctype html|html|head|body|script)", "halaman web"),
)
LAIN = "berkas jenis lain"

BEDA = (
    "Nama berkas ini berakhiran .{}, tetapi isinya {}. Buka berkas aslinya, simpan ulang sebagai {}, lalu unggah lagi."
)
BERKATA_SANDI = (
    "Berkas ini berkata sandi atau berformat Office lama. Buka berkasnya, hapus kata sandinya, simpan ulang sebagai"
    " .{}, lalu unggah lagi."
)
ISI_GANDA = "PDF ini bercampur dengan isi lain. Buka PDF-nya, simpan ulang sebagai PDF baru, lalu unggah lagi."


def sebutan_isi(kepala: bytes) -> str:
    """What the first bytes look like, in words for the officer."""
    awal = kepala.removeprefix(b"\xef\xbb\xbf")
    return next((sebutan for pola, sebutan in KENAL if re.match(pola, awal, re.DOTALL)), LAIN)


def pastikan_isi(jalur: Path, jenis: Jenis) -> None:
    """Compare the file's first and last bytes with its promised type. Raises BerkasDitolak."""
    with jalur.open("rb") as berkas:
        kepala = berkas.read(PANJANG_KEPALA)
        berkas.seek(max(0, jalur.stat().st_size - PANJANG_EKOR))
        ekor = berkas.read()
    if jenis.keluarga == "pdf":
        _pastikan_pdf(jalur, kepala, ekor)
    elif jenis.akhiran in OFFICE:
        _pastikan_office(kepala, jenis)
    elif (sebutan := sebutan_isi(kepala)) not in {LAIN, "gambar"}:
        raise BerkasDitolak(BEDA.format(jenis.akhiran, sebutan, jenis.sebutan))


def _pastikan_pdf(jalur: Path, kepala: bytes, ekor: bytes) -> None:
    depan, tanda, _ = kepala.partition(b"%PDF-")
    if not tanda:
        raise BerkasDitolak(BEDA.format("pdf", sebutan_isi(kepala), "PDF"))
    # Readers accept 1,024 bytes of anything before the header: room enough for a second file type.
    if depan.strip(b"\xef\xbb\xbf\0 \t\r\n") or zipfile.is_zipfile(jalur):
        raise BerkasDitolak(ISI_GANDA)
    if b"%%EOF" not in ekor.rstrip(b"\0 \t\r\n")[-PANJANG_KEPALA:]:
        raise BerkasDitolak(RUSAK)


def _pastikan_office(kepala: bytes, jenis: Jenis) -> None:
    if kepala.startswith(OLE):
        raise BerkasDitolak(BERKATA_SANDI.format(jenis.akhiran))
    if not kepala.startswith(b"PK\x03\x04"):
        raise BerkasDitolak(BEDA.format(jenis.akhiran, sebutan_isi(kepala), jenis.sebutan))
