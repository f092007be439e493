"""Bold, italic and links in the phone's plain text, both ways, for one paragraph.

`**tebal**`, `*miring*`, `__garis bawah__`, `~~coret~~`, `[teks](https://…)`; a backslash takes
a sign literally.
"""

import re
from html import escape

from informasi.teks.pohon import Simpul

TANDA = {"strong": "**", "em": "*", "u": "__", "s": "~~"}
BUKA = {"**": "<strong>", "*": "<em>", "__": "<u>", "~~": "<s>"}
TUTUP = {"**": "</strong>", "*": "</em>", "__": "</u>", "~~": "</s>"}
SPASI = " \t\n"

_POTONGAN = re.compile(
    r"\\(?P<lolos>[\\*_~\[\]().#>-])"
    r"|\[(?P<teks>(?:\\.|[^\[\]\\\n])+)\]\((?P<url>(?:https?://|mailto:|tel:|/(?![/\\])|#)(?:\\.|[^()\[\\\s])*)\)"
    r"|(?P<bintang>\*+)|(?P<tanda>_{2,}|~{2,})|(?P<baris>\n)",
    re.IGNORECASE,
)
_LOLOS = re.compile(r"\\(.)")
_PERLU_LOLOS = re.compile(r"[\\*\[\]]|_(?=_|$)|(?<=_)_|^_|~(?=~|$)|(?<=~)~|^~")


class _Penyusun:
    """Collects pieces of HTML and remembers the opening signs that wait for their partner."""

    def __init__(self):
        self.bagian: list[str] = []
        self.terbuka: list[tuple[str, int]] = []  # sign, its place in `bagian`

    def buka(self, tanda: str) -> None:
        self.terbuka.append((tanda, len(self.bagian)))
        self.bagian.append(tanda)  # stays a plain sign unless its partner comes

    def tutup(self, tanda: str) -> None:
        while True:
            terakhir, tempat = self.terbuka.pop()
            if terakhir == tanda:
                self.bagian[tempat] = BUKA[tanda]
                self.bagian.append(TUTUP[tanda])
                return

    def menunggu(self, tanda: str) -> bool:
        return any(satu == tanda for satu, _ in self.terbuka)

    def tanda(self, tanda: str, boleh_buka: bool, boleh_tutup: bool) -> None:
        """One sign: closes its partner, else opens, else is just itself (so is a line `_____` to fill in)."""
        if tanda not in BUKA:
            self.bagian.append(tanda)
        elif boleh_tutup and self.menunggu(tanda):
            self.tutup(tanda)
        elif boleh_buka and not self.menunggu(tanda):
            self.buka(tanda)
        else:
            self.bagian.append(tanda)

    def bintang(self, deret: str, boleh_buka: bool, boleh_tutup: bool) -> None:
        """`***` is both signs at once, opened outside in and closed inside out; more stars are only stars."""
        if len(deret) > 3:
            self.bagian.append(deret)
            return
        tanda = ["**", "*"] if len(deret) == 3 else [deret]
        if len(deret) == 3 and boleh_tutup and self.terbuka and self.terbuka[-1][0] == "*":
            tanda.reverse()
        for satu in tanda:
            self.tanda(satu, boleh_buka, boleh_tutup)


def ke_html(teks: str) -> str:
    """HTML of one paragraph of plain text; everything not understood is kept as escaped text."""
    susun, posisi = _Penyusun(), 0
    for m in _POTONGAN.finditer(teks):
        susun.bagian.append(escape(teks[posisi : m.start()]))
        posisi = m.end()
        _susun_potongan(susun, m, teks)
    return "".join([*susun.bagian, escape(teks[posisi:])])


def _susun_potongan(susun: _Penyusun, m: re.Match, teks: str) -> None:
    buka = teks[m.end() : m.end() + 1] not in ("", *SPASI)
    tutup = m.start() > 0 and teks[m.start() - 1] not in SPASI
    if m["lolos"]:
        susun.bagian.append(escape(m["lolos"]))
    elif m["baris"]:
        susun.bagian.append("<br>")
    elif m["url"]:
        alamat = escape(_LOLOS.sub(r"\1", m["url"]))
        # Brackets cannot stand unescaped inside the text of a link, so this goes one level down only.
        susun.bagian.append(f'<a href="{alamat}">{ke_html(m["teks"])}</a>')
    elif m["bintang"]:
        susun.bintang(m["bintang"], buka, tutup)
    else:
        susun.tanda(m["tanda"], buka, tutup)


def dari_simpul(simpul: Simpul | str) -> str:
    """Plain text of inline content; pictures and foreign elements come out as nothing (the caller checks)."""
    if isinstance(simpul, str):
        return _PERLU_LOLOS.sub(r"\\\g<0>", simpul)
    dalam = "".join(map(dari_simpul, simpul.anak))
    if simpul.tag == "a":
        alamat = re.sub(r"[\\()\[]", r"\\\g<0>", simpul.atribut.get("href", ""))
        return f"[{dalam}]({alamat})"
    if simpul.tag == "br":
        return "\n"
    tanda = TANDA.get(simpul.tag, "")
    return f"{tanda}{dalam}{tanda}"
