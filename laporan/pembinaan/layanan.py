"""Writing down what was done."""

from alur.mesin import lahirkan
from laporan.models import Pembinaan


def catat(nilai, sasaran, *, pelaku, waktu):
    """A new record from the fields of ISIAN for `sasaran` (units). Raises PermissionDenied, TransisiDitolak."""
    pembinaan = Pembinaan(**nilai, dibuat=waktu, dibuat_oleh=pelaku)
    lahirkan(pembinaan, pelaku=pelaku, waktu=waktu, nilai=nilai, sasaran=sasaran)
    return pembinaan
