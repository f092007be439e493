"""What this room puts on the desk: a unit's contact that a citizen cannot rely on."""

from django.urls import reverse

from alur.kartu import Kartu
from kalender.hari import tanggal
from opd.kelengkapan import perlu_diperiksa
from opd.models import Unit
from opd.peran import PENULIS


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    hari = tanggal(waktu)
    units = Unit.objects.filter(pk__in=pengguna.unit_dengan(waktu, *PENULIS))
    return [_kartu(u) for u in units if perlu_diperiksa(u, hari)]


def _kartu(unit):
    return Kartu(
        urutan=30,
        makna="ingat" if not unit.punya_kontak else "kabar",
        ikon="id-badge-2",
        sebab="Kontak belum diisi" if not unit.punya_kontak else "Kontak lama tidak diperiksa",
        judul=f"Kontak dan pejabat {unit}",
        keterangan="Warga menghubungi unit ini lewat data itu.",
        url=reverse("opd:unit_sunting", args=[unit.slug]),
        tindakan="Periksa",
    )
