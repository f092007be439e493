"""The word list of the judol guard, read once from informasi/data/judol.txt."""

from functools import cache
from pathlib import Path

BERKAS = Path(__file__).resolve().parent.parent / "data" / "judol.txt"


@cache
def kamus():
    """{section: tuple of entries (str)} of the list; see its own comments for what each section means."""
    bagian, isi = "", {}
    for baris in BERKAS.read_text(encoding="utf-8").splitlines():
        baris = baris.strip()
        if baris.startswith("[") and baris.endswith("]"):
            bagian = baris[1:-1]
            isi[bagian] = []
        elif baris and not baris.startswith("#"):
            isi[bagian].append(baris)
    return {nama: tuple(daftar) for nama, daftar in isi.items()}
