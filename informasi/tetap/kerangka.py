"""Skeletons of standing pages: headings and standing text to begin from, gaps marked "(isi: …)"."""

import json
from functools import cache
from html import escape
from pathlib import Path

BERKAS = Path(__file__).parent.parent / "data" / "kerangka_halaman.json"


@cache
def _semua():
    return json.loads(BERKAS.read_text(encoding="utf-8"))


def kerangka(kelompok, unit):
    """The first text of a page of this group for `unit`: {"judul", "ringkasan", "isi"} as `layanan.tulis` takes it."""
    satu, nama = _semua()[kelompok], unit.nama
    return {
        "judul": satu["judul"].replace("{unit}", nama)[:150],
        "ringkasan": satu["ringkasan"].replace("{unit}", nama)[:300],
        "isi": "".join(satu["isi"]).replace("{unit}", escape(nama)),
    }
