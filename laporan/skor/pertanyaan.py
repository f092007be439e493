"""The monev questionnaire as data (PerKI 1/2022; domain 9): questions, weights, and what proves each."""

import json
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from django.db import models

from opd.peran import Jenis

BERKAS = Path(__file__).parent.parent / "data" / "saq-1.json"
SEMUA = "semua"


class Indikator(models.TextChoices):
    """The six indicators in use since 2023."""

    SARANA = "sarana", "Sarana dan prasarana"
    KUALITAS = "kualitas", "Kualitas informasi"
    JENIS = "jenis", "Jenis informasi"
    KOMITMEN = "komitmen", "Komitmen organisasi"
    DIGITALISASI = "digitalisasi", "Digitalisasi"
    PBJ = "pbj", "Pengadaan barang dan jasa"


class Kualifikasi(models.TextChoices):
    """The bands of PerKI 1/2022."""

    INFORMATIF = "informatif", "Informatif"
    MENUJU = "menuju_informatif", "Menuju Informatif"
    CUKUP = "cukup_informatif", "Cukup Informatif"
    KURANG = "kurang_informatif", "Kurang Informatif"
    TIDAK = "tidak_informatif", "Tidak Informatif"


BATAS = ((90, Kualifikasi.INFORMATIF), (80, Kualifikasi.MENUJU), (60, Kualifikasi.CUKUP), (40, Kualifikasi.KURANG))


@dataclass(frozen=True)
class Pertanyaan:
    """One question: its default weight, for which kinds of unit, what proves it, and what to do when nothing does.

    `bukti` names kinds of evidence (laporan.skor.bukti); one that holds is enough.
    """

    kode: str
    indikator: str
    tanya: str
    bobot: int
    saran: str
    jenis_unit: tuple[str, ...]
    bukti: dict = field(hash=False)

    def untuk(self, jenis: str) -> bool:
        """Whether it is asked of units of this kind."""
        return SEMUA in self.jenis_unit or jenis in self.jenis_unit


@lru_cache
def pertanyaan() -> tuple[Pertanyaan, ...]:
    """All questions in their order. Raises ValueError naming the faulty one."""
    return susun(json.loads(BERKAS.read_text(encoding="utf-8")))


def susun(isi: dict) -> tuple[Pertanyaan, ...]:
    """The questions of a file's content. Raises ValueError."""
    daftar = tuple(Pertanyaan(**{**p, "jenis_unit": tuple(p["jenis_unit"])}) for p in isi["pertanyaan"])
    if len({p.kode for p in daftar}) < len(daftar):
        raise ValueError("kode pertanyaan berulang")
    for p in daftar:
        if p.indikator not in set(Indikator) or p.bobot <= 0 or not p.bukti:
            raise ValueError(f"{p.kode}: indikator, bobot, atau buktinya keliru")
        if not set(p.jenis_unit) <= {SEMUA, *Jenis}:
            raise ValueError(f"{p.kode}: jenis unit tidak dikenal")
    return daftar


def kualifikasi(nilai: float) -> Kualifikasi:
    """The band of a score of 0 to 100."""
    return next((k for batas, k in BATAS if nilai >= batas), Kualifikasi.TIDAK)


def batas_berikut(nilai: float) -> int | None:
    """Where the next band begins; None in the highest."""
    return min((batas for batas, _ in BATAS if batas > nilai), default=None)
