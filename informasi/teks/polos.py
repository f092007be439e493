"""Rich text for the plain textarea of a phone, and back (design.md 10: no editor under 768 px).

What plain text cannot say (a table, a picture, a list in a list) is shown as one line `[[bagian 2: tabel]]`
and put back from the old text on saving; deleting the line deletes that part. Whether a block can be said is
not guessed: it is written as plain text, read again, and kept as a part when the two differ.
"""

import re
from collections.abc import Callable, Iterator

from informasi.teks.bersih import bersihkan, teks_simpul
from informasi.teks.pohon import Simpul, telusuri, tulis, uraikan
from informasi.teks.sebaris import dari_simpul, ke_html

JUDUL = {"h2": "## ", "h3": "### ", "h4": "#### "}
NAMA_BAGIAN = {"table": "tabel", "ul": "daftar", "ol": "daftar", "hr": "garis", "blockquote": "kutipan"}
PUTIH = " \t\r\f"
PANJANG_NAMA = 60

_PENANDA = re.compile(r"(?<!\\)\[\[bagian (\d{1,4})(?::[^\[\]\n]*)?\]\]", re.IGNORECASE)
_KURUNG = re.compile(r"[\[\]]")
_AWALAN = re.compile(r"(?P<judul>#{2,4}) +|(?P<butir>-) +|(?P<nomor>\d{1,3})\. +|(?P<kutip>>) ?")
_AWALAN_HARFIAH = re.compile(r"^(#{2,4}(?= )|-(?= )|>|\d{1,3}(?=\. ))", re.MULTILINE)


# --- to plain text ---------------------------------------------------------------------------------------


def _harfiah(teks: str) -> str:
    """A line that only happens to begin like a list or a heading gets a backslash."""
    return _AWALAN_HARFIAH.sub(lambda m: m[0] + "\\" if m[0].isdigit() else "\\" + m[0], teks)


def _isi(simpul: Simpul) -> str:
    return "".join(map(dari_simpul, simpul.anak))


def _kutipan(simpul: Simpul) -> str:
    paragraf = [_isi(anak) for anak in simpul.anak if isinstance(anak, Simpul)]
    return "\n".join("> " + baris if baris else ">" for baris in "\n\n".join(paragraf).split("\n"))


def _polos_blok(simpul: Simpul) -> str:
    """Best plain form of a block; not every block survives the way back."""
    if simpul.tag in JUDUL:
        return JUDUL[simpul.tag] + _isi(simpul)
    if simpul.tag == "blockquote":
        return _kutipan(simpul)
    if simpul.tag in ("ul", "ol"):
        butir = enumerate((_isi(anak) for anak in simpul.anak if isinstance(anak, Simpul)), start=1)
        return "\n".join(f"{nomor}. {isi}" if simpul.tag == "ol" else f"- {isi}" for nomor, isi in butir)
    return _harfiah(_isi(simpul))


def _nama_bagian(simpul: Simpul) -> str:
    if simpul.tag in NAMA_BAGIAN:
        return NAMA_BAGIAN[simpul.tag]
    gambar = next((s for s in telusuri(simpul) if s.tag == "img"), None)
    jenis, isi = ("teks", teks_simpul(simpul)) if gambar is None else ("gambar", gambar.atribut.get("alt", ""))
    return " ".join([jenis, *_KURUNG.sub(" ", isi).split()])[:PANJANG_NAMA].strip()


def _urai_blok(html_bersih: str) -> Iterator[tuple[str, str, str]]:
    """Of each block: its HTML, its plain text or "", and the name it has as a part."""
    for blok in uraikan(html_bersih).anak:
        asli, polos = tulis(blok), _polos_blok(blok)
        yield asli, (polos if _baca(polos) == asli else ""), _nama_bagian(blok)


def ke_polos(html: str) -> str:
    """Plain text of rich text, blocks apart by a blank line; see the module for parts it cannot say."""
    hasil, nomor = [], 0
    for _, polos, nama in _urai_blok(bersihkan(html)):
        nomor += not polos
        hasil.append(polos or f"[[bagian {nomor}: {nama}]]")
    return "\n\n".join(hasil)


# --- from plain text -------------------------------------------------------------------------------------


def _jenis(baris: str, sebelum: tuple[str, int]) -> tuple[str, int, str]:
    """Kind of a line, its number in a list, and its text without the prefix."""
    m = _AWALAN.match(baris)
    if not m:
        return "teks", 0, baris
    isi = baris[m.end() :]
    if m["judul"] and isi:
        return f"h{len(m['judul'])}", 0, isi
    if m["butir"] and isi:
        return "butir", 0, isi
    if m["kutip"]:
        return "kutip", 0, isi
    # Only 1, 2, 3 … is a list: HTML would count anew and change the figure the author typed.
    lanjut = int(m["nomor"] or 0) in (1, sebelum[1] + 1 if sebelum[0] == "nomor" else 1)
    return ("nomor", int(m["nomor"]), isi) if m["nomor"] and isi and lanjut else ("teks", 0, baris)


def _kelompok(teks: str) -> list[tuple[str, list[str]]]:
    """Neighbouring lines of one kind together; a blank line ends everything but a counted list."""
    hasil: list[tuple[str, list[str]]] = []
    sebelum, kosong = ("", 0), True
    for baris in (b.strip(PUTIH) for b in teks.split("\n")):
        if not baris:
            kosong = True
            continue
        jenis, nomor, isi = _jenis(baris, sebelum)
        sambung = not kosong and hasil[-1][0] == jenis and jenis in ("teks", "butir", "kutip")
        if sambung or nomor > 1:
            hasil[-1][1].append(isi)
        else:
            hasil.append((jenis, [isi]))
        sebelum, kosong = (jenis, nomor), False
    return hasil


def _paragraf(baris: list[str]) -> str:
    kumpulan = [p.strip("\n") for p in re.split(r"\n{2,}", "\n".join(baris))]
    return "".join(f"<p>{ke_html(p)}</p>" for p in kumpulan if p)


def _daftar(tag: str) -> Callable[[list[str]], str]:
    return lambda butir: f"<{tag}>" + "".join(f"<li>{ke_html(isi)}</li>" for isi in butir) + f"</{tag}>"


TULIS = {
    "teks": _paragraf,
    "kutip": lambda baris: f"<blockquote>{_paragraf(baris)}</blockquote>",
    "butir": _daftar("ul"),
    "nomor": _daftar("ol"),
} | {tag: (lambda baris, tag=tag: f"<{tag}>{ke_html(baris[0])}</{tag}>") for tag in JUDUL}


def _baca(teks: str) -> str:
    return bersihkan("".join(TULIS[jenis](baris) for jenis, baris in _kelompok(teks)))


def _bagian_lama(html_lama: str) -> dict[int, str]:
    utuh = (asli for asli, polos, _ in _urai_blok(bersihkan(html_lama)) if not polos)
    return dict(enumerate(utuh, start=1))


def dari_polos(teks: str, html_lama: str = "") -> str:
    """Clean HTML of what was typed; parts named in it come from `html_lama`, the text `ke_polos` was given.

    A part that `html_lama` does not have stays as the words typed, so that nothing typed is lost unseen.
    """
    bagian = _bagian_lama(html_lama) if "[[" in teks else {}
    hasil, posisi = [], 0
    teks = teks.replace("\r\n", "\n").replace("\r", "\n")
    for m in _PENANDA.finditer(teks):
        if int(m[1]) in bagian:
            hasil += [_baca(teks[posisi : m.start()]), bagian[int(m[1])]]
            posisi = m.end()
    return bersihkan("".join([*hasil, _baca(teks[posisi:])]))
