"""What meetings put on the desk: an invitation, the running meeting, decisions owed."""

from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.kartu import Kartu
from kalender.hari import tanggal
from laporan.models import KeputusanRakor, RapatKoordinasi
from laporan.rakor.kabar import kapan
from laporan.rakor.status import StatusRakor
from laporan.rakor.wewenang import memimpin_rakor
from opd.peran import PENULIS

SEPEKAN = timedelta(days=7)


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    units = pengguna.unit_dengan(waktu, *PENULIS)
    memimpin = memimpin_rakor(pengguna, None, waktu)
    if not units and not memimpin:
        return []
    return [*_kartu_rapat(pengguna, waktu), *_kartu_keputusan(units, memimpin, waktu)]


def _kartu_rapat(pengguna, waktu):
    terlihat = RapatKoordinasi.objects.terlihat_oleh(pengguna, waktu)
    akan = terlihat.filter(
        Q(status=StatusRakor.BERLANGSUNG) | Q(status=StatusRakor.DIUNDANG, waktu_rapat__lte=waktu + SEPEKAN)
    )
    for rapat in akan.order_by("waktu_rapat", "pk")[:2]:
        berlangsung = rapat.status == StatusRakor.BERLANGSUNG
        yield Kartu(
            urutan=3 if berlangsung else 14,
            makna="ingat" if berlangsung else "kabar",
            ikon="users",
            sebab="Rapat koordinasi sedang berlangsung" if berlangsung else "Undangan rapat koordinasi",
            judul=rapat.judul,
            keterangan=f"{kapan(rapat)}, {rapat.tempat}",
            url=reverse("laporan:rakor_hadir", args=[rapat.pk]) if berlangsung else rapat.get_absolute_url(),
            tindakan="Isi kehadiran" if berlangsung else "Buka",
        )


def _kartu_keputusan(units, memimpin, waktu):
    """Decisions of these units that fall due within a week or have done so; PPID utama's own are those of no unit."""
    hari = tanggal(waktu)
    milik = Q(unit__in=units) | (Q(unit=None) if memimpin else Q(pk__in=[]))
    dekat = KeputusanRakor.objects.belum().filter(milik, batas__lte=hari + SEPEKAN)
    batas = list(dekat.order_by("batas").values_list("batas", flat=True)[:20])
    if not batas:
        return
    lewat = batas[0] < hari
    yield Kartu(
        urutan=10 if lewat else 16,
        makna="bahaya" if lewat else "ingat",
        ikon="list-check",
        sebab="Keputusan rapat lewat batas" if lewat else "Keputusan rapat hampir jatuh tempo",
        judul=f"{len(batas)} keputusan rapat menunggu hasil",
        keterangan=f"Batas terdekat {tulis_tanggal(batas[0], 'l, j F Y')}",
        url=reverse("laporan:rakor_daftar"),
        tindakan="Buka",
    )
