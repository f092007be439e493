"""A later hour and small corrections, on the writing page of every kind of text."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alur.mesin import jalankan
from informasi.models import Terbitan, Versi
from informasi.umpan import terbitan_terbaru, umpan
from tests.pabrik import SENIN, buat_ajuan, buat_draf, buat_terbit, setujui
from tests.pabrik_kegiatan import buat_kegiatan, perbarui, terbitkan

HARI = timedelta(days=1)


@pytest.fixture
def operator(client, pemeran):
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def terjadwal(pemeran):
    waktu = timezone.now()
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=waktu, jadwal_terbit=waktu + HARI)
    setujui(versi, pemeran.verifikator, waktu=waktu)
    return versi


@pytest.mark.parametrize("jenis", ["berita", "kegiatan", "pengumuman"])
def test_terbit_mulai_disimpan_dari_halaman_tulis(jenis, operator):
    kiriman = {"judul": "Pasar murah", "isi": "Beras murah.", "jenis": jenis, "jadwal_terbit": "2027-01-01T00:00"}
    operator.post("/meja/konten/baru/", kiriman)
    assert timezone.localtime(Versi.objects.get().jadwal_terbit).isoformat() == "2027-01-01T00:00:00+07:00"


@pytest.mark.parametrize("saat", ["0001-01-01T00:00", "9999-12-31T23:59", "2026-02-30T10:00", "nanti"])
def test_terbit_mulai_yang_mustahil_ditolak_dan_ketikan_tetap(saat, operator):
    jawaban = operator.post("/meja/konten/baru/", {"judul": "Pasar murah", "isi": "Beras.", "jadwal_terbit": saat})
    assert jawaban.status_code == 422
    assert "Pasar murah" in jawaban.content.decode()


def test_koreksi_kecil_tidak_ditawarkan_pada_teks_pertama(operator, pemeran):
    draf = buat_draf(pemeran.dpupr, pemeran.operator)
    assert b'name="kecil"' not in operator.get(f"/meja/konten/{draf.pk}/sunting/").content


def test_koreksi_kecil_ditawarkan_pada_versi_kedua(operator, pemeran):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    halaman = operator.post(f"/meja/konten/{terbit.pk}/versi-baru/", follow=True)
    assert b'name="kecil"' in halaman.content


def test_koreksi_kecil_tidak_memindahkan_hari_pemutakhiran(pemeran):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    perbarui(terbit, pemeran.operator, pemeran.verifikator, waktu=SENIN + HARI, judul="Kerja bakti RW 4", kecil=True)
    assert Terbitan.objects.get().dimutakhirkan == SENIN


def test_perubahan_biasa_memindahkan_hari_pemutakhiran(pemeran):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    perbarui(terbit, pemeran.operator, pemeran.verifikator, waktu=SENIN + HARI, judul="Kerja bakti RW 4")
    assert Terbitan.objects.get().dimutakhirkan == SENIN + HARI


def test_koreksi_kecil_setelah_perubahan_biasa_menyimpan_hari_perubahan_itu(pemeran):
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    siapa = (pemeran.operator, pemeran.verifikator)
    versi = perbarui(versi, *siapa, waktu=SENIN + HARI, judul="Kerja bakti RW empat")
    perbarui(versi, *siapa, waktu=SENIN + 2 * HARI, judul="Kerja bakti RW 4", kecil=True)
    assert Terbitan.objects.get().dimutakhirkan == SENIN + HARI


def test_koreksi_kecil_tidak_mengubah_tanggal_di_umpan(pemeran):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    perbarui(terbit, pemeran.operator, pemeran.verifikator, waktu=SENIN + HARI, judul="Kerja bakti RW 4", kecil=True)
    isi = umpan(terbitan_terbaru(SENIN + 2 * HARI), judul="Kabar", alamat="/umpan/atom/", halaman="/")
    assert isi.latest_post_date() == SENIN


def test_umpan_memuat_kegiatan(pemeran):
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    assert [t.jenis for t in terbitan_terbaru(SENIN)] == ["kegiatan"]


@pytest.mark.parametrize("jenis", ["kegiatan", "pengumuman"])
def test_umpan_satu_jenis_terbuka(jenis, client, db):
    assert client.get(f"/umpan/atom/{jenis}/").status_code == 200


def test_halaman_konten_menyebut_jadwalnya(terjadwal, operator):
    isi = operator.get(f"/meja/konten/{terjadwal.pk}/").content.decode()
    assert "Terbit sendiri pada" in isi
    assert "Batalkan jadwal terbit" in isi


def test_jadwal_dibatalkan_dengan_satu_ketukan(terjadwal, operator):
    operator.post(f"/meja/konten/{terjadwal.pk}/batalkan_jadwal/")
    terjadwal.refresh_from_db()
    assert terjadwal.status == "draf"


def test_sebelum_jamnya_tidak_ada_tautan_ke_halaman_publik(terjadwal, operator):
    assert "Lihat halaman publik" not in operator.get(f"/meja/konten/{terjadwal.pk}/").content.decode()


def test_peninjau_membaca_jadwal_dan_koreksi_kecil(pemeran, client):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    sunting = client.post(f"/meja/konten/{terbit.pk}/versi-baru/").url
    kiriman = {"judul": "Kerja bakti RW 4 Pamarican", "isi": "Warga membersihkan saluran air sepanjang pagi."}
    client.post(sunting, kiriman | {"kecil": "on", "jadwal_terbit": "2099-01-01T07:30", "nomor_sunting": "0"})
    versi = Versi.objects.get(nomor=2)
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    client.force_login(pemeran.verifikator, backend="django.contrib.auth.backends.ModelBackend")
    isi = client.get(f"/meja/tinjau/{versi.pk}/").content.decode()
    assert "Koreksi kecil" in isi
    assert "Terbit mulai" in isi
