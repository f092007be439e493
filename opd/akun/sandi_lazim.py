"""Passwords that attackers try first here: Indonesian words and places with a year behind them.

Django's own list of 20,000 leaked passwords is checked beside it (CommonPasswordValidator); both lie in the house,
so that no password leaves it to be checked.
"""

import re
from functools import cache
from pathlib import Path

from django.core.exceptions import ValidationError

DAFTAR = Path(__file__).parent.parent / "data" / "sandi_lazim.txt"
KATA_TERBANYAK = 2
SAMARAN = str.maketrans("013457@$!|8", "oieastasiib")
SALAH = (
    "Kata sandi ini mudah ditebak: hanya kata yang lazim dengan angka. "
    "Pakai kalimat pendek dari empat kata atau lebih yang hanya Anda yang tahu."
)


@cache
def kata_lazim():
    """The listed words (frozenset)."""
    baris = DAFTAR.read_text(encoding="utf-8").splitlines()
    return frozenset(b.strip() for b in baris if b and not b.startswith("#"))


def mudah_ditebak(sandi):
    """Whether `sandi` is nothing but digits, signs and at most two listed words, plain or with "0" for "o"."""
    kecil = sandi.lower()
    inti = re.sub(r"^[^a-z]+|[^a-z]+$", "", kecil)  # the year behind a word is no disguise of letters
    bentuk = {re.sub(r"[^a-z]", "", b) for b in (kecil, inti.translate(SAMARAN))}
    return any(len(set(b)) <= 1 or _tersusun(b, KATA_TERBANYAK) for b in bentuk)


def _tersusun(teks, banyak):
    """Whether `teks` is a row of at most `banyak` listed words; the same word again counts as one."""
    if not teks:
        return True
    if not banyak:
        return False
    for panjang in range(2, len(teks) + 1):
        kata = teks[:panjang]
        if kata in kata_lazim() and _tersusun(re.sub(f"^(?:{kata})+", "", teks), banyak - 1):
            return True
    return False


class BukanSandiLazim:
    """Validator for AUTH_PASSWORD_VALIDATORS."""

    def validate(self, password, user=None):
        """Raise ValidationError for a password that is easy to guess here."""
        if mudah_ditebak(password):
            raise ValidationError(SALAH, code="sandi_lazim")

    def get_help_text(self):
        """The sentence for whoever lists the rules."""
        return SALAH
