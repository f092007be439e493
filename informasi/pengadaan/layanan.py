"""Verbs that write procurement packages."""

from alur.mesin import jalankan, lahirkan
from informasi.models import PaketPengadaan


def catat_paket(unit, nilai, *, pelaku, waktu):
    """A new package of `unit` with the fields in `nilai` (subset of MEDAN). Returns the PaketPengadaan.

    Raises PermissionDenied, TransisiDitolak, IntegrityError when the unit has that RUP code in that year already.
    """
    paket = PaketPengadaan(unit=unit, dibuat=waktu, **nilai)
    lahirkan(paket, pelaku=pelaku, waktu=waktu)
    return paket


def tambah_dokumen(paket, konten, *, pelaku, waktu):
    """One more paper of the package, as soon as it is being written; the public sees it once it is public itself."""
    jalankan(paket, "tautkan", pelaku=pelaku, waktu=waktu, dokumen=[*paket.dokumen.all(), konten])
