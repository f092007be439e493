"""Who is told of the steps of the yearly report."""

from django.utils.dateformat import format as tulis_tanggal

from alur.transisi import Kabar
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU, Peran


def _kepada(peran, laporan, langkah, judul, isi, **lain):
    """A notice to everybody who holds one of `peran`, but not to who took the step."""
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), *peran).exclude(pk=langkah.pelaku.pk)
    tautan = laporan.get_absolute_url()
    return [Kabar(pengguna=p, judul=judul, isi=isi, tautan=tautan, **lain) for p in orang]


def menunggu(laporan, langkah):
    """Whoever may set it."""
    isi = f"Dikirim {langkah.pelaku}. Baca, lalu tetapkan atau kembalikan."
    peran = (Peran.ATASAN_PPID, *PENINJAU)
    return _kepada(peran, laporan, langkah, f"{laporan} menunggu ditetapkan", isi, selama_status=laporan.status)


def ditetapkan(laporan, langkah):
    isi = "Laporan sudah tampil di halaman umum. Kirim salinannya kepada Komisi Informasi."
    return _kepada((Peran.PPID_UTAMA,), laporan, langkah, f"{laporan} ditetapkan", isi, dorongan=True)


def dikembalikan(laporan, langkah):
    isi = f"Yang perlu diperbaiki: {langkah.catatan.strip()}\n\nPerbaiki, lalu kirim lagi."
    judul = f"{laporan} dikembalikan"
    return _kepada((Peran.PPID_UTAMA,), laporan, langkah, judul, isi, selama_status=laporan.status)


def diingatkan(laporan, langkah):
    """30 days before the last day, 7 days before, and on it."""
    batas, hari = laporan.periode.jatuh_tempo(), tanggal(langkah.waktu)
    kata = tulis_tanggal(batas, "j F Y")
    judul = f"{laporan} lewat batas" if hari > batas else f"{laporan} ditunggu sampai {kata}"
    isi = f"Batasnya {kata} (PerKI 1/2021 Pasal 56). Angkanya sudah tersusun; lengkapi naskahnya, lalu kirim."
    return _kepada((Peran.PPID_UTAMA,), laporan, langkah, judul, isi, selama_status=laporan.status)
