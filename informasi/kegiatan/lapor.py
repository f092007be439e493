"""Four short answers become the title and the first paragraph of a berita, for the operator to edit."""

import re

from django.utils.dateformat import format as tulis_tanggal
from django.utils.html import escape
from django.utils.text import Truncator

PANJANG_JUDUL = 120
# "membersihkan", "mengikuti", "bergotong royong": what somebody does, not the name of an event.
_KERJA = re.compile(r"(me(m|n|ng|ny|l|r|w|y)[a-z]{4,}|ber[a-z]{4,})")
BUKAN_KERJA = {"berita", "bersih", "bersih-bersih", "berkala", "meriah", "merdeka", "mentari", "menteri", "memorial"}


def susun_judul(apa, di_mana, siapa):
    """The title: who does what where, or the name of the event and its place."""
    pokok = f"{_besar(siapa)} {_kecil(apa)}" if _perbuatan(apa) else _besar(_rapi(apa))
    return Truncator(f"{pokok} di {_tempat(di_mana)}").chars(PANJANG_JUDUL, truncate="…")


def susun_paragraf(apa, kapan, di_mana, siapa):
    """The first paragraph as HTML; `kapan` is a date."""
    hari, tempat = tulis_tanggal(kapan, "l, j F Y"), _tempat(di_mana)
    if _perbuatan(apa):
        kalimat = f"{_besar(siapa)} {_kecil(apa)} di {tempat} pada hari {hari}."
    else:
        kalimat = f"{_besar(_rapi(apa))} berlangsung di {tempat} pada hari {hari}. Kegiatan ini diikuti {_rapi(siapa)}."
    return f"<p>{escape(kalimat)}</p>"


def _perbuatan(apa):
    kata = _rapi(apa).lower().split(" ", 1)[0]
    return bool(_KERJA.fullmatch(kata)) and kata not in BUKAN_KERJA


def _rapi(teks):
    return " ".join(teks.split()).rstrip(" .,;")


def _besar(teks):
    teks = _rapi(teks)
    return teks[:1].upper() + teks[1:]


def _kecil(teks):
    teks = _rapi(teks)
    return teks[:1].lower() + teks[1:]


def _tempat(teks):
    """A place without the "di" that people type before it."""
    return re.sub(r"^di\s+", "", _rapi(teks), flags=re.IGNORECASE)
