"""Butir wajib: what the law makes every unit publish, read from a list kept as data (domain.md 3.1-3.5)."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

BERKAS_BUTIR = Path(__file__).parent / "data" / "butir_wajib.csv"
MIRIP = 0.85

PILIHAN = {
    "klasifikasi": {"berkala", "serta_merta", "setiap_saat"},
    "sifat": {"periodik", "selama_berlaku", "per_tahap"},
    "bulan": {"", "1", "3", "6", "12"},
    "tahap": {"", "perencanaan", "pemilihan", "pelaksanaan"},
    "diwarisi": {"0", "1"},
}
JENIS_UNIT = {"sekretariat", "inspektorat", "dinas", "badan", "satuan", "kecamatan", "kelurahan"}

_NOMOR_DEPAN = re.compile(r"^\s*\(?(\d{1,2}|[a-z])[.)]\s+")
_PEMISAH = re.compile(r"[\W_]+")
_PENGHUBUNG = frozenset({"dan", "atau", "serta"})


@dataclass(frozen=True, slots=True)
class Butir:
    """One duty to publish; `bulan` is the period of a paper that is periodik, `tahap` of one that is per_tahap."""

    kode: str
    nama: str
    keterangan: str
    klasifikasi: str
    jenis_unit: frozenset[str]
    sifat: str
    bulan: int | None
    tahap: str
    retensi: str
    dasar: str
    diwarisi: bool
    urutan: int
    alias: tuple[str, ...]


def baca_butir(jalur: str | Path = BERKAS_BUTIR) -> list[Butir]:
    """The list of butir in `jalur`, in its order; raises ValueError naming the row that is wrong."""
    with open(jalur, encoding="utf-8", newline="") as berkas:
        daftar = [_butir(nomor, baris) for nomor, baris in enumerate(csv.DictReader(berkas), start=2)]
    if len({b.kode for b in daftar}) < len(daftar):
        raise ValueError("Kode butir harus berbeda satu sama lain.")
    return sorted(daftar, key=lambda b: b.urutan)


def _butir(nomor: int, baris: dict[str, str]) -> Butir:
    jenis_unit = frozenset(_daftar(baris["jenis_unit"]))
    salah = [kolom for kolom, boleh in PILIHAN.items() if baris[kolom] not in boleh]
    salah += ["jenis_unit"] * (not jenis_unit or not jenis_unit <= JENIS_UNIT)
    salah += ["bulan"] * (bool(baris["bulan"]) != (baris["sifat"] == "periodik"))
    salah += ["tahap"] * (bool(baris["tahap"]) != (baris["sifat"] == "per_tahap"))
    if salah:
        raise ValueError(f"Baris {nomor}: nilai tidak dikenal pada kolom {', '.join(salah)}.")
    tetap = {kolom: baris[kolom] for kolom in ("kode", "nama", "keterangan", "klasifikasi", "sifat", "tahap")}
    return Butir(
        **tetap,
        jenis_unit=jenis_unit,
        bulan=int(baris["bulan"]) if baris["bulan"] else None,
        retensi=baris["retensi"],
        dasar=baris["dasar"],
        diwarisi=baris["diwarisi"] == "1",
        urutan=int(baris["urutan"]),
        alias=tuple(_daftar(baris["alias"])),
    )


def _daftar(teks: str) -> list[str]:
    return [bagian.strip() for bagian in teks.split(";") if bagian.strip()]


def cocokkan(nama: str, daftar: Iterable[Butir], jenis_unit: str | None = None) -> Butir | None:
    """The butir that a person means by `nama`: its name, else an alias, else the one name that is nearly the same.

    With `jenis_unit` only butir of that type of unit are looked at. None when nothing or more than one fits.
    """
    dicari = sederhana(nama)
    calon = [b for b in daftar if jenis_unit is None or jenis_unit in b.jenis_unit]
    if not dicari:
        return None
    for cari in (_bernama, _beralias, _mirip):
        if ada := cari(dicari, calon):
            return ada[0] if len(ada) == 1 else None
    return None


@lru_cache(maxsize=4096)
def sederhana(nama: str) -> str:
    """`nama` without case, punctuation, leading number ("d. ") and the words that only join ("dan", "&")."""
    kata = _PEMISAH.split(_NOMOR_DEPAN.sub("", nama.casefold()))
    return " ".join(k for k in kata if k and k not in _PENGHUBUNG)


def _bernama(dicari: str, calon: list[Butir]) -> list[Butir]:
    return [b for b in calon if sederhana(b.nama) == dicari]


def _beralias(dicari: str, calon: list[Butir]) -> list[Butir]:
    return [b for b in calon if any(sederhana(a) == dicari for a in b.alias)]


def _mirip(dicari: str, calon: list[Butir]) -> list[Butir]:
    banding = SequenceMatcher(autojunk=False, b=dicari)
    return [b for b in calon if any(_cukup_mirip(banding, sederhana(n)) for n in (b.nama, *b.alias))]


def _cukup_mirip(banding: SequenceMatcher, nama: str) -> bool:
    banding.set_seq1(nama)
    # The two quick bounds spare the costly comparison for nearly every name.
    return banding.real_quick_ratio() >= MIRIP and banding.quick_ratio() >= MIRIP and banding.ratio() >= MIRIP
