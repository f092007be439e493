"""The text of one cell, made plain before anybody asks what it means."""

import unicodedata

KOSONG = frozenset({"", "-", "--", "–", "—", "n/a", "nihil", "…", "..."})


class NilaiDitolak(ValueError):
    """A cell that cannot be taken; str(e) is the sentence for the person who wrote it."""


def rapi(teks: str) -> str:
    """`teks` on one line without control and invisible characters; a dash that stands for nothing becomes ""."""
    if not teks.isprintable():
        teks = "".join(map(_tampak, teks))
    baris = " ".join(unicodedata.normalize("NFC", teks).split())
    return "" if baris.casefold() in KOSONG else baris


def kutip(teks: str) -> str:
    """What was written, short enough for a sentence."""
    isi = rapi(teks)
    return isi if len(isi) <= 40 else isi[:39] + "…"


def _tampak(huruf: str) -> str:
    jenis = unicodedata.category(huruf)
    return huruf if not jenis.startswith("C") else "" if jenis == "Cf" else " "
