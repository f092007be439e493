"""The printer of the bundle in a process of its own: strangers' PDFs and pictures never open in the worker."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from informasi.berkas.terbatas import MB, AnakGagal, jalankan_terbatas
from sengketa.bundel.halaman_pdf import Sumber, gabung, jadikan

PERINTAH = (sys.executable, "-P", "-m", "sengketa.bundel.anak")
DETIK = 120
BATAS = {"RLIMIT_CPU": 110, "RLIMIT_FSIZE": 4096 * MB, "RLIMIT_NOFILE": 1024}


def gabung_terpisah(daftar: list[Sumber], keluar: Path) -> list[dict]:
    """As `halaman_pdf.gabung`, in a child process. Raises AnakGagal."""
    return _suruh({"kerja": "gabung", "daftar": [asdict(s) for s in daftar], "keluar": str(keluar)})


def jadikan_terpisah(muka: Path, potongan: list[Path], keluar: Path, *, cap, label, judul) -> int:
    """As `halaman_pdf.jadikan`, in a child process. Raises AnakGagal."""
    letak = {"muka": str(muka), "potongan": [str(p) for p in potongan], "keluar": str(keluar)}
    return _suruh({"kerja": "jadikan", "cap": cap, "label": label, "judul": judul, **letak})


def _suruh(pesanan):
    try:
        return json.loads(jalankan_terbatas(PERINTAH, json.dumps(pesanan).encode(), DETIK, **BATAS))
    except ValueError as galat:
        raise AnakGagal(PERINTAH[-1]) from galat


def utama() -> None:
    """Read the order from stdin, write what came of it to stdout."""
    isi = json.load(sys.stdin)
    if isi.pop("kerja") == "gabung":
        hasil = gabung([Sumber(**s) for s in isi["daftar"]], Path(isi["keluar"]))
    else:
        potongan = [Path(p) for p in isi.pop("potongan")]
        hasil = jadikan(Path(isi.pop("muka")), potongan, Path(isi.pop("keluar")), **isi)
    json.dump(hasil, sys.stdout)


if __name__ == "__main__":
    utama()
