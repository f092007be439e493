"""The secret code that opens a case for whoever filed it: shown once, kept only as a digest (domain 12)."""

import hmac
import secrets

from permohonan.identitas.kunci import sidik

HURUF = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # nothing that looks like something else
PANJANG = 10


def kode_baru() -> str:
    """A new code, in two groups for the eye: "K7QMW-3HXRT"."""
    return _tulis(secrets.choice(HURUF) for _ in range(PANJANG))


def kode_dari(token) -> str:
    """The code of the form `token` (UUID): the same form sent twice shows the same receipt, and nobody without the
    server's key can tell the code from the token."""
    angka = int(sidik(f"kode dari formulir:{token}"), 16)
    return _tulis(HURUF[angka // len(HURUF) ** n % len(HURUF)] for n in range(PANJANG))


def _tulis(huruf):
    kata = "".join(huruf)
    return f"{kata[:5]}-{kata[5:]}"


def sidik_kode(kode: str) -> str:
    """The digest (hex) that is kept; case, spaces and dashes do not matter."""
    return sidik("kode:" + "".join(h for h in kode.upper() if h.isalnum()))


def cocok(kode: str, tersimpan: str) -> bool:
    """Whether `kode` is the one behind the digest, in constant time."""
    return hmac.compare_digest(sidik_kode(kode), tersimpan)
