"""What the yearly report puts on the desk: to be sent, to be set."""

from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.kartu import Kartu
from kalender.hari import tanggal
from laporan.models import LaporanTahunan
from laporan.tahunan.status import DAPAT_DITULIS, StatusTahunan
from laporan.tahunan.wewenang import menetapkan, menyusun


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    penulis, penetap = menyusun(pengguna, None, waktu), menetapkan(pengguna, None, waktu)
    if not (penulis or penetap):
        return []
    hari = tanggal(waktu)
    terbuka = LaporanTahunan.objects.exclude(status=StatusTahunan.DITETAPKAN).filter(tahun__lt=hari.year)
    daftar = list(terbuka.defer("bentuk"))
    kirim = [_kirim(satu, hari) for satu in daftar if penulis and satu.status in DAPAT_DITULIS]
    tunggu = [s for s in daftar if penetap and s.status == StatusTahunan.DIAJUKAN and s.dikirim_oleh_id != pengguna.pk]
    return kirim + [_tetapkan(satu) for satu in tunggu]


def _kirim(laporan, hari):
    batas = laporan.periode.jatuh_tempo()
    lewat, kembali = hari > batas, laporan.status == StatusTahunan.DIKEMBALIKAN
    return Kartu(
        urutan=13 if lewat or kembali else 29,
        makna="bahaya" if lewat else "ingat",
        ikon="file-text",
        sebab="Laporan tahunan" + (" dikembalikan" if kembali else " lewat batas" if lewat else ""),
        judul=str(laporan),
        keterangan=laporan.alasan_kembali if kembali else f"Batasnya {tulis_tanggal(batas, 'j F Y')}",
        url=reverse("laporan:tahunan_meja", args=[laporan.tahun]),
        tindakan="Buka dan kirim",
    )


def _tetapkan(laporan):
    return Kartu(
        urutan=28,
        makna="kabar",
        ikon="file-text",
        sebab="Laporan tahunan",
        judul=f"{laporan} menunggu ditetapkan",
        url=reverse("laporan:tahunan_meja", args=[laporan.tahun]),
        tindakan="Buka",
    )
