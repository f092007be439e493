"""What the guard puts on the desk: pages that are held, links that no longer work."""

from django.urls import reverse

from alur.kartu import Kartu
from informasi.models import TautanLuar, Versi
from informasi.status import AlasanTarik, StatusVersi
from opd.peran import PENULIS

TERBANYAK = 5


def kartu_penjaga(pengguna, waktu):
    """Cards (generator of Kartu): held pages for the unit and for reviewers, broken links for the unit."""
    unit = pengguna.unit_dengan(waktu, *PENULIS)
    ditahan = Versi.objects.filter(status=StatusVersi.DITARIK, alasan_tarik=AlasanTarik.KARANTINA)
    ditahan = ditahan.filter(tarikan_dikonfirmasi=None)
    if not pengguna.peninjau_pada(waktu):
        ditahan = ditahan.filter(konten__unit__in=unit)
    for versi in ditahan.select_related("konten__unit").order_by("ditarik_pada")[:TERBANYAK]:
        yield _ditahan(versi)
    rusak = TautanLuar.objects.rusak().filter(versi__konten__unit__in=unit, versi__status=StatusVersi.TERBIT)
    baris = list(rusak.values_list("host", "versi", "versi__judul").order_by("host", "versi")[: TERBANYAK + 1])
    if baris:
        yield _rusak(baris)


def _ditahan(versi):
    return Kartu(
        urutan=5,
        makna="bahaya",
        ikon="lock",
        sebab="Ditahan mesin karena mirip iklan judi",
        judul=str(versi),
        keterangan=f"{versi.konten.unit}. Warga tidak dapat membacanya sampai verifikator memutuskan.",
        url=versi.get_absolute_url(),
        tindakan="Periksa",
    )


def _rusak(baris):
    situs = list(dict.fromkeys(host for host, _versi, _judul in baris))
    banyak = f"Lebih dari {TERBANYAK}" if len(baris) > TERBANYAK else str(len(baris))
    _host, versi, judul = baris[0]
    return Kartu(
        urutan=30,
        makna="ingat",
        ikon="link",
        sebab="Tautan rusak",
        judul=f"{banyak} tautan di halaman Anda tidak dapat dibuka",
        keterangan=f"Situs {', '.join(situs[:3])}. Pertama: {judul}",
        url=reverse("informasi:konten", args=[versi]),
        tindakan="Perbaiki tautan",
    )
