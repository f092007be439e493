"""Pengumuman: in force by the calendar, worker or not; what has ended stays in the archive."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from informasi.kegiatan.kueri import berlaku, pengumuman_publik, tidak_berlaku
from informasi.models import Versi
from informasi.status import JenisKonten
from informasi.tulis.teks import FormPengumuman
from kalender.hari import WIB, tanggal
from tests.pabrik_kegiatan import buat_pengumuman, terbitkan

TERAKHIR = date(2026, 12, 31)


@pytest.fixture
def buat(pemeran):
    def _buat(**nilai):
        return terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator, **nilai), pemeran.verifikator)

    return _buat


@pytest.mark.parametrize(
    ("saat", "masih"),
    [(datetime(2026, 12, 31, 23, 59, 59, tzinfo=WIB), 1), (datetime(2027, 1, 1, 0, 0, tzinfo=WIB), 0)],
)
def test_berlaku_sampai_tengah_malam_wib_hari_terakhirnya(saat, masih, buat):
    buat(berlaku_sampai=TERAKHIR)
    semua = pengumuman_publik(saat)
    assert (berlaku(semua, saat).count(), tidak_berlaku(semua, saat).count()) == (masih, 1 - masih)


def test_tanpa_hari_terakhir_selalu_berlaku(buat):
    buat()
    saat = datetime(2099, 1, 1, tzinfo=WIB)
    assert berlaku(pengumuman_publik(saat), saat).count() == 1


def test_yang_usai_pindah_ke_arsip(buat, client):
    kemarin = tanggal(timezone.now()) - timedelta(days=1)
    buat(judul="Pemadaman air bersih", berlaku_sampai=kemarin)
    ada = [b"Pemadaman air" in client.get(a).content for a in ("/pengumuman/", "/pengumuman/?arsip=1")]
    assert ada == [False, True]


def test_halaman_yang_berlaku_menyebut_sampai_kapan(buat, client):
    versi = buat(berlaku_sampai=date(2099, 12, 31))
    assert "Berlaku sampai 31 Desember 2099." in client.get(versi.terbitan.get_absolute_url()).content.decode()


def test_halaman_yang_usai_menyebut_sejak_kapan_dan_tidak_hilang(buat, client):
    versi = buat(berlaku_sampai=date(2025, 12, 31))
    jawaban = client.get(versi.terbitan.get_absolute_url())
    assert jawaban.status_code == 200
    assert "Sudah tidak berlaku sejak 1 Januari 2026." in jawaban.content.decode()


def test_saringan_unit_hanya_pengumuman_unit_itu(buat, pemeran, client):
    buat(judul="Jam layanan dinas pekerjaan umum")
    assert b"Jam layanan dinas" not in client.get("/pengumuman/?unit=dinkes").content


def test_beranda_menampilkan_yang_masih_berlaku_saja(buat, client):
    buat(judul="Pengumuman yang berlaku")
    buat(judul="Pengumuman yang usai", berlaku_sampai=date(2025, 12, 31))
    isi = client.get("/").content.decode()
    assert ("Pengumuman yang berlaku" in isi, "Pengumuman yang usai" in isi) == (True, False)


def test_halaman_tulis_menyimpan_masa_berlaku(pemeran, client):
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    kiriman = {"judul": "Jam layanan", "isi": "Buka pukul 8.", "jenis": "pengumuman", "berlaku_sampai": "2026-12-31"}
    client.post("/meja/konten/baru/", kiriman)
    versi = Versi.objects.get()
    assert (versi.konten.jenis, versi.berlaku_sampai) == (JenisKonten.PENGUMUMAN, TERAKHIR)


@pytest.mark.parametrize("hari", ["31-12-0000", "0001-01-01", "besok"])
def test_hari_terakhir_yang_mustahil_ditolak(hari):
    assert list(FormPengumuman({"judul": "Jam", "isi": "x", "berlaku_sampai": hari}).errors) == ["berlaku_sampai"]
