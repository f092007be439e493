"""Builders of yearly reports: sent, and set."""

from datetime import datetime

from alur.mesin import jalankan
from kalender.hari import WIB
from laporan.semester.susun import sidik_angka
from laporan.tahunan import layanan
from laporan.tahunan.susun import LABEL, blok_setahun

TAHUN = 2026
FEBRUARI = datetime(2027, 2, 1, 9, tzinfo=WIB)  # the year is over, the report is due on 31 March
NASKAH = dict.fromkeys(LABEL, "Tidak ada.") | {"kebijakan": "Keputusan Wali Kota tentang PPID berlaku."}


def kirim_tahunan(pemeran, *, tahun=TAHUN, waktu=FEBRUARI, **nilai):
    """A report sent by PPID utama."""
    sidik = sidik_angka(blok_setahun(tahun, waktu))
    return layanan.kirim(tahun, NASKAH | nilai, sidik_angka=sidik, pelaku=pemeran.ppid, waktu=waktu)


def buat_tahunan(pemeran, *, tahun=TAHUN, waktu=FEBRUARI, **nilai):
    """A report set by a verifikator."""
    laporan = kirim_tahunan(pemeran, tahun=tahun, waktu=waktu, **nilai)
    jalankan(laporan, "tetapkan", pelaku=pemeran.verifikator, waktu=waktu, sidik=laporan.sidik)
    return laporan
