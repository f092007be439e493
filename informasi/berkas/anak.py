"""The inspection of a document in a process of its own, on a short leash."""

import json
import sys
from pathlib import Path

from informasi.berkas.hasil import TERLALU_RUMIT, BerkasDitolak, HasilPeriksa
from informasi.berkas.periksa import periksa_berkas
from informasi.berkas.terbatas import AnakGagal, jalankan_terbatas

PERINTAH = (sys.executable, "-P", "-m", "informasi.berkas.anak")


def periksa_terpisah(jalur: Path, nama: str, detik: float = 20) -> HasilPeriksa:
    """As `periksa_berkas`, in a child process that gets `detik` seconds, 15 s of CPU and 1 GB of memory.

    Raises BerkasDitolak, also when the child crashes, is killed or answers nonsense.
    """
    pesanan = json.dumps([str(Path(jalur).resolve()), nama]).encode()
    try:
        jawaban = jalankan_terbatas(PERINTAH, pesanan, detik).decode(errors="replace")
    except AnakGagal as galat:
        raise BerkasDitolak(TERLALU_RUMIT) from galat
    putusan, _, isi = jawaban.partition("\n")
    if putusan == "ditolak":
        raise BerkasDitolak(isi)
    try:
        return HasilPeriksa.dari_json(isi)
    except (ValueError, KeyError, TypeError, RecursionError) as galat:
        raise BerkasDitolak(TERLALU_RUMIT) from galat


def utama() -> None:
    """Read the order from stdin, write the verdict to stdout: `diterima` or `ditolak`, then the rest."""
    jalur, nama = json.load(sys.stdin)
    try:
        jawaban = f"diterima\n{periksa_berkas(Path(jalur), nama).ke_json()}"
    except BerkasDitolak as galat:
        jawaban = f"ditolak\n{galat}"
    sys.stdout.buffer.write(jawaban.encode())


if __name__ == "__main__":
    utama()
