"""Numbers that belong to a person: pure functions over plain text (design 10; UU 27/2022 Ps 4, UU 14/2008 Ps 17 h).

A NIK and a KK number hold a place and a day, so most long numbers of a document (accounts of the budget, virtual
accounts, bar codes) are told apart from them without a list.
"""

import re
import unicodedata
from calendar import monthrange

from informasi.berkas.teks import ENAM_BELAS, KENDALI

PROVINSI = frozenset(
    [*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 98)]
)
TAHUN_KABISAT = 2000  # a birthday of 29 February is plausible in any two-digit year
HARI_PEREMPUAN = 40  # women's day of birth is counted on from 40

_BERJARAK = re.compile(r"(?<!\d)\d([ .-])\d(?:\1\d){14}(?!\d)")
_BERLABEL = re.compile(
    r"(?i)\b(?:nik|nomor induk kependudukan|no(?:mor|\.)? ?(?:kk|ktp|kartu keluarga))\b[^\d\n]{0,15}\Z"
)
_REKENING = re.compile(
    r"(?i)(?P<depan>\b\w+ )?\b(?:rekening|norek|no\.? ?rek\b|rek\.|virtual account)(?P<antara>[^\d\n]{0,60})"
    r"(?P<nomor>\d[\d .-]{6,26}\d)(?![\d.,]*\d)"
)
_BUKAN_REKENING_BANK = re.compile(r"(?i)\b(?:kode|belanja|anggaran|listrik|air|rp\.?|sebesar|senilai)\b")
_MILIK_DAERAH = re.compile(r"(?i)\b(?:rkud|kas (?:umum )?daerah|kas negara|giro pemerintah|pemerintah kota|pemkot)\b")
_UANG_ATAU_KODE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d\.\d[\d.]*")
_TELEPON = re.compile(r"(?<![\d+])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){7,10}(?!\d)")
_SUREL = re.compile(r"(?i)\b[\w.+-]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+)\b")


def rata(teks):
    """Text (str) with its tricks taken away: full-width digits, invisible characters, odd spaces and dashes."""
    teks = KENDALI.sub("", unicodedata.normalize("NFKC", teks).replace("\r", "\n"))
    return re.sub(r"[\u2010-\u2015\u2212]", "-", re.sub(r"[^\S\n]", " ", teks))


def masuk_akal(nomor):
    """Whether sixteen digits (str) can be a NIK or KK number: a province, a regency, a district, a day, a count."""
    provinsi, kota, kecamatan = int(nomor[:2]), int(nomor[2:4]), int(nomor[4:6])
    hari, bulan, urut = int(nomor[6:8]), int(nomor[8:10]), int(nomor[12:])
    hari -= HARI_PEREMPUAN if hari > HARI_PEREMPUAN else 0
    if provinsi not in PROVINSI or not (1 <= kota <= 79 and kecamatan and urut and 1 <= bulan <= 12):
        return False
    return 1 <= hari <= monthrange(TAHUN_KABISAT, bulan)[1]


def ada_nik(teks):
    """Whether a text holds a NIK or KK number: a plausible one, or any sixteen digits that are called so."""
    teks = rata(teks)
    for cocok in (*ENAM_BELAS.finditer(teks), *_BERJARAK.finditer(teks)):
        if masuk_akal(re.sub(r"\D", "", cocok[0])) or _BERLABEL.search(teks[: cocok.start()][-60:]):
            return True
    return False


def ada_angka_panjang(teks):
    """Whether there are sixteen digits at all: worth a look, no more."""
    return bool(ENAM_BELAS.search(rata(teks)))


def ada_rekening(teks):
    """Whether a text gives a bank account: a number after the word, no code of the budget, no sum of money, and
    not the city's own treasury."""
    return any(_rekening_orang(cocok) for cocok in _REKENING.finditer(rata(teks)))


def _rekening_orang(cocok):
    sekitar = f"{cocok['depan'] or ''} {cocok['antara']}"
    if _BUKAN_REKENING_BANK.search(sekitar) or _MILIK_DAERAH.search(sekitar):
        return False
    if _UANG_ATAU_KODE.fullmatch(cocok["nomor"].strip()):
        return False
    return 8 <= len(re.sub(r"\D", "", cocok["nomor"])) <= 16


def macam_nomor(teks):
    """What kinds of personal numbers a text holds: some of "NIK atau nomor KK" and "nomor rekening"."""
    uji = ((ada_nik, "NIK atau nomor KK"), (ada_rekening, "nomor rekening"))
    return [nama for ada, nama in uji if ada(teks)]


def hubungan_lain(teks, dikenal=frozenset()):
    """Mobile numbers and mail addresses (list) that are neither go.id nor in `dikenal` (see `kunci_hubungan`)."""
    teks = rata(teks)
    telepon = [m[0] for m in _TELEPON.finditer(teks)]
    surel = [m[0] for m in _SUREL.finditer(teks) if not f".{m[1].lower()}".endswith(".go.id")]
    return [x for x in dict.fromkeys((*telepon, *surel)) if kunci_hubungan(x) not in dikenal]


def kunci_hubungan(alamat):
    """One form of a phone number or mail address (str), however it was typed."""
    if "@" in alamat:
        return alamat.strip().lower()
    angka = re.sub(r"\D", "", alamat)
    return f"0{angka[2:]}" if angka.startswith("62") else angka
