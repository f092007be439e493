"""A small tree over HTML that nh3 has already written: read it, change it, write it again.

Never feed it raw HTML: it trusts that tags are balanced and attributes quoted, which only nh3's output is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

KOSONG = frozenset({"br", "hr", "img"})
# Nobody writes forty levels; a hostile text may, to exhaust the stack of whoever walks the tree.
KEDALAMAN = 40

_TEKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})
_NILAI = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})


@dataclass
class Simpul:
    """An element; `anak` holds elements and plain strings in order."""

    tag: str
    atribut: dict[str, str] = field(default_factory=dict)
    anak: list["Simpul | str"] = field(default_factory=list)


class _Pembaca(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.jalur = [Simpul("")]
        self.lebih = 0  # open tags beyond the depth limit; their content moves up

    def handle_starttag(self, tag, attrs):
        if tag in KOSONG:
            self.jalur[-1].anak.append(Simpul(tag, {k: v or "" for k, v in attrs}))
        elif len(self.jalur) > KEDALAMAN:
            self.lebih += 1
        else:
            simpul = Simpul(tag, {k: v or "" for k, v in attrs})
            self.jalur[-1].anak.append(simpul)
            self.jalur.append(simpul)

    def handle_endtag(self, tag):
        if self.lebih:
            self.lebih -= 1
        elif len(self.jalur) > 1 and tag not in KOSONG:
            self.jalur.pop()

    def handle_data(self, data):
        self.jalur[-1].anak.append(data)


def uraikan(html_nh3: str) -> Simpul:
    """Tree of a fragment written by nh3, under a nameless root; deeper than 40 levels is flattened."""
    pembaca = _Pembaca()
    pembaca.feed(html_nh3)
    pembaca.close()
    return pembaca.jalur[0]


def tulis(simpul: Simpul | str) -> str:
    """HTML of an element (of the root: of its children), escaped."""
    if isinstance(simpul, str):
        return simpul.translate(_TEKS)
    dalam = "".join(map(tulis, simpul.anak))
    if not simpul.tag:
        return dalam
    atribut = "".join(f' {nama}="{nilai.translate(_NILAI)}"' for nama, nilai in simpul.atribut.items())
    return f"<{simpul.tag}{atribut}>" + ("" if simpul.tag in KOSONG else f"{dalam}</{simpul.tag}>")


def telusuri(simpul: Simpul) -> Iterator[Simpul]:
    """The elements below, in document order."""
    for anak in simpul.anak:
        if isinstance(anak, Simpul):
            yield anak
            yield from telusuri(anak)
