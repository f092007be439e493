"""What changed between two versions, for the reviewer and for the public history of a text."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from informasi.teks.bersih import bersihkan, rapikan_teks, teks_simpul
from informasi.teks.pohon import Simpul, telusuri, uraikan

T = TypeVar("T")
Segmen = tuple[str, str]  # kind ("sama" | "hapus" | "tambah"), text

KATA_TERBANYAK = 6_000  # words to compare after equal ends are cut off; more is shown as replaced
BLOK_TERBANYAK = 1_500
MIRIP = 0.4  # share of common words from which two blocks are the same one, rewritten
JANGKAUAN = 20  # how many new blocks ahead a rewritten block is looked for

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Blok:
    """One paragraph, heading, list item, table row or picture, old beside new; empty where it is missing."""

    jenis: str  # sama | hapus | tambah | ubah
    tag: str
    segmen_lama: tuple[Segmen, ...]
    segmen_baru: tuple[Segmen, ...]


# --- words -----------------------------------------------------------------------------------------------


def _ujung_sama(lama: Sequence, baru: Sequence) -> tuple[int, int]:
    """How many items are equal from the front, and from the back of what is left."""
    batas = min(len(lama), len(baru))
    depan = next((n for n in range(batas) if lama[n] != baru[n]), batas)
    batas -= depan
    belakang = next((n for n in range(batas) if lama[-1 - n] != baru[-1 - n]), batas)
    return depan, belakang


def _potongan(lama: Sequence, baru: Sequence, terbanyak: int) -> Iterator[tuple[str, int, int, int, int]]:
    """difflib's opcodes; a middle of more than `terbanyak` items is one replacement."""
    depan, belakang = _ujung_sama(lama, baru)
    i2, j2 = len(lama) - belakang, len(baru) - belakang
    yield "equal", 0, depan, 0, depan
    if max(i2, j2) - depan > terbanyak:
        yield "replace", depan, i2, depan, j2
    else:
        for jenis, a, b, c, d in SequenceMatcher(None, lama[depan:i2], baru[depan:j2]).get_opcodes():
            yield jenis, a + depan, b + depan, c + depan, d + depan
    yield "equal", i2, len(lama), j2, len(baru)


def beda_kata(lama: str, baru: str) -> list[Segmen]:
    """Word by word: all but "tambah" joined is `lama`, all but "hapus" joined is `baru`, white space too."""
    kata_lama, kata_baru = _TOKEN.findall(lama), _TOKEN.findall(baru)
    hasil: list[list[str]] = []
    for jenis, a, b, c, d in _potongan(kata_lama, kata_baru, KATA_TERBANYAK):
        if jenis == "equal":
            bagian = [["sama", "".join(kata_lama[a:b])]]
        else:
            bagian = [["hapus", "".join(kata_lama[a:b])], ["tambah", "".join(kata_baru[c:d])]]
        for satu in bagian:
            if satu[1] and hasil and hasil[-1][0] == satu[0]:
                hasil[-1][1] += satu[1]
            elif satu[1]:
                hasil.append(satu)
    return [(jenis, isi) for jenis, isi in hasil]


# --- blocks ----------------------------------------------------------------------------------------------


def _tampakkan(simpul: Simpul) -> None:
    """Write addresses of links and pictures into the text: a changed address must not pass unseen."""
    for satu in telusuri(simpul):
        if satu.tag == "a":
            satu.anak = [*satu.anak, f" ({satu.atribut.get('href', '')})"]
        elif satu.tag == "img":
            satu.anak = [" ".join(["[gambar:", satu.atribut.get("alt", ""), satu.atribut["src"] + "]"])]


def _iris(simpul: Simpul) -> Iterator[tuple[str, str]]:
    """Tag and text of the smallest blocks a reader would name; the other kinds are cut further."""
    if simpul.tag in {"", "ul", "ol", "blockquote", "table", "thead", "tbody"}:
        for anak in simpul.anak:
            if isinstance(anak, Simpul):
                yield from _iris(anak)
    else:
        yield simpul.tag, rapikan_teks(teks_simpul(simpul))


def _blok(html: str) -> list[tuple[str, str]]:
    pohon = uraikan(bersihkan(html))
    _tampakkan(pohon)
    return list(_iris(pohon))


def _kemiripan(lama: str, baru: str) -> float:
    a, b = set(lama.lower().split()), set(baru.lower().split())
    return len(a & b) / max(len(a | b), 1)


def _pasangkan(lama: Sequence, baru: Sequence) -> Iterator[tuple[tuple | None, tuple | None]]:
    """Old and new blocks side by side in order; None where a block has no likeness."""
    mulai = 0
    for satu in lama:
        calon = range(mulai, min(len(baru), mulai + JANGKAUAN))
        cocok = next((n for n in calon if _kemiripan(satu[1], baru[n][1]) >= MIRIP), None)
        if cocok is None:
            yield satu, None
            continue
        yield from ((None, tambahan) for tambahan in baru[mulai:cocok])
        yield satu, baru[cocok]
        mulai = cocok + 1
    yield from ((None, tambahan) for tambahan in baru[mulai:])


def _jadi_blok(lama: tuple[str, str] | None, baru: tuple[str, str] | None) -> Blok:
    if lama == baru:
        return Blok("sama", lama[0], (("sama", lama[1]),), (("sama", lama[1]),))
    if baru is None:
        return Blok("hapus", lama[0], (("hapus", lama[1]),), ())
    if lama is None:
        return Blok("tambah", baru[0], (), (("tambah", baru[1]),))
    segmen = beda_kata(lama[1], baru[1])
    sisi_lama = tuple(satu for satu in segmen if satu[0] != "tambah")
    return Blok("ubah", baru[0], sisi_lama, tuple(satu for satu in segmen if satu[0] != "hapus"))


def beda_blok(html_lama: str, html_baru: str) -> list[Blok]:
    """Rich text block by block in reading order; rewritten blocks are paired and compared word by word.

    Compared is what a reader sees, with the addresses of links and pictures written out; bold alone is no
    change.
    """
    lama, baru = _blok(html_lama), _blok(html_baru)
    hasil = []
    for jenis, a, b, c, d in _potongan(lama, baru, BLOK_TERBANYAK):
        sisi = zip(lama[a:b], baru[c:d], strict=True) if jenis == "equal" else _pasangkan(lama[a:b], baru[c:d])
        hasil += [_jadi_blok(x, y) for x, y in sisi]
    return hasil


# --- lists -----------------------------------------------------------------------------------------------


def beda_daftar(
    lama: Iterable[T], baru: Iterable[T], kunci: Callable[[T], Hashable]
) -> tuple[list[T], list[T], list[T]]:
    """`(ditambah, dihapus, tetap)` of pictures or attachments, the same one recognised by `kunci`."""
    peta_lama, peta_baru = {kunci(x): x for x in lama}, {kunci(x): x for x in baru}
    ditambah = [x for k, x in peta_baru.items() if k not in peta_lama]
    dihapus = [x for k, x in peta_lama.items() if k not in peta_baru]
    return ditambah, dihapus, [x for k, x in peta_baru.items() if k in peta_lama]
