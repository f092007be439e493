"""One canonical form for cleaned rich text: the same words give the same HTML, however they were typed."""

import re

from informasi.teks.pohon import Simpul, telusuri

SEBARIS = frozenset({"strong", "em", "u", "s", "a"})
BARIS = SEBARIS | {"br", "img"}
# Containers in which loose text becomes a paragraph, and those where white space means nothing.
WADAH = frozenset({"", "blockquote"})
TANPA_TEKS = WADAH | {"ul", "ol", "table", "thead", "tbody", "tr", "figure"}
SATU_PARAGRAF = frozenset({"li", "td", "th", "caption", "figcaption", "h2", "h3", "h4"})
BOLEH_KOSONG = frozenset({"br", "hr", "img", "td", "th", "tr", ""})

_SPASI = re.compile(r"[ \t\n\r\f]+")
_PUTIH = " \t\n\r\f"
_TERLIHAT = re.compile(r"[^\s\u200b\ufeff]")


def _berisi(simpul: Simpul | str) -> bool:
    """Is there anything to see: text, a picture, a line, a table cell?"""
    if isinstance(simpul, str):
        return bool(_TERLIHAT.search(simpul))
    return simpul.tag in {"img", "hr", "td", "th"} or any(map(_berisi, simpul.anak))


def _satukan(anak: list[Simpul | str]) -> list[Simpul | str]:
    """Neighbouring texts become one, runs of white space one space."""
    hasil: list[Simpul | str] = []
    for satu in anak:
        if isinstance(satu, str) and hasil and isinstance(hasil[-1], str):
            hasil[-1] += satu
        elif satu != "":
            hasil.append(satu)
    return [_SPASI.sub(" ", satu) if isinstance(satu, str) else satu for satu in hasil]


def _urutkan(simpul: Simpul) -> None:
    """Bold italic is one thing in whichever order the buttons were pressed: `strong` outside."""
    if simpul.tag == "em" and [getattr(satu, "tag", "") for satu in simpul.anak] == ["strong"]:
        simpul.tag, simpul.anak[0].tag = "strong", "em"


def _keluarkan_spasi(simpul: Simpul) -> list[Simpul | str]:
    """`<strong>Catatan: </strong>` -> the element without its outer spaces, and the spaces beside it."""
    depan = belakang = ""
    if isinstance(simpul.anak[0], str) and simpul.anak[0].startswith(" "):
        depan, simpul.anak[0] = " ", simpul.anak[0].lstrip(" ")
    if isinstance(simpul.anak[-1], str) and simpul.anak[-1].endswith(" "):
        belakang, simpul.anak[-1] = " ", simpul.anak[-1].rstrip(" ")
    return [depan, simpul, belakang]


def _pangkas(anak: list[Simpul | str]) -> list[Simpul | str]:
    """No spaces and line breaks at the edges of a block, no spaces around a line break."""
    for nomor, satu in enumerate(anak):
        if isinstance(satu, str):
            kiri = nomor == 0 or getattr(anak[nomor - 1], "tag", "") not in SEBARIS | {"img"}
            kanan = nomor == len(anak) - 1 or getattr(anak[nomor + 1], "tag", "") not in SEBARIS | {"img"}
            satu = satu.lstrip(_PUTIH) if kiri else satu
            anak[nomor] = satu.rstrip(_PUTIH) if kanan else satu
    anak = [satu for satu in anak if satu != ""]
    while anak and getattr(anak[0], "tag", "") == "br":
        anak.pop(0)
    while anak and getattr(anak[-1], "tag", "") == "br":
        anak.pop()
    return anak


def _pecah_paragraf(anak: list[Simpul | str]) -> list[Simpul]:
    """Two line breaks in a row were meant as a new paragraph; make them one."""
    kelompok: list[list[Simpul | str]] = [[]]
    for satu in anak:
        isi = kelompok[-1]
        if getattr(satu, "tag", "") == "br" and isi and getattr(isi[-1], "tag", "") == "br":
            kelompok.append([])
        else:
            isi.append(satu)
    return [Simpul("p", {}, isi) for isi in map(_pangkas, kelompok) if any(map(_berisi, isi))]


def _bungkus(anak: list[Simpul | str]) -> list[Simpul | str]:
    """Runs of loose text between blocks become paragraphs."""
    hasil: list[Simpul | str] = []
    lepas: list[Simpul | str] = []
    for satu in [*anak, Simpul("")]:
        if isinstance(satu, str) or satu.tag in BARIS:
            lepas.append(satu)
        else:
            hasil += [*_pecah_paragraf(lepas), satu]
            lepas = []
    return hasil[:-1]


def _rapikan_satu(simpul: Simpul) -> list[Simpul | str]:
    """What takes the place of an element whose children are already tidy; nothing when it shows nothing."""
    if simpul.tag == "img" and "src" not in simpul.atribut:
        return []
    if simpul.tag in SEBARIS and (not _berisi(simpul) or (simpul.tag == "a" and "href" not in simpul.atribut)):
        return simpul.anak
    if simpul.tag in SEBARIS:
        _urutkan(simpul)
        return _keluarkan_spasi(simpul)
    if simpul.tag not in BOLEH_KOSONG and not _berisi(simpul):
        return []
    return _pecah_paragraf(simpul.anak) if simpul.tag == "p" else [simpul]


def _rapikan_anak(simpul: Simpul) -> None:
    anak: list[Simpul | str] = []
    for satu in simpul.anak:
        if isinstance(satu, Simpul):
            _rapikan_anak(satu)
            anak += _rapikan_satu(satu)
        else:
            anak.append(satu)
    anak = _satukan(anak)
    if simpul.tag in TANPA_TEKS:
        anak = [satu for satu in anak if not isinstance(satu, str) or satu.strip(_PUTIH)]
    if simpul.tag in WADAH:
        anak = _bungkus(anak)
    elif simpul.tag not in SEBARIS:
        anak = _pangkas(anak)
    if simpul.tag in SATU_PARAGRAF and [getattr(satu, "tag", "") for satu in anak] == ["p"]:
        anak = anak[0].anak
    simpul.anak = anak


def rapikan(pohon: Simpul) -> Simpul:
    """Tidy the tree in place and hand it back: no empty blocks, no source white space, no loose text."""
    for simpul in telusuri(pohon):
        # nh3 writes `rel` anew on every link; kept here it would only be noise in the comparison.
        simpul.atribut.pop("rel", None)
    _rapikan_anak(pohon)
    return pohon
