"""A workbook is opened in a process of its own, on a short leash; plain text is read where we stand."""

import io
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from informasi.berkas.hasil import TERLALU_RUMIT
from informasi.berkas.terbatas import AnakGagal, jalankan_terbatas
from informasi.butir import baca_butir
from informasi.impor.baca import Baris, baca_dip
from informasi.impor.kolom import LembarDitolak

PERINTAH = (sys.executable, "-P", "-m", "informasi.impor.anak")
ZIP = b"PK\x03\x04"
DETIK, DETIK_CPU = 240, 120  # 20,000 rows take some 20 s


def baca_tabel(jalur: str | Path, jenis_unit: str) -> Iterator[Baris]:
    """The rows of a table as `baca_dip` gives them, for a unit of this kind.

    Raises LembarDitolak while rows are asked for, also when the child crashes, is killed or answers nonsense.
    """
    with open(jalur, "rb") as berkas:
        buku_kerja = berkas.read(len(ZIP)) == ZIP
    return _dari_anak(jalur, jenis_unit) if buku_kerja else baca_dip(jalur, baca_butir(), jenis_unit)


def _dari_anak(jalur, jenis_unit):
    pesanan = json.dumps([str(Path(jalur).resolve()), jenis_unit]).encode()
    try:
        for garis in io.BytesIO(jalankan_terbatas(PERINTAH, pesanan, DETIK, RLIMIT_CPU=DETIK_CPU)):
            isi = json.loads(garis)
            if "selesai" in isi:
                return
            if "ditolak" in isi:
                raise LembarDitolak(isi["ditolak"])
            yield Baris(**isi)
    except (AnakGagal, ValueError, TypeError) as galat:
        raise LembarDitolak(TERLALU_RUMIT) from galat
    raise LembarDitolak(TERLALU_RUMIT)


def utama() -> None:
    """Read the order from stdin, write one row a line to stdout, at the end `selesai` or `ditolak`."""
    jalur, jenis_unit = json.load(sys.stdin)
    try:
        for baris in baca_dip(jalur, baca_butir(), jenis_unit):
            _tulis(asdict(baris))
        _tulis({"selesai": True})
    except LembarDitolak as ditolak:
        _tulis({"ditolak": str(ditolak)})


def _tulis(isi):
    sys.stdout.write(json.dumps(isi) + "\n")


if __name__ == "__main__":
    utama()
