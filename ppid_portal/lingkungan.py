"""Typed environment: each value is read once, checked, and refused loudly in a full sentence."""

import os
import re
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def teks(nama, bawaan=""):
    """The variable as text; `bawaan` when unset."""
    return os.environ.get(nama, bawaan).strip()


def wajib(nama, sebab):
    """The variable as text; raises ImproperlyConfigured naming `sebab` when it is empty."""
    if nilai := teks(nama):
        return nilai
    raise ImproperlyConfigured(f"{nama} belum diisi: {sebab}")


def pilihan(nama, boleh, bawaan):
    """One of the words in `boleh`; raises ImproperlyConfigured for any other."""
    nilai = teks(nama, bawaan)
    if nilai in boleh:
        return nilai
    raise ImproperlyConfigured(f"{nama}={nilai!r} tidak dikenal. Pilih salah satu: {', '.join(boleh)}.")


def bilangan(nama, bawaan, paling_kecil=0):
    """A whole number not below `paling_kecil`; raises ImproperlyConfigured otherwise."""
    nilai = teks(nama, str(bawaan))
    if nilai.isascii() and nilai.isdigit() and int(nilai) >= paling_kecil:
        return int(nilai)
    raise ImproperlyConfigured(f"{nama}={nilai!r} harus bilangan bulat, paling kecil {paling_kecil}.")


def ya_tidak(nama, bawaan=False):
    """A switch: 1/ya/true or 0/tidak/false; raises ImproperlyConfigured for any other word."""
    nilai = teks(nama, "1" if bawaan else "0").lower()
    if nilai in {"1", "ya", "true"}:
        return True
    if nilai in {"0", "tidak", "false", ""}:
        return False
    raise ImproperlyConfigured(f"{nama}={nilai!r} harus 1 atau 0.")


def daftar(nama, bawaan=""):
    """Comma-separated words as a list without empty ones."""
    return [butir.strip() for butir in teks(nama, bawaan).split(",") if butir.strip()]


def kunci(nama, bawaan=""):
    """Comma-separated Fernet keys as a list; raises ImproperlyConfigured for one that is none."""
    nilai = daftar(nama, bawaan)
    for satu in nilai:
        if not re.fullmatch(r"[A-Za-z0-9_-]{43}=", satu):
            raise ImproperlyConfigured(
                f"{nama} memuat kunci yang salah bentuk. Buat dengan: "
                "python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'"
            )
    return nilai


def folder(nama, bawaan):
    """A folder's path, absolute."""
    return Path(teks(nama, str(bawaan))).expanduser().resolve()
