"""Large files under lock: encrypted in frames, so that writing and reading need the memory of one frame only.

A frame says to which file it belongs, which one it is, and whether it is the last: frames cannot be swapped, and a
file that was cut off is noticed.
"""

import hashlib
import os
import secrets
import struct
from contextlib import contextmanager
from pathlib import Path

from informasi.berkas.gudang import rahasia
from permohonan.identitas.kunci import buka, kunci

POTONG = 1024 * 1024
KEPALA = struct.Struct(">16sQ?")  # file, number of the frame, last one
PANJANG = struct.Struct(">I")


class BrankasRusak(OSError):
    """What lies in the store is not whole, or not the file that was put there."""


class Penulis:
    """A file object to write to: counts and hashes what it is given, keeps it encrypted. Cannot seek."""

    def __init__(self, keluar):
        self._keluar, self._sisa = keluar, bytearray()
        self._berkas, self._nomor = secrets.token_bytes(16), 0
        self._sidik, self.ukuran = hashlib.sha256(), 0

    @property
    def sha256(self):
        """SHA-256 (hex) of the readable bytes so far."""
        return self._sidik.hexdigest()

    def write(self, isi) -> int:
        """Take bytes; returns how many."""
        isi = bytes(isi)
        self._sidik.update(isi)
        self.ukuran += len(isi)
        self._sisa += isi
        while len(self._sisa) > POTONG:
            self._bingkai(self._sisa[:POTONG], akhir=False)
            del self._sisa[:POTONG]
        return len(isi)

    def flush(self):
        """Nothing to do: frames are written when they are full."""

    def tutup(self):
        """The last frame."""
        self._bingkai(self._sisa, akhir=True)
        self._keluar.flush()
        os.fsync(self._keluar.fileno())

    def _bingkai(self, isi, *, akhir):
        terkunci = kunci(KEPALA.pack(self._berkas, self._nomor, akhir) + bytes(isi))
        self._keluar.write(PANJANG.pack(len(terkunci)) + terkunci)
        self._nomor += 1


@contextmanager
def tulis_terkunci(jalur: str):
    """A Penulis for the file at `jalur` of the secret store, which is there whole or not at all."""
    tujuan = Path(rahasia().path(jalur))
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    bagian = tujuan.with_name(f"{tujuan.name}.{secrets.token_hex(8)}.bagian")
    try:
        with bagian.open("wb") as keluar:
            penulis = Penulis(keluar)
            yield penulis
            penulis.tutup()
        os.replace(bagian, tujuan)
    finally:
        bagian.unlink(missing_ok=True)


def salin_terkunci(asal: Path, jalur: str) -> Penulis:
    """Lock the readable file `asal` away at `jalur`. Returns the Penulis, which knows its sha256 and ukuran."""
    with tulis_terkunci(jalur) as penulis, asal.open("rb") as isi:
        while potong := isi.read(POTONG):
            penulis.write(potong)
    return penulis


def baca_terkunci(jalur: str):
    """The readable bytes at `jalur`, in pieces. Raises FileNotFoundError, KunciSalah, BrankasRusak."""
    return _bingkai(rahasia().open(jalur), jalur)


def _bingkai(masuk, jalur):
    with masuk:
        pemilik, nomor, akhir = None, 0, False
        while not akhir:
            berkas, ke, akhir, isi = _satu(masuk, jalur)
            pemilik = pemilik or berkas
            if (berkas, ke) != (pemilik, nomor):
                raise BrankasRusak(jalur)
            nomor += 1
            yield isi


def _satu(masuk, jalur):
    panjang = masuk.read(PANJANG.size)
    if len(panjang) < PANJANG.size:
        raise BrankasRusak(jalur)
    polos = buka(masuk.read(PANJANG.unpack(panjang)[0]))
    return *KEPALA.unpack(polos[: KEPALA.size]), polos[KEPALA.size :]
