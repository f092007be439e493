"""A picture decoded in a process of its own: a web worker never holds its pixels nor dies of them."""

import hashlib
import json
import sys

from informasi.berkas.gambar import (
    RUSAK,
    UKURAN_TERBESAR,
    Gambar,
    GambarDitolak,
    periksa_gambar,
    tolak_nama_atau_ukuran,
)
from informasi.berkas.terbatas import MB, AnakGagal, jalankan_terbatas

PERINTAH = (sys.executable, "-P", "-m", "informasi.berkas.anak_gambar")
DETIK = 10
BATAS = {"RLIMIT_CPU": 6, "RLIMIT_AS": 640 * MB, "RLIMIT_FSIZE": 16 * MB}


def periksa_gambar_terpisah(data: bytes, nama: str, *, batas: int = UKURAN_TERBESAR) -> Gambar:
    """As `periksa_gambar`, in a child process that gets 10 seconds, 6 s of CPU and 640 MB of address space.

    Raises GambarDitolak, also when the child crashes, is killed or answers nonsense.
    """
    tolak_nama_atau_ukuran(data, nama, batas)  # what costs nothing needs no process
    try:
        jawaban = jalankan_terbatas(PERINTAH, json.dumps([nama, batas]).encode() + b"\n" + data, DETIK, **BATAS)
        putusan, data_jpeg = jawaban.split(b"\n", 1)
        isi = json.loads(putusan)
    except (AnakGagal, ValueError) as galat:
        raise GambarDitolak(RUSAK) from galat
    if "ditolak" in isi:
        raise GambarDitolak(isi["ditolak"])
    return Gambar(isi["jenis"], isi["lebar"], isi["tinggi"], data_jpeg, hashlib.sha256(data_jpeg).hexdigest())


def utama() -> None:
    """Read the order and the picture from stdin; write a line of JSON and the safe picture to stdout."""
    nama, batas = json.loads(sys.stdin.buffer.readline())
    try:
        gambar = periksa_gambar(sys.stdin.buffer.read(), nama, batas=batas)
    except GambarDitolak as ditolak:
        sys.stdout.buffer.write(json.dumps({"ditolak": str(ditolak)}).encode() + b"\n")
        return
    isi = {"jenis": gambar.jenis, "lebar": gambar.lebar, "tinggi": gambar.tinggi}
    sys.stdout.buffer.write(json.dumps(isi).encode() + b"\n" + gambar.data_jpeg)


if __name__ == "__main__":
    utama()
