"""Two stores outside any web root: what is public now or was, and what never was (design 4, 8).

A file lies under the name of its content, so what is there already is the same and nothing is ever replaced.
"""

import hashlib
import os
import secrets

from django.core.files.base import File
from django.core.files.storage import storages


class SalinanRusak(OSError):
    """What lies in the store is not what its name says."""


def rahasia():
    """The store for drafts and everything not (yet) public."""
    return storages["rahasia"]


def umum():
    """The store that holds copies of what was published."""
    return storages["umum"]


def simpan(gudang, jalur, isi, ukuran):
    """Put `isi` (a django File) of `ukuran` bytes at `jalur`; a whole file that is there already stays.

    It is written beside its place and moved there whole: another process that stores the same content meanwhile never
    meets half a file, and what a killed process left behind gives way.
    """
    if gudang.exists(jalur) and gudang.size(jalur) == ukuran:
        return
    bagian = gudang.save(f"{jalur}.{secrets.token_hex(8)}.bagian", isi)
    os.replace(gudang.path(bagian), gudang.path(jalur))


def salin_ke_umum(jalur, sha256=""):
    """Copy one file from the secret store to the public one; with `sha256` only if that is its content.

    Raises SalinanRusak, or FileNotFoundError when the secret store has lost it.
    """
    if sha256:
        with rahasia().open(jalur) as asal:
            if hashlib.file_digest(asal, "sha256").hexdigest() != sha256:
                raise SalinanRusak(jalur)
    with rahasia().open(jalur) as asal:
        simpan(umum(), jalur, File(asal), rahasia().size(jalur))
