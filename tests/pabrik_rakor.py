"""Builders of meetings."""

from datetime import timedelta

from alur.mesin import jalankan
from laporan.models import RapatKoordinasi
from laporan.pembinaan.layanan import catat
from laporan.rakor.layanan import putuskan, rencanakan
from laporan.rakor.status import Sasaran
from tests.pabrik import SENIN

BULAN = timedelta(days=30)
RENCANA = {
    "judul": "Rakor PPID Semester II",
    "waktu_rapat": SENIN + timedelta(hours=1),
    "tempat": "Aula Diskominfo",
    "agenda": "Tindak lanjut rapat lalu\nPemutakhiran informasi unit",
    "nomor_surat": "400.14/12/Diskominfo/2026",
    "sasaran": list(Sasaran.values),
}


def buat_rapat(ppid, *, waktu=SENIN, **nilai) -> RapatKoordinasi:
    """A draft an hour after `waktu`."""
    isi = {**RENCANA, "waktu_rapat": waktu + timedelta(hours=1), **nilai}
    return rencanakan(isi, pelaku=ppid, waktu=waktu)


def buat_diundang(ppid, *, waktu=SENIN, **nilai) -> RapatKoordinasi:
    """A meeting to which every unit is invited."""
    rapat = buat_rapat(ppid, waktu=waktu, **nilai)
    jalankan(rapat, "undang", pelaku=ppid, waktu=waktu)
    return rapat


def buat_berlangsung(ppid, *, waktu=SENIN, **nilai) -> RapatKoordinasi:
    """A meeting that was opened at `waktu`."""
    rapat = buat_diundang(ppid, waktu=waktu, **nilai)
    jalankan(rapat, "mulai", pelaku=ppid, waktu=waktu)
    return rapat


def buat_keputusan(rapat, ppid, unit=None, *, waktu=SENIN, uraian="Melengkapi daftar informasi publik"):
    """A decision due a month after `waktu`."""
    nilai = {"uraian": uraian, "unit": unit, "batas": (waktu + BULAN).date()}
    return putuskan(rapat, nilai, pelaku=ppid, waktu=waktu)


def buat_pembinaan(oleh, *unit, waktu=SENIN, **nilai):
    """A visit of the day before `waktu`."""
    isi = {
        "jenis": "asistensi",
        "tanggal": (waktu - timedelta(days=1)).date(),
        "materi": "Menyusun daftar informasi publik",
        "hasil": "Sepuluh dokumen didaftar.",
        "tindak_lanjut": "Mengunggah dokumennya",
        "tindak_lanjut_batas": (waktu + BULAN).date(),
        **nilai,
    }
    return catat(isi, list(unit), pelaku=oleh, waktu=waktu)
