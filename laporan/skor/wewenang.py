"""Who sees which scores: PPID utama, auditors and pimpinan all; a unit its own, a kecamatan also its kelurahan's."""

from django.db.models import Q

from opd.models import Unit
from opd.peran import PENULIS, Jenis, Peran

MELIHAT_SEMUA = (Peran.AUDITOR, Peran.PIMPINAN, Peran.ATASAN_PPID)


def melihat_semua(pengguna, waktu):
    return pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, *MELIHAT_SEMUA)


def unit_ternilai(pengguna, waktu, hari):
    """The units (QuerySet) whose score this person may see."""
    berlaku = Unit.objects.berlaku_pada(hari)
    if melihat_semua(pengguna, waktu):
        return berlaku
    units = pengguna.unit_dengan(waktu, *PENULIS)
    return berlaku.filter(Q(pk__in=units) | Q(induk__in=units, jenis=Jenis.KELURAHAN))
