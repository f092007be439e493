"""The city as every page needs it, without a query for each: kept in the process for a few seconds."""

import time
from dataclasses import dataclass

from django.conf import settings
from django.db import DatabaseError

from opd.identitas.models import NOMOR_BARIS, IdentitasKota
from opd.wa import tautan_wa

UMUR = 5  # seconds an answer holds while nobody tells of changes; the process that wrote one knows at once
WARNA = {"warna_utama": "#0b5cab", "warna_dalam": "#0b3a66", "warna_aksen": "#f5b800"}
_ingatan = {}
_pendengar = []  # at most one: see ikuti()


@dataclass(frozen=True)
class Kota:
    """Name, contact, colours and emblem; empty text and None where nothing is set. `versi` 0: the defaults."""

    nama_kota: str
    nama_singkat: str
    alamat: str = ""
    jam_layanan: str = ""
    telepon: str = ""
    wa: str = ""
    surel: str = ""
    kanal: str = ""
    warna_utama: str = WARNA["warna_utama"]
    warna_dalam: str = WARNA["warna_dalam"]
    warna_aksen: str = WARNA["warna_aksen"]
    lambang: bytes | None = None
    versi: int = 0

    @property
    def berwarna_sendiri(self):
        """Whether its colours differ from the house's own."""
        return {nama: getattr(self, nama) for nama in WARNA} != WARNA

    @property
    def tautan_wa(self):
        return tautan_wa(self.wa)

    @property
    def daftar_kanal(self):
        """[(name, address)] of the other official channels."""
        return [tuple(bagian.strip() for bagian in baris.split("|", 1)) for baris in self.kanal.splitlines() if baris]


def kota():
    """The Kota in force (see UMUR). While the database can not be asked, the one last known."""
    sekarang, generasi = time.monotonic(), _generasi()  # asked before reading: what is read is at least as new
    if _ingatan and _ingatan["generasi"] == generasi and sekarang - _ingatan["saat"] < UMUR:
        return _ingatan["kota"]
    try:
        baris = IdentitasKota.objects.filter(pk=NOMOR_BARIS).values(*Kota.__dataclass_fields__).first()
    except DatabaseError:
        return _ingatan.get("kota") or bawaan()
    if baris and baris["lambang"] is not None:
        baris["lambang"] = bytes(baris["lambang"])
    _ingatan.update(saat=sekarang, generasi=generasi, kota=Kota(**baris) if baris else bawaan())
    return _ingatan["kota"]


def bawaan():
    """The city before anything was set: its name from the environment, the house's colours."""
    nama = settings.PPID_NAMA_KOTA
    return Kota(nama_kota=nama, nama_singkat=nama.removeprefix("Kota ").removeprefix("Kabupaten "))


def ikuti(generasi):
    """Read again whenever `generasi()` (a number that grows with every change anywhere, or None) answers differently.

    A page kept whole would otherwise be rendered with what this process knew before the change it was told of.
    """
    _pendengar[:] = [generasi]


def _generasi():
    return _pendengar[0]() if _pendengar else None


def lupakan():
    """Read again at the next question."""
    _ingatan.clear()
