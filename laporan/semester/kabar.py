"""Who is told of the steps of a semester report: the unit's people, and PPID utama when the last day has passed."""

from django.utils.dateformat import format as tulis_tanggal

from alur.transisi import Kabar
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU, PENULIS, Jenis

TERAKHIR = 4  # the rung at which PPID utama is told as well


def ke_unit(laporan, langkah, judul, isi, **lain):
    """A notice to the unit's operators and penanggung jawab; to the kecamatan's where a kelurahan has nobody."""
    hari = tanggal(langkah.waktu)
    orang = list(Pengguna.objects.berperan(hari, *PENULIS, unit=laporan.unit))
    if not orang and laporan.unit.jenis == Jenis.KELURAHAN:
        orang = list(Pengguna.objects.berperan(hari, *PENULIS, unit=laporan.unit.induk))
    return _kepada(orang, laporan, langkah, judul, isi, **lain)


def _kepada(orang, laporan, langkah, judul, isi, **lain):
    tautan = laporan.get_absolute_url()
    return [Kabar(pengguna=p, judul=judul, isi=isi, tautan=tautan, **lain) for p in orang if p.pk != langkah.pelaku.pk]


def diterima(laporan, langkah):
    isi = "PPID Utama sudah menerimanya; laporan tampil di halaman unit. Penjelasan tambahan dapat ditulis di bawahnya."
    return ke_unit(laporan, langkah, f"{laporan} diterima", isi, dorongan=True)


def dikembalikan(laporan, langkah):
    isi = f"Yang perlu diperbaiki: {langkah.catatan.strip()}\n\nPerbaiki, lalu kirim lagi."
    return ke_unit(laporan, langkah, f"{laporan} dikembalikan", isi, selama_status="dikembalikan")


def diingatkan(laporan, langkah):
    """N-3 and before, the day itself, the chase after it; the last rung tells PPID utama too."""
    batas = tulis_tanggal(langkah.isian["batas"], "l, j F Y")
    anak = langkah.isian["anak_tangga"]
    lewat = anak >= 3
    judul = f"{laporan} belum dikirim" if lewat else f"{laporan} ditunggu sampai {batas}"
    isi = (
        f"Batasnya {batas}. Angkanya sudah tersusun dari data; tambahkan kendala dan rencana, lalu kirim. "
        "Bila tidak ada yang masuk, cukup satu ketukan “Nihil, kirim”."
    )
    kabar = ke_unit(laporan, langkah, judul, isi, selama_status=laporan.status)
    if anak >= TERAKHIR:
        utama = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENINJAU)
        kabar += _kepada(
            utama,
            laporan,
            langkah,
            judul,
            f"Batasnya {batas}. Hubungi unitnya.",
            selama_status=laporan.status,
            dorongan=True,
        )
    return kabar
