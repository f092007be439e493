"""Standing texts for each hazard: whoever reports a flood at two in the morning does not start from nothing."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from informasi.status import Bahaya

BERKAS = Path(__file__).parents[1] / "data" / "bahaya.json"
STRIP_TERPANJANG = 160


@dataclass(frozen=True)
class TeksTetap:
    """What is known of a hazard before anything was typed; `singkat` is its advice on the strip."""

    butir: str
    dampak: str
    tindakan: str
    singkat: str


@cache
def teks_tetap():
    """{hazard: TeksTetap} for every hazard; raises KeyError when the file misses one."""
    isi = json.loads(BERKAS.read_text(encoding="utf-8"))
    return {kode: TeksTetap(**isi[kode]) for kode in Bahaya.values}


def susun_strip(bahaya, tempat, saat, singkat=""):
    """The strip's line, at most 160 characters: what, where, since when (aware datetime in WIB), what to do."""
    inti = f"{Bahaya(bahaya).label} di {tempat}, sejak {saat:%H.%M} WIB."
    if bahaya == Bahaya.LAIN:
        inti = f"Peringatan di {tempat}, sejak {saat:%H.%M} WIB."
    pesan = singkat or teks_tetap()[bahaya].singkat
    lengkap = f"{inti} {pesan}".strip()
    return lengkap if len(lengkap) <= STRIP_TERPANJANG else inti[:STRIP_TERPANJANG]
