"""Whose kelurahan a person looks after, and who works in them."""

from collections import defaultdict

from kalender.hari import tanggal
from opd.models import Keanggotaan, Unit
from opd.peran import PENULIS, Jenis, Sifat


def kecamatan_diampu(pengguna, waktu):
    """The kecamatan (list of Unit) this person writes for at `waktu`."""
    return list(Unit.objects.filter(jenis=Jenis.KECAMATAN, pk__in=pengguna.unit_dengan(waktu, *PENULIS)))


def mengampu_kecamatan(pengguna, waktu):
    """Whether this person writes for a kecamatan at `waktu`; asks the database nothing new."""
    return pengguna.is_active and any(
        k.unit.jenis == Jenis.KECAMATAN and k.peran in PENULIS for k in pengguna.keanggotaan_pada(waktu)
    )


def anggota_unit(units, waktu):
    """{unit key: [Pengguna]} of the active writers of `units` at `waktu`, helpers of PPID utama left out."""
    milik = defaultdict(list)
    tugas = Keanggotaan.objects.berlaku_pada(tanggal(waktu)).filter(
        unit__in=units, peran__in=PENULIS, pengguna__is_active=True
    )
    for k in tugas.exclude(sifat=Sifat.BANTUAN).select_related("pengguna").order_by("peran", "pengguna__nama"):
        if k.pengguna not in milik[k.unit_id]:
            milik[k.unit_id].append(k.pengguna)
    return milik
