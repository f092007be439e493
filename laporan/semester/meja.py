"""What semester reports put on the desk: those that are owed, came back, or wait to be accepted."""

from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.kartu import Kartu
from kalender.hari import tanggal
from laporan.models import LaporanSemester
from laporan.semester.periode import terakhir_berakhir
from laporan.semester.status import DAPAT_DITULIS, StatusLaporan
from opd.peran import PENULIS
from opd.wewenang import meninjau

TERBANYAK = 3


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    return [*_menunggu(pengguna, waktu), *_belum(pengguna, waktu)]


def _menunggu(pengguna, waktu):
    if not meninjau(pengguna, None, waktu):
        return
    banyak = LaporanSemester.objects.menunggu().exclude(dikirim_oleh=pengguna).count()
    if banyak:
        yield Kartu(
            urutan=28,
            makna="kabar",
            ikon="file-text",
            sebab="Laporan semester",
            judul=f"{banyak} laporan unit menunggu diterima",
            url=reverse("laporan:meja"),
            tindakan="Buka",
        )


def _belum(pengguna, waktu):
    units = pengguna.unit_dengan(waktu, *PENULIS)
    periode = terakhir_berakhir(tanggal(waktu))
    laporan = LaporanSemester.objects.periode(periode).filter(unit__in=units, status__in=DAPAT_DITULIS)
    daftar = list(laporan.select_related("unit")[:TERBANYAK]) if units else []
    if not daftar:
        return
    batas = periode.jatuh_tempo()
    lewat = tanggal(waktu) > batas
    for satu in daftar:
        kembali = satu.status == StatusLaporan.DIKEMBALIKAN
        keadaan = " dikembalikan" if kembali else " lewat batas" if lewat else ""
        yield Kartu(
            urutan=12 if lewat or kembali else 27,
            makna="bahaya" if lewat else "ingat",
            ikon="file-text",
            sebab=f"Laporan semester{keadaan}",
            judul=str(satu),
            keterangan=satu.alasan_kembali if kembali else f"Batasnya {tulis_tanggal(batas, 'l, j F Y')}",
            url=satu.get_absolute_url(),
            tindakan="Buka dan kirim",
        )
