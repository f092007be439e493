"""What duties put on the desk: what is late, else what is due next."""

from django.urls import reverse

from alur.kartu import Kartu
from informasi.kewajiban.kueri import nilai, urutan_kerja
from informasi.kewajiban.status import Keadaan
from informasi.kewajiban.tugas import kata_batas, sebutan
from informasi.models import Kewajiban
from kalender.hari import tanggal
from opd.peran import PENULIS


def kartu_kewajiban(pengguna, waktu):
    """One task card (list of Kartu) of the units that `pengguna` writes for; none when nothing is asked for soon."""
    units = pengguna.unit_dengan(waktu, *PENULIS)
    if not units:
        return []
    daftar = [d for d in nilai(Kewajiban.objects.filter(unit__in=units), waktu) if not d.diwarisi]
    for keadaan, urutan, makna, kata in (
        (Keadaan.TERLAMBAT, 14, "bahaya", "{n} kewajiban terlambat"),
        (Keadaan.SEGERA, 35, "kabar", "{n} kewajiban segera jatuh tempo"),
    ):
        if isi := sorted((d for d in daftar if d.keadaan == keadaan), key=urutan_kerja):
            return [_kartu(isi[0], len(isi), urutan, makna, kata, waktu)]
    return []


def _kartu(satu, banyak, urutan, makna, kata, waktu):
    return Kartu(
        urutan=urutan,
        makna=makna,
        ikon="list-check",
        sebab=kata.format(n=banyak),
        judul=f"Belum lengkap: {sebutan(satu)}",
        keterangan=f"{satu.kewajiban.unit}. {kata_batas(satu, tanggal(waktu))}.",
        url=reverse("informasi:kewajiban"),
        tindakan="Lihat daftarnya",
    )
