"""Highlighting of search hits by the same stems that found them (design.md 8).

`akar_dicari` is what `kata.akar_kueri` gives: roots, beginnings of roots that end in `*`, and phrases of several roots,
marked only where their words stand together.
"""

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from informasi.cari.kata import PANJANG_KATA, kata_akar

Segmen = tuple[str, bool]

ELIPSIS = "…"
TEKS_PANJANG = 20_000  # a longer text is cut to the neighbourhood of its first hit before it is looked through
# A letter and the combining marks on it: `kata.lipat` drops the marks, so they must not cut a word here.
_KATA = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")


def _pencocok(akar_dicari: AbstractSet[str]) -> Callable[[list[str]], bool]:
    """A test of the roots of one word of a text: is one of them looked for?"""
    awalan = tuple(satu[:-1] for satu in akar_dicari if satu.endswith("*"))
    return lambda akar: any(a in akar_dicari or (awalan and a.startswith(awalan)) for a in akar)


def _kena(teks: str, akar_dicari: AbstractSet[str]) -> list[tuple[int, int]]:
    """Begin and end of every word whose root is looked for, alone or as part of a phrase."""
    if not akar_dicari:
        return []
    cocok = _pencocok(akar_dicari)
    kata = [(m.span(), akar) for m in _KATA.finditer(teks) if (akar := kata_akar(m[0]))]
    kena = {nomor for nomor, (_, akar) in enumerate(kata) if cocok(akar)}
    for frasa in (satu.split() for satu in akar_dicari if " " in satu):
        kena.update(_letak_frasa([akar[0] for _, akar in kata], frasa))
    return [kata[nomor][0] for nomor in sorted(kena)]


def _letak_frasa(akar: Sequence[str], frasa: Sequence[str]) -> set[int]:
    """Numbers of the words (stop words not counted) that form the phrase."""
    panjang = len(frasa)
    awal = [n for n, satu in enumerate(akar) if satu == frasa[0] and list(akar[n : n + panjang]) == frasa]
    return {n + geser for n in awal for geser in range(panjang)}


def sekitar(teks: str, akar_dicari: AbstractSet[str], panjang: int = TEKS_PANJANG) -> str:
    """At most `panjang` characters of a long text, from a little before its first hit.

    A prefix may swallow the first letter of a root, never the rest: words without that rest need no stemming.
    """
    satuan = {kata for satu in akar_dicari for kata in satu.split()}
    ekor = [re.escape(satu.removesuffix("*")[1:]) for satu in satuan if len(satu) > 1]
    if len(teks) <= panjang or not ekor:
        return teks[:panjang]
    cocok = _pencocok(satuan)
    for calon in re.finditer("|".join(ekor), teks, re.I):
        awal = max(0, calon.start() - PANJANG_KATA)
        if any(cocok(kata_akar(kata[0])) for kata in _KATA.finditer(teks, awal, calon.end() + PANJANG_KATA)):
            return teks[max(0, calon.start() - panjang // 10) :][:panjang]
    return teks[:panjang]


def _segmen(teks: str, rentang: Sequence[tuple[int, int]]) -> list[Segmen]:
    hasil, posisi = [], 0
    for awal, akhir in rentang:
        hasil += [(teks[posisi:awal], False), (teks[awal:akhir], True)]
        posisi = akhir
    hasil.append((teks[posisi:], False))
    return [(isi, kena) for isi, kena in hasil if isi]


def sorot(teks: str, akar_dicari: AbstractSet[str]) -> list[Segmen]:
    """The text cut in pieces (text, is it a hit?); the pieces joined are the text again."""
    return _segmen(teks, _kena(teks, akar_dicari))


def _jendela_terbaik(rentang: Sequence[tuple[int, int]], panjang: int) -> tuple[int, int]:
    """From the first to the last hit of the densest stretch no longer than `panjang`."""
    terbaik, kiri, skor = rentang[0], 0, 0
    for kanan, (_, akhir) in enumerate(rentang):
        while kiri < kanan and akhir - rentang[kiri][0] > panjang:
            kiri += 1
        if kanan - kiri + 1 > skor:
            skor, terbaik = kanan - kiri + 1, (rentang[kiri][0], akhir)
    return terbaik


def _batas_kata(teks: str, awal: int, akhir: int, inti: tuple[int, int]) -> tuple[int, int]:
    """Move both ends inward to the next space, but never into the hits (`inti`)."""
    if awal > 0 and teks[awal - 1] != " ":
        spasi = teks.find(" ", awal, inti[0])
        awal = spasi + 1 if spasi >= 0 else awal
    if akhir < len(teks) and teks[akhir] != " ":
        spasi = teks.rfind(" ", inti[1], akhir)
        akhir = spasi if spasi >= 0 else akhir
    return awal, akhir


def petikan(teks: str, akar_dicari: AbstractSet[str], panjang: int = 220) -> list[Segmen]:
    """The best window around the hits, about `panjang` characters, with ellipses where text was cut.

    Without a hit: the beginning of the text. White space is folded to single spaces.
    """
    teks = " ".join(teks.split())
    rentang = _kena(teks, akar_dicari)
    inti = _jendela_terbaik(rentang, panjang) if rentang else (0, 0)
    inti = inti[0], min(inti[1], inti[0] + panjang)
    longgar = panjang - (inti[1] - inti[0])
    awal = max(0, min(inti[0] - longgar // 3, len(teks) - panjang))
    awal, akhir = _batas_kata(teks, awal, min(len(teks), awal + panjang), inti)
    dalam = [(max(a, awal) - awal, min(b, akhir) - awal) for a, b in rentang if a < akhir and b > awal]
    depan = [(ELIPSIS + " ", False)] if awal > 0 else []
    belakang = [(" " + ELIPSIS, False)] if akhir < len(teks) else []
    return depan + _segmen(teks[awal:akhir].rstrip(), dalam) + belakang
