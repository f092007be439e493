"""The one door for rich text: nothing reaches the database, the editor or a page but through `bersihkan`.

The editor is treated as hostile (security.md 2). nh3 has the first and the last word; the tidying between
only gives the text one canonical form, so that a frozen version has one hash and a comparison no noise.
"""

import re
from urllib.parse import unquote

import nh3

from informasi.teks.pohon import Simpul, telusuri, tulis, uraikan
from informasi.teks.rapikan import rapikan

_TAG = """
    p br strong em u s h2 h3 h4 ul ol li a img table thead tbody tr th td caption blockquote figure
    figcaption hr
"""
TAG = frozenset(_TAG.split())
# Other names for what we allow, and wrappers whose words would otherwise run together.
TAG_LAIN = {
    "b": "strong",
    "i": "em",
    "strike": "s",
    "del": "s",
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
} | dict.fromkeys(
    (
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "center",
        "address",
        "pre",
        "dt",
        "dd",
    ),
    "p",
)
SEL = {"colspan", "rowspan", "scope"}
ATRIBUT = {"a": {"href"}, "img": {"src", "alt", "width", "height"}, "th": SEL, "td": SEL}
SKEMA = {"http", "https", "mailto", "tel"}
REL = "noopener nofollow ugc"
BANYAK_TAG = 20_000  # parsing deep nests costs the square of their depth; beyond this only the words count
PUTARAN = 6

_TAUTAN = re.compile(r"(?:https?://|mailto:|tel:|/(?![/\\])|#)\S*", re.IGNORECASE)
_BERKAS = re.compile(r"/berkas/[\w.~%-]+(?:/[\w.~%-]+)*")
_ANGKA = re.compile(r"[0-9]{1,4}")
_LINGKUP = re.compile(r"(?:row|col)(?:group)?")
_TAK_TERLIHAT_URL = re.compile(r"[\x00-\x1f\x7f]")
_TAG_KASAR = re.compile(r"<[^<>]*>")
_TEKS_RUSAK = re.compile(r"[\x00\ud800-\udfff]")


def _tautan(nilai: str) -> str | None:
    """Browsers drop control characters inside an address; so do we, before judging it."""
    nilai = _TAK_TERLIHAT_URL.sub("", nilai).strip().replace(" ", "%20")
    return nilai if _TAUTAN.fullmatch(nilai) else None


def _sumber(nilai: str) -> str | None:
    terbaca = unquote(nilai)
    aman = _BERKAS.fullmatch(nilai) and ".." not in terbaca and "\\" not in terbaca and "//" not in terbaca
    return nilai if aman else None


def _pola(pola: re.Pattern):
    return lambda nilai: nilai if pola.fullmatch(nilai) else None


PERIKSA = {"href": _tautan, "src": _sumber, "alt": str, "scope": _pola(_LINGKUP)} | dict.fromkeys(
    ("width", "height", "colspan", "rowspan"), _pola(_ANGKA)
)


def _saring(tag: str, nama: str, nilai: str) -> str | None:
    return PERIKSA[nama](nilai) if nama in PERIKSA else nilai


def _nh3(html: str, tag_lain=frozenset()) -> str:
    return nh3.clean(
        html,
        tags=set(TAG | tag_lain),
        attributes=ATRIBUT,
        attribute_filter=_saring,
        url_schemes=SKEMA,
        link_rel=REL,
    )


def _sekali(html: str) -> str:
    pohon = uraikan(_nh3(html, frozenset(TAG_LAIN)))
    for simpul in telusuri(pohon):
        simpul.tag = TAG_LAIN.get(simpul.tag, simpul.tag)
    return _nh3(tulis(rapikan(pohon)))


def _siapkan(html: str) -> str:
    """No NUL and no lone surrogate (nh3 and PostgreSQL refuse them), and no flood of tags."""
    html = _TEKS_RUSAK.sub("\ufffd", html)
    return _TAG_KASAR.sub(" ", html) if html.count("<") > BANYAK_TAG else html


def bersihkan(html: str) -> str:
    """Any string in, safe HTML of the allow-list in one canonical form out; cleaning again changes nothing.

    Pictures keep only own `/berkas/…` addresses; links only http, https, mailto, tel and own paths. Loose
    text becomes paragraphs, empty paragraphs and white space of the source go. Never raises on a string.
    """
    html = _siapkan(html)
    for _ in range(PUTARAN):
        sebelum, html = html, _sekali(html)
        if html == sebelum:
            break
    return html


def sumber_gambar(html: str) -> list[str]:
    """The `/berkas/…` addresses of the pictures of a text, in order, as often as they are shown."""
    return [s.atribut["src"] for s in telusuri(uraikan(bersihkan(html))) if s.tag == "img"]


PEMISAH = {"br": "\n", "li": "\n", "tr": "\n", "td": "\t", "th": "\t", "caption": "\n"} | dict.fromkeys(
    ("p", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "figure", "figcaption", "hr"), "\n\n"
)


def teks_simpul(simpul: Simpul | str) -> str:
    """Visible text of a tree, blocks apart; raw in its white space, see `rapikan_teks`."""
    if isinstance(simpul, str):
        return simpul
    pemisah = PEMISAH.get(simpul.tag, "")
    depan = pemisah if "\n" in pemisah and simpul.tag != "br" else ""
    return depan + "".join(map(teks_simpul, simpul.anak)) + pemisah


def rapikan_teks(teks: str) -> str:
    """Lines without outer spaces, a tab between cells, never more than one blank line."""
    baris = "\n".join(b.strip() for b in teks.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", baris).strip()


def teks_saja(html: str) -> str:
    """Visible text of any HTML with a blank line between paragraphs; for search, summaries and guards."""
    return rapikan_teks(teks_simpul(uraikan(bersihkan(html))))


_GAYA_SEMBUNYI = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0(?![.0]*[1-9])|color:transparent|scale\(0\)"
    r"|font-size:(?:0(?![.0]*[1-9])|1px)|(?:left|right|top|bottom|text-indent):-\d{3}"
    r"|(?:^|;)(?:max-)?(?:height|width):0(?![.0]*[1-9])|clip:rect\(0|clip-path:inset\((?:50|100)%"
    r"|\\"  # nobody writes CSS escapes by hand; they only serve to hide one of the above
)


def _gaya_rapat(gaya: str) -> str:
    """A style attribute in lower case without comments and white space."""
    awal, *lainnya = gaya.lower().split("/*")
    return "".join((awal + "".join(bagian.partition("*/")[2] for bagian in lainnya)).split())


def disembunyikan(simpul: Simpul) -> bool:
    """Whether style or attribute hide an element from the eye."""
    atribut = simpul.atribut
    return "hidden" in atribut or bool(_GAYA_SEMBUNYI.search(_gaya_rapat(atribut.get("style", ""))))


def _cari_tersembunyi(simpul: Simpul) -> list[str]:
    if disembunyikan(simpul):
        return [rapikan_teks(teks_simpul(simpul))]
    anak = (satu for satu in simpul.anak if isinstance(satu, Simpul))
    return [teks for satu in anak for teks in _cari_tersembunyi(satu)]


def tersembunyi(html: str) -> list[str]:
    """Texts that the RAW html hides from the eye by style or attribute: the mark of planted gambling links.

    To be asked before `bersihkan`, which shows such text again by taking the style away.
    """
    return [teks for teks in _cari_tersembunyi(pohon_bergaya(html)) if teks]


def pohon_bergaya(html: str) -> Simpul:
    """The tree of RAW html with the styles and addresses it came with: to be judged, never to be shown."""
    tag = nh3.ALLOWED_TAGS | TAG | TAG_LAIN.keys() | {"font", "nav", "marquee", "button", "label"}
    tag -= {"area", "col", "wbr"}  # without an end tag; the tree knows only KOSONG as such
    atribut = {**ATRIBUT, "*": {"style", "hidden"}}
    return uraikan(nh3.clean(_siapkan(html), tags=set(tag), attributes=atribut, link_rel=None))
