"""Names of uploads: judged as they come, stored only as a plain slug."""

import re
import unicodedata

from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.jenis import JENIS, Jenis, sebab_tolak

PANJANG_BERSIH = 100
PANJANG_TERBESAR = 255
# Marks that turn the direction of reading make "gpj.exe" look like "exe.jpg".
PEMBALIK = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TANDA_DILARANG = (
    "Nama berkas memuat tanda yang tidak boleh dipakai. Ganti namanya dengan huruf dan angka saja, lalu unggah lagi."
)
TERLALU_PANJANG = "Nama berkas terlalu panjang. Pendekkan menjadi paling banyak 100 huruf, lalu unggah lagi."


def _belah(nama: str) -> tuple[str, str]:
    """(stem, extension without dot) of a name, in lower case."""
    batang, titik, akhiran = nama.strip().lower().rpartition(".")
    return (batang, akhiran) if titik else (akhiran, "")


def jenis_dari_nama(nama: str) -> Jenis:
    """The accepted type the name's last extension speaks of. Raises BerkasDitolak."""
    aneh = any(unicodedata.category(huruf) in {"Cc", "Cs"} or huruf in PEMBALIK for huruf in nama)
    if aneh or "/" in nama or "\\" in nama:
        raise BerkasDitolak(TANDA_DILARANG)
    if len(nama) > PANJANG_TERBESAR:
        raise BerkasDitolak(TERLALU_PANJANG)
    _, akhiran = _belah(nama)
    if kalimat := sebab_tolak(akhiran):
        raise BerkasDitolak(kalimat)
    return JENIS[akhiran]


def nama_bersih(nama: str) -> str:
    """A name for storing and downloading: an ASCII slug of at most 100 characters and the extension.

    Inner dots become hyphens, so that `a.php.pdf` is `a-php.pdf` to every server.
    """
    polos = unicodedata.normalize("NFKD", re.split(r"[/\\]", nama)[-1]).encode("ascii", "ignore").decode()
    batang, akhiran = _belah(polos)
    akhiran = re.sub(r"[^a-z0-9]", "", akhiran)[:10]
    siput = re.sub(r"[^a-z0-9]+", "-", batang).strip("-")[:PANJANG_BERSIH].strip("-") or "berkas"
    return f"{siput}.{akhiran}" if akhiran else siput
