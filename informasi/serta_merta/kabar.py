"""Who is told of a warning: everybody concerned, at once."""

from alur.transisi import Kabar
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU, PENULIS, Jenis, Peran


def kabar_peringatan(versi, langkah):
    """The unit, its kecamatan or kelurahan, and every reviewer."""
    hari, unit = tanggal(langkah.waktu), versi.konten.unit
    orang = [*_di(hari, unit), *Pengguna.objects.berperan(hari, *PENINJAU)]
    if unit.jenis == Jenis.KELURAHAN and unit.induk:
        orang += _di(hari, unit.induk)
    if unit.jenis == Jenis.KECAMATAN:
        orang += [p for kelurahan in unit.anak.all() for p in _di(hari, kelurahan)]
    return _kepada(orang, versi, langkah, "Peringatan serta-merta", versi.rincian_serta_merta.strip)


def kabar_berakhir(versi, langkah):
    """The unit learns who ended it."""
    orang = _di(tanggal(langkah.waktu), versi.konten.unit)
    return _kepada(orang, versi, langkah, "Peringatan berakhir", f"Diakhiri oleh {langkah.pelaku}.")


def kabar_terlambat(versi, langkah):
    """One working day has passed: PPID utama and its superior learn it."""
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.PPID_UTAMA, Peran.ATASAN_PPID)
    isi = "Peringatan ini belum dibenarkan PPID Utama dalam satu hari kerja. Periksa dan putuskan sekarang."
    return _kepada(orang, versi, langkah, "Belum dibenarkan", isi)


def _di(hari, unit):
    return list(Pengguna.objects.berperan(hari, *PENULIS, unit=unit))


def _kepada(orang, versi, langkah, awalan, isi):
    satu = {p.pk: p for p in orang if p.pk != langkah.pelaku.pk}
    judul = f"{awalan}: {versi}"
    return [Kabar(pengguna=p, judul=judul, isi=isi, tautan=versi.get_absolute_url()) for p in satu.values()]
