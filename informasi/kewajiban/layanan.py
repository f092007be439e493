"""Verbs that write about duties."""

from alur.mesin import lahirkan
from informasi.models import PernyataanButir


def nyatakan(kewajiban, kata, *, pelaku, waktu):
    """The unit's word (KataUnit) on a duty of kind `selama_berlaku`. Returns the PernyataanButir.

    Raises PermissionDenied, TransisiDitolak.
    """
    baru = PernyataanButir(kewajiban=kewajiban, kata=kata, dinyatakan_oleh=pelaku, dinyatakan_pada=waktu)
    lahirkan(baru, pelaku=pelaku, waktu=waktu)
    return baru
