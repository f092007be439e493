"""What imports put on the desk: tables to decide on, tables that wait for their sender."""

from django.urls import reverse

from alur.kartu import Kartu
from informasi.impor.ringkas import impor_menunggu
from informasi.models import KirimanImpor
from informasi.status import StatusKiriman
from opd.peran import PENULIS

TERBANYAK = 3


def kartu_impor(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    return [*_menunggu_putusan(pengguna, waktu), *_milik(pengguna, waktu)]


def _menunggu_putusan(pengguna, waktu):
    if not pengguna.peninjau_pada(waktu):
        return
    for kiriman in impor_menunggu()[:TERBANYAK]:
        yield Kartu(
            urutan=21,
            makna="kabar",
            ikon="list-check",
            sebab="Tabel menunggu putusan",
            judul=f"{kiriman.jumlah} informasi dari {kiriman.unit}",
            keterangan=f"{kiriman.nama}, dikirim {kiriman.pengirim}",
            url=reverse("informasi:impor_tinjau", args=[kiriman.pk]),
            tindakan="Periksa tabel",
        )


def _milik(pengguna, waktu):
    perlu = {StatusKiriman.SIAP: _siap, StatusKiriman.DIKEMBALIKAN: _kembali, StatusKiriman.GAGAL: _gagal}
    milik = KirimanImpor.objects.filter(unit__in=pengguna.unit_dengan(waktu, *PENULIS), status__in=perlu)
    for kiriman in milik.select_related("unit")[:TERBANYAK]:
        yield Kartu(judul=kiriman.nama, url=kiriman.get_absolute_url(), **perlu[kiriman.status](kiriman))


def _siap(kiriman):
    kalimat = f"{kiriman.jumlah} baris dapat diajukan." if kiriman.jumlah else "Tidak ada baris baru atau berubah."
    return {
        "urutan": 30,
        "makna": "kabar",
        "ikon": "list-check",
        "sebab": "Tabel sudah dibaca",
        "keterangan": kalimat,
        "tindakan": "Lihat hasilnya",
    }


def _kembali(kiriman):
    return {
        "urutan": 11,
        "makna": "ingat",
        "ikon": "pencil-exclamation",
        "sebab": "Tabel dikembalikan",
        "keterangan": "Baca catatannya, perbaiki tabelnya, lalu unggah lagi.",
        "tindakan": "Baca catatan",
    }


def _gagal(kiriman):
    return {
        "urutan": 12,
        "makna": "ingat",
        "ikon": "alert-triangle",
        "sebab": "Tabel tidak dapat dibaca",
        "keterangan": kiriman.galat,
        "tindakan": "Lihat sebabnya",
    }
