"""Builders of kegiatan and pengumuman."""

from datetime import datetime, timedelta

from alur.mesin import jalankan
from informasi.layanan import mulai_versi_baru, simpan_draf, tulis
from informasi.status import JenisKonten
from kalender.hari import WIB
from tests.pabrik import ISI, SENIN, setujui

MULAI = datetime(2026, 12, 6, 8, 0, tzinfo=WIB)
SAAT_KEGIATAN = {"mulai": MULAI, "selesai": MULAI + timedelta(hours=3), "tempat": "Alun-alun Barat"}


def buat_kegiatan(unit, oleh, *, judul="Pasar murah Alun-alun Barat", waktu=SENIN, **nilai):
    """A draft kegiatan."""
    nilai = {"judul": judul, "isi": ISI, **SAAT_KEGIATAN, **nilai}
    return tulis(unit, JenisKonten.KEGIATAN, pelaku=oleh, waktu=waktu, nilai=nilai)


def buat_pengumuman(unit, oleh, *, judul="Jam layanan selama Ramadan", waktu=SENIN, **nilai):
    """A draft pengumuman."""
    return tulis(unit, JenisKonten.PENGUMUMAN, pelaku=oleh, waktu=waktu, nilai={"judul": judul, "isi": ISI, **nilai})


def terbitkan(versi, peninjau, *, waktu=SENIN):
    """Submit by who saved it last, approve by `peninjau`. Returns the fresh Versi."""
    jalankan(versi, "ajukan", pelaku=versi.disimpan_oleh, waktu=waktu)
    setujui(versi, peninjau, waktu=waktu)
    return versi


def perbarui(versi, oleh, peninjau, *, waktu=SENIN, **nilai):
    """The next published version of a page with the fields in `nilai`."""
    baru = mulai_versi_baru(versi.konten, pelaku=oleh, waktu=waktu)
    baru = simpan_draf(baru, pelaku=oleh, waktu=waktu, nomor_sunting=baru.nomor_sunting, nilai=nilai)
    return terbitkan(baru, peninjau, waktu=waktu)
