"""Amounts of money as people read and type them; pure."""

import re

_HIASAN = re.compile(r"^\s*rp\.?|[\s.]", re.IGNORECASE)
TERPANJANG = 15


def rupiah(jumlah):
    """ "Rp1.250.000" of 1250000; "" of None."""
    return "" if jumlah is None else f"Rp{jumlah:,}".replace(",", ".")


def baca_rupiah(teks):
    """1250000 of "Rp 1.250.000" or "1250000,00"; None of nothing. Raises ValueError for anything else."""
    angka = _HIASAN.sub("", teks.strip())
    angka = re.sub(r",0{1,2}$|,-$", "", angka)
    if not angka:
        return None
    if not (angka.isascii() and angka.isdigit() and len(angka) <= TERPANJANG and int(angka)):
        raise ValueError(teks)
    return int(angka)
