"""Gambling spam in plain text and in addresses: pure functions (design 10; security.md 1.4).

Whoever hides a word (spaces between letters, digits for letters, letters of another alphabet) means no good: such a
find is certain. A phrase in plain words is certain only where a text advertises with several of them.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from informasi.berkas.teks import KENDALI
from informasi.penjaga.kamus import kamus

PROMOSI = 3  # so many different phrases in one text are an advertisement
# Cyrillic and Greek letters that look Latin; accents, full-width and styled letters go by Unicode itself.
_KEMBAR = str.maketrans("аеорсухіјѕԁɡոӏкмтвнιοανρτκɑɩʟᴏɢ", "aeopcyxijsdgnlkmtbhioavptkailog")
_LEET = {"a": "a4@", "b": "b8", "e": "e3", "g": "g69", "i": "i1!|l", "l": "l1|i", "o": "o0", "s": "s5$", "t": "t7+"}
_ANTARA_KATA = r"[\s\W_]{1,3}"
_ANTARA_HURUF = r"[\s._*|·•~-]{1,2}"


@dataclass(frozen=True)
class Temuan:
    """One find: the phrase or host, the words as they stood, and whether it was disguised."""

    kata: str
    petik: str
    samar: bool


def cari_judol(teks):
    """Finds (list of Temuan, each phrase once) in any text; never raises."""
    terang = _huruf_kecil(teks)
    rata = _rata(teks)
    temuan = {}
    for kata, biasa, mirip in _pola():
        if cocok := biasa.search(terang):
            temuan[kata] = Temuan(kata, cocok[0], samar=False)
        elif cocok := mirip.search(rata):
            temuan[kata] = Temuan(kata, cocok[0], samar=True)
    for cocok in _merek().finditer(rata):
        temuan.setdefault(cocok[0], Temuan(cocok[0], cocok[0], samar=False))
    return list(temuan.values())


def melawan(teks):
    """Whether a text fights gambling: it may name what it fights."""
    return bool(_melawan().search(_huruf_kecil(teks)))


def mengiklankan(teks):
    """Whether a text is certainly gambling spam: a disguised phrase, or an advertisement's worth of plain ones."""
    temuan = cari_judol(teks)
    if any(satu.samar for satu in temuan):
        return True
    return len(temuan) >= PROMOSI and not melawan(teks)


def situs_judi(alamat):
    """The host (str) of an address when its name is that of a gambling site, else ""."""
    host = nama_host(alamat)
    if f".{host}".endswith(".go.id"):
        return ""
    label = host.removeprefix("www.")
    potongan = [p for p in kamus()["situs"] if p in label]
    berangka = any(re.search(rf"(?:^|[.-])\w*{re.escape(p)}\w*\d{{2}}", label) for p in potongan if len(p) > 3)
    # "bandar" and "qq" are two pieces, "toto" within "tototogel" too; "slot" alone is not enough.
    return host if berangka or len(potongan) >= 2 or cari_judol(re.sub(r"[.-]", " ", label)) else ""


def pemendek(alamat):
    """The host (str) when the address hides where it leads, else ""."""
    host = nama_host(alamat).removeprefix("www.")
    return host if host in kamus()["pemendek"] else ""


def nama_host(alamat):
    """The host of an http address in lower case, "" for anything else."""
    try:
        bagian = urlsplit(alamat.strip())
        return (bagian.hostname or "").lower() if bagian.scheme.lower() in {"http", "https"} else ""
    except ValueError:
        return ""


def _huruf_kecil(teks):
    return re.sub(r"\s+", " ", teks.casefold())


def _rata(teks):
    """Letters as the eye reads them: no accents, no invisible characters, no other alphabets."""
    terurai = unicodedata.normalize("NFKD", KENDALI.sub("", teks)).casefold().translate(_KEMBAR)
    return re.sub(r"[^\S\n]+", " ", "".join(h for h in terurai if not unicodedata.combining(h)))


@cache
def _pola():
    """[(phrase, pattern of plain words, pattern of its disguises)]."""
    return [(kata, _biasa(kata), _mirip(kata)) for kata in kamus()["frasa"]]


def _biasa(kata):
    return re.compile(rf"(?<!\w){re.escape(kata).replace(chr(92) + ' ', '[ -]')}(?!\w)")


def _mirip(kata):
    rapat = _ANTARA_KATA.join("".join(map(_huruf, satu)) for satu in kata.split())
    jarang = _ANTARA_KATA.join(_ANTARA_HURUF.join(map(_huruf, satu)) for satu in kata.split())
    return re.compile(rf"(?<![^\W_])(?:{rapat}|{jarang})(?![^\W_])")


def _huruf(huruf):
    return f"[{re.escape(_LEET[huruf])}]" if huruf in _LEET else re.escape(huruf)


@cache
def _merek():
    return re.compile(rf"(?<!\w)(?:{'|'.join(kamus()['merek'])})[a-z]{{0,10}}(?:\d{{2,4}}|4d)(?!\w)")


@cache
def _melawan():
    return re.compile(rf"\b(?:{'|'.join(kamus()['melawan'])})(?:kan|nya|i)?\b")
