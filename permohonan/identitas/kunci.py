"""The lock on personal data: authenticated encryption with keys that can be changed, and digests to search by.

Source: UU 27/2022 Ps 35-39; design 10. Keys come from PPID_KUNCI_IDENTITAS, the newest first: the first locks, all
open, so that a new key can be put in front and `kunci_ulang` run at leisure.
"""

import json
import re
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.crypto import salted_hmac

KATA = re.compile(r"\w+")


class KunciSalah(Exception):
    """None of the keys opens this; str(e) is for the administrator."""

    def __init__(self):
        super().__init__("Data identitas tidak dapat dibuka: kunci yang menguncinya tidak ada di PPID_KUNCI_IDENTITAS.")


def kunci(isi: bytes) -> bytes:
    """`isi` encrypted with the newest key."""
    return _pengunci(tuple(settings.PPID_KUNCI_IDENTITAS)).encrypt(isi)


def buka(terkunci: bytes) -> bytes:
    """The bytes that `kunci` was given. Raises KunciSalah."""
    try:
        return _pengunci(tuple(settings.PPID_KUNCI_IDENTITAS)).decrypt(bytes(terkunci))
    except InvalidToken as galat:
        raise KunciSalah from galat


def putar(terkunci: bytes) -> bytes:
    """The same content under the newest key. Raises KunciSalah."""
    try:
        return _pengunci(tuple(settings.PPID_KUNCI_IDENTITAS)).rotate(bytes(terkunci))
    except InvalidToken as galat:
        raise KunciSalah from galat


def kunci_data(data: dict) -> bytes:
    """A JSON-able dict, encrypted."""
    return kunci(json.dumps(data, ensure_ascii=False, cls=DjangoJSONEncoder).encode())


def buka_data(terkunci: bytes) -> dict:
    """The dict that `kunci_data` was given. Raises KunciSalah."""
    return json.loads(buka(terkunci))


def sidik_kata(teks: str) -> set[str]:
    """Keyed digests (hex) of the words of `teks`: equal words meet in a search, nobody reads them back."""
    return {sidik(kata) for kata in KATA.findall(teks.casefold())}


def sidik(teks: str) -> str:
    """One keyed digest (hex). Its key is SECRET_KEY, so that encryption keys can be thrown away; when SECRET_KEY
    itself changes, `kunci_ulang` writes the words anew and citizens ask for a new code."""
    return salted_hmac("permohonan.identitas", teks, algorithm="sha256").hexdigest()


@lru_cache(maxsize=4)
def _pengunci(daftar):
    return MultiFernet([Fernet(k) for k in daftar])
