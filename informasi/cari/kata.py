"""Indonesian stems for search: one road for the index and for the query (design.md 8).

PostgreSQL's own `indonesian` stemmer breaks the very words of this office (memohon -> pohon), so the
text is stemmed here and stored for the configuration `simple`.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

PANJANG_TEKS = 500_000  # characters read of one text; a tsvector may not pass 1 MB
PANJANG_KATA = 40  # no Indonesian word is longer; the stemmer's cost grows with the word
KATA_BERBEDA = 60_000
KATA_KUERI = 12
PILIHAN_PER_KATA = 8
PANJANG_KUERI = 500

# What the stemmer gets wrong in the language of public information, found by tests on word families.
PENGECUALIAN = {
    "berkeberatan": "berat",
    "pemberitahuan": "tahu",
    "memberitahukan": "tahu",
    "diberitahukan": "tahu",
    "memberitahu": "tahu",
    "diberitahu": "tahu",
    "pengadaan": "pengadaan",  # procurement; as `ada` it would drown in every text
    "pemerintah": "pemerintah",
    "pemerintahan": "pemerintah",
    "penduduk": "penduduk",
    "kependudukan": "penduduk",
    "pertanggungjawaban": "tanggungjawab",
    "mempertanggungjawabkan": "tanggungjawab",
    "mengabarkan": "kabar",
    "peternakan": "ternak",
    "pemilu": "pemilu",
    "pemadam": "padam",
    "pemadaman": "padam",
    "memadamkan": "padam",
    "kinerja": "kinerja",  # not `kerja`: every plan of work would answer to it
    "menikah": "nikah",
    "setuju": "setuju",
    "persetujuan": "setuju",
    "menyetujui": "setuju",
    "disetujui": "setuju",
    "perawat": "rawat",
    "perawatan": "rawat",
    "keperawatan": "rawat",
    "pemasukan": "masuk",
    "mencemari": "cemar",
    "pemutihan": "putih",
    "perpajakan": "pajak",
    "menerangi": "terang",
    "pengesahan": "sah",
    "perijinan": "ijin",
    "kepariwisataan": "pariwisata",
}

# Removed before stemming: `pendapatan` must stay although `dapat` goes.
_KATA_HENTI = """
    yang dan di ke dari untuk pada dengan dalam oleh atau ini itu adalah ialah yaitu yakni sebagai juga
    akan telah sudah bahwa karena agar supaya para sebuah suatu tersebut antara saya kami kita anda ia dia
    mereka si sang bila jika maka namun tetapi tapi secara hingga bagi tentang terhadap atas apa apakah
    bagaimana mana dapat bisa hanya masih lagi saja pun sehingga
"""
KATA_HENTI = frozenset(_KATA_HENTI.split())

# What stands before a root in a longer word, and the letter of the root that it may have swallowed.
_IMBUHAN = (
    ("memper", ""), ("diper", ""), ("keter", ""), ("pember", ""), ("meny", "s"), ("peny", "s"),
    ("meng", ""), ("meng", "k"), ("peng", ""), ("peng", "k"), ("mem", ""), ("mem", "p"), ("pem", ""), ("pem", "p"),
    ("men", ""), ("men", "t"), ("pen", ""), ("pen", "t"), ("ber", ""), ("per", ""), ("ter", ""),
    ("me", ""), ("pe", ""), ("di", ""), ("ke", ""), ("se", ""),
)  # fmt: skip
AWALAN_TERPENDEK = 3

BERKAS_SINONIM = Path(__file__).parent.parent / "data" / "sinonim.csv"

_TOKEN = re.compile(r"[a-z0-9]+")
_BUKAN_AKAR = re.compile(r"[^a-z0-9 ]")


@cache
def _pemenggal() -> Stemmer:
    """The stemmer with its dictionary of 30,000 roots, built at the first word (about 20 ms)."""
    return Stemmer(ArrayDictionary(StemmerFactory().get_words()))


def lipat(teks: str) -> str:
    """Lower case without diacritics, so that `Café` in a text is found by `cafe` in a query."""
    terurai = unicodedata.normalize("NFKD", teks[:PANJANG_TEKS]).lower()
    return terurai if terurai.isascii() else "".join(h for h in terurai if not unicodedata.combining(h))


@lru_cache(maxsize=50_000)
def _akar(kata: str) -> str:
    if kata in PENGECUALIAN:
        return PENGECUALIAN[kata]
    if len(kata) < 4 or not (kata.isascii() and kata.isalpha()):
        return kata
    return _pemenggal().stem_word(kata)


def akar(kata: str) -> str:
    """Root of one word: `permohonan` -> `mohon`. Numbers, short forms and unknown words come back as is."""
    return _akar(lipat(kata[:PANJANG_KATA])[:PANJANG_KATA])


def kata_akar(teks: str) -> list[str]:
    """Roots of the words of a text in order, stop words left out; only letters a-z and digits."""
    return [_akar(kata[:PANJANG_KATA]) for kata in _TOKEN.findall(lipat(teks)) if kata not in KATA_HENTI]


def teks_cari(teks: str) -> str:
    """The text as it goes into a tsvector of configuration `simple`; at most 60,000 different words."""
    dikenal: set[str] = set()
    tersimpan = []
    for kata in kata_akar(teks):
        if kata not in dikenal and len(dikenal) >= KATA_BERBEDA:
            continue
        dikenal.add(kata)
        tersimpan.append(kata)
    return " ".join(tersimpan)


@cache
def sinonim_awal() -> Mapping[str, Sequence[str]]:
    """The synonyms the portal begins with: short form -> what else it is called (data/sinonim.csv)."""
    with BERKAS_SINONIM.open(encoding="utf-8", newline="") as berkas:
        return {baris["istilah"]: tuple(baris["padanan"].split("|")) for baris in csv.DictReader(berkas)}


@lru_cache(maxsize=8)
def _padanan(sinonim: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, Sequence[str]]:
    """Every form of every row of the table -> all forms of that row, as stems.

    Kept for the same content of the table only: no process can answer from an old one.
    """
    peta: dict[str, list[str]] = {}
    for pendek, panjang in sinonim:
        bentuk = list(dict.fromkeys(filter(None, (" ".join(kata_akar(f)) for f in (pendek, *panjang)))))
        for satu in bentuk:
            peta.setdefault(satu, []).extend(bentuk)
    return peta


def _frasa_terpanjang(kata: Sequence[str], peta: Mapping[str, object]) -> int:
    """How many words from the front form an entry of the synonym table; 1 when none does."""
    panjang = (n for n in range(min(len(kata), 8), 1, -1) if " ".join(kata[:n]) in peta)
    return next(panjang, 1)


def kueri_cari(q: str, sinonim: Mapping[str, Sequence[str]] | None = None) -> list[list[str]]:
    """A query as a list of alternatives per word: itself first, then its synonyms (phrases as one string).

    `kueri_cari("RUP 2026")` -> `[["rup", "rencana umum pengadaan"], ["2026"]]`. Without a table of synonyms those
    apply that the portal began with; `informasi.cari.sinonim.kelompok_kata` reads the table.
    """
    kata = kata_akar(q[:PANJANG_KUERI])[:KATA_KUERI]
    tabel = sinonim_awal() if sinonim is None else sinonim
    peta = _padanan(tuple((pendek, tuple(panjang)) for pendek, panjang in tabel.items()))
    kelompok = []
    while kata:
        n = _frasa_terpanjang(kata, peta)
        frasa = " ".join(kata[:n])
        kelompok.append(list(dict.fromkeys([frasa, *peta.get(frasa, ())]))[:PILIHAN_PER_KATA])
        kata = kata[n:]
    return kelompok


def akar_kueri(kelompok: Iterable[Sequence[str]]) -> set[str]:
    """What the highlighter (`sorot.py`) marks: each root that was typed, and the synonyms, phrases as one string."""
    dicari: set[str] = set()
    for pilihan in kelompok:
        dicari.update(pilihan[0].split(), pilihan[1:])
    return dicari


def kata_terakhir(q: str) -> str:
    """The last word of a query as typed (folded, no stop word), or "": the one that may be unfinished."""
    kata = [k for k in _TOKEN.findall(lipat(q[:PANJANG_KUERI])) if k not in KATA_HENTI]
    return kata[-1][:PANJANG_KATA] if kata else ""


def akar_dikenal(kata: str) -> bool:
    """Whether the word is itself a root of the language: then it is whole, not the beginning of a longer one."""
    return _pemenggal().dictionary.contains(kata)


def awalan_akar(kata: str) -> list[str]:
    """An unfinished word as beginnings of roots: `permoh` -> `["permoh*", "moh*"]`; [] when it is too short."""
    sisa = [kata, *(huruf + kata[len(imbuhan) :] for imbuhan, huruf in _IMBUHAN if kata.startswith(imbuhan))]
    cukup = [satu + "*" for satu in dict.fromkeys(sisa) if len(satu) >= AWALAN_TERPENDEK]
    return cukup[:PILIHAN_PER_KATA]


def _istilah(frasa: str, penghubung: str) -> str:
    """One alternative in tsquery syntax; anything that could be an operator is taken out first."""
    kata = _BUKAN_AKAR.sub("", frasa).split()
    if not kata:
        return ""
    istilah = penghubung.join(kata) + (":*" if frasa.endswith("*") else "")
    return f"({istilah})" if len(kata) > 1 else istilah


def ke_tsquery(kelompok: Iterable[Iterable[str]]) -> str:
    """Argument for `to_tsquery('simple', …)`: AND of ORs; a root that ends in `*` is a beginning.

    Of what was typed all words must stand somewhere; a synonym of several words is a phrase (`<->`). Empty when
    nothing searchable is left; the caller then asks the database nothing.
    """
    bagian = []
    for pilihan in kelompok:
        istilah = [_istilah(f, " <-> " if nomor else " & ") for nomor, f in enumerate(pilihan)]
        if istilah := [satu for satu in istilah if satu]:
            bagian.append(istilah[0] if len(istilah) == 1 else f"({' | '.join(istilah)})")
    return " & ".join(bagian)
