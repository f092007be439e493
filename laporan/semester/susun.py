"""The report put together: the list of blocks, its canonical form, its hash (domain 8)."""

import hashlib
import json

from django.utils.translation import override

from laporan.semester.blok_informasi import informasi
from laporan.semester.blok_keberatan import keberatan
from laporan.semester.blok_permohonan import penolakan, permohonan, waktu
from laporan.semester.blok_sengketa import sengketa
from laporan.semester.kelembagaan import kelembagaan

BLOK = (permohonan, waktu, penolakan, keberatan, sengketa, informasi, kelembagaan)  # functions (Lingkup) -> Blok
NARASI = ("kendala_internal", "kendala_eksternal", "rekomendasi", "rencana")
AWALAN, KELEMBAGAAN = "v1:", "kelembagaan"


def susun(lingkup):
    """[Blok] of a Lingkup, read from the data as they are."""
    return [buat(lingkup) for buat in BLOK]


def cari_angka(daftar, kunci):
    """The Angka of that key in a list of Blok, or None."""
    return next((a for blok in daftar for a in blok.angka if a.kunci == kunci), None)


@override("id")  # frozen words are Indonesian, whoever looks
def polos(daftar):
    """Blocks in plain values (list of dict): what is frozen, and what a page, a PDF and a workbook show alike."""
    return [
        {
            "kunci": blok.kunci,
            "judul": str(blok.judul),
            "catatan": str(blok.catatan),
            "angka": [_angka(a) for a in blok.angka],
            "periksa": [{"label": str(j.label), "kiri": j.kiri, "kanan": j.kanan} for j in blok.periksa],
        }
        for blok in daftar
    ]


def _angka(angka):
    return {
        "kunci": angka.kunci,
        "label": str(angka.label),
        "nilai": angka.nilai,
        "satuan": angka.satuan,
        "kelompok": str(angka.kelompok),
        "huruf": angka.huruf,
        "catatan": str(angka.catatan),
        "rincian": angka.cari is not None and bool(angka.nilai),
    }


def isi_laporan(lingkup, **lain):
    """What a report says (dict, JSON-able): whose, of when, all figures, and `lain` (narrative, who signs)."""
    unit = lingkup.unit
    return {
        "unit": {"kode": unit.kode, "slug": unit.slug, "nama": unit.nama} if unit else None,
        "tahun": lingkup.periode.tahun,
        "semester": lingkup.periode.semester,
        "disusun": lingkup.waktu.isoformat(),
        "blok": polos(susun(lingkup)),
        **lain,
    }


def bentuk(isi):
    """The canonical form `v1:` (str) of a report."""
    return AWALAN + json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sidik(teks):
    """SHA-256 (hex) of a canonical form."""
    return hashlib.sha256(teks.encode()).hexdigest()


def sidik_angka(blok):
    """SHA-256 (hex) of figures in plain values: what somebody saw before sending or publishing them.

    The unit's own facts are left out: they are typed on the same screen and sent together.
    """
    return sidik(bentuk([satu for satu in blok if satu["kunci"] != KELEMBAGAAN]))


def uraikan(teks):
    """The report (dict) of a canonical form; raises ValueError for an unknown form."""
    if not teks.startswith(AWALAN):
        raise ValueError(f"bentuk laporan {teks[:8]!r} tidak dikenal")
    return json.loads(teks.removeprefix(AWALAN))
