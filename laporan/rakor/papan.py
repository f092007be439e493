"""Mode rakor: a wall of tiles, one for each invited unit, green once the unit has put something in (design 9)."""

from dataclasses import dataclass
from datetime import datetime

from laporan.rakor.masukan import KATA, masukan
from opd.models import Unit
from opd.peran import Jenis


@dataclass(frozen=True)
class Ubin:
    """One unit on the wall."""

    nama: str
    pendek: str
    kata: str  # what it has done, "" while nothing
    pada: datetime | None

    @property
    def sudah(self):
        """Whether the tile is green."""
        return bool(self.kata)


@dataclass(frozen=True)
class Kelompok:
    """Tiles under one heading: the perangkat daerah, or a kecamatan with its kelurahan."""

    nama: str
    ubin: list

    @property
    def sudah(self):
        return sum(u.sudah for u in self.ubin)


@dataclass(frozen=True)
class Papan:
    """The whole wall, with its count."""

    kelompok: list

    @property
    def sudah(self):
        return sum(k.sudah for k in self.kelompok)

    @property
    def dari(self):
        return sum(len(k.ubin) for k in self.kelompok)


def susun(rapat, waktu):
    """The Papan of `rapat` at `waktu` (after the meeting: as it stood when it closed), in two queries."""
    isi = masukan(rapat.dibuka_pada, rapat.ditutup_pada or waktu)
    unit = Unit.objects.filter(undangan_rakor__rapat=rapat).select_related("induk").order_by("nama", "kode")
    kelompok = {}
    for satu in unit:
        kelompok.setdefault(_kepala(satu), []).append(satu)
    urut = sorted(kelompok.items(), key=lambda pasangan: (pasangan[0] != PERANGKAT_DAERAH, pasangan[0]))
    return Papan([Kelompok(nama, [_ubin(u, isi) for u in _kecamatan_dahulu(daftar)]) for nama, daftar in urut])


PERANGKAT_DAERAH = "Perangkat daerah"


def _kepala(unit):
    if unit.jenis == Jenis.KECAMATAN:
        return unit.nama
    if unit.jenis == Jenis.KELURAHAN and unit.induk:
        return unit.induk.nama
    return PERANGKAT_DAERAH


def _kecamatan_dahulu(daftar):
    return sorted(daftar, key=lambda u: u.jenis != Jenis.KECAMATAN)


def _ubin(unit, isi):
    pada, macam = isi.get(unit.pk, (None, ()))
    kata = next((k for kunci, k in KATA.items() if kunci in macam), "")
    # Its kecamatan stands above it: "Kel." would only cost room on the wall.
    return Ubin(unit.nama, str(unit).removeprefix("Kel. "), kata, pada)
