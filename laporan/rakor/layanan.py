"""Verbs that bring meetings, invitations and decisions into being."""

from alur.mesin import lahirkan
from laporan.models import KeputusanRakor, RapatKoordinasi, UndanganRakor


def rencanakan(nilai, *, pelaku, waktu):
    """A new meeting (draft) from the fields of RENCANA. Raises PermissionDenied, TransisiDitolak."""
    rapat = RapatKoordinasi(**{m: nilai[m] for m in RapatKoordinasi.RENCANA}, dibuat=waktu, dibuat_oleh=pelaku)
    lahirkan(rapat, pelaku=pelaku, waktu=waktu)
    return rapat


def undang_juga(rapat, unit, *, pelaku, waktu):
    """One more unit. Raises PermissionDenied, TransisiDitolak."""
    undangan = UndanganRakor(rapat=rapat, unit=unit)
    lahirkan(undangan, pelaku=pelaku, waktu=waktu)
    return undangan


def putuskan(rapat, nilai, *, pelaku, waktu):
    """A decision {uraian, unit or None, batas} of `rapat`. Raises PermissionDenied, TransisiDitolak."""
    keputusan = KeputusanRakor(
        rapat=rapat, uraian=nilai["uraian"].strip(), unit=nilai["unit"], batas=nilai["batas"], dibuat=waktu
    )
    lahirkan(keputusan, pelaku=pelaku, waktu=waktu)
    return keputusan
