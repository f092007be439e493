"""Withdrawal through the pages: form, refusal, what stands at the address afterwards."""

import pytest

from alur.mesin import jalankan
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.models import Terbitan
from tests.pabrik import SENIN, buat_terbit, setujui

PRIBADI = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}


@pytest.fixture
def terbit(pemeran):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Daftar penerima bantuan RW 04")


def masuk(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")


def alamat(versi):
    return f"/berita/{versi.konten_id}/{versi.slug}/"


def test_operator_menarik_dari_ponsel_dan_halaman_hilang_seketika(pemeran, terbit, client):
    masuk(client, pemeran.operator)
    client.post(f"/meja/konten/{terbit.pk}/tarik/", PRIBADI)
    assert not Terbitan.objects.exists()


def test_alamat_yang_ditarik_menyebut_tanggal_dan_alasan_tanpa_judul(pemeran, terbit, client):
    jalankan(terbit, "tarik", pelaku=pemeran.operator, waktu=SENIN, **PRIBADI)
    jawaban = client.get(alamat(terbit))
    isi = jawaban.content.decode()
    assert jawaban.status_code == 410
    assert "Memuat data pribadi" in isi and "2 November 2026" in isi and "penerima bantuan" not in isi


def test_alasan_yang_tidak_boleh_bagi_operator_kembali_dengan_isiannya(pemeran, terbit, client):
    masuk(client, pemeran.operator)
    kirim = {"alasan_tarik": "keliru", "keterangan_tarik": "Angka pada tabel kedua keliru."}
    jawaban = client.post(f"/meja/konten/{terbit.pk}/tarik/", kirim)
    assert jawaban.status_code == 422
    assert "Angka pada tabel kedua keliru." in jawaban.content.decode()


def test_orang_unit_lain_tidak_menemukan_halaman_penarikan(pemeran, terbit, client):
    masuk(client, pemeran.operator_lain)
    assert client.get(f"/meja/konten/{terbit.pk}/tarik/").status_code == 404


def test_verifikator_membenarkan_penarikan_dengan_satu_ketukan(pemeran, terbit, client):
    jalankan(terbit, "tarik", pelaku=pemeran.operator, waktu=SENIN, **PRIBADI)
    masuk(client, pemeran.verifikator)
    client.post(f"/meja/konten/{terbit.pk}/tarikan/konfirmasi_tarik/")
    terbit.refresh_from_db()
    assert terbit.tarikan_dikonfirmasi


def test_pulih_tanpa_alasan_ditolak_dengan_kalimat(pemeran, terbit, client):
    jalankan(terbit, "tarik", pelaku=pemeran.operator, waktu=SENIN, **PRIBADI)
    masuk(client, pemeran.verifikator)
    jawaban = client.post(f"/meja/konten/{terbit.pk}/tarikan/pulihkan/")
    assert jawaban.status_code == 422 and "Tulis alasan" in jawaban.content.decode()


def test_halaman_yang_diganti_versi_bersih_terbaca_lagi(pemeran, terbit, client):
    jalankan(terbit, "tarik", pelaku=pemeran.operator, waktu=SENIN, **PRIBADI)
    baru = mulai_versi_baru(terbit.konten, pelaku=pemeran.operator, waktu=SENIN)
    nilai = {"judul": "Bantuan RW 04 sudah dibagikan"}
    simpan_draf(baru, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=baru.nomor_sunting, nilai=nilai)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    assert client.get(f"/berita/{terbit.konten_id}/bantuan-rw-04-sudah-dibagikan/").status_code == 200


def test_yang_belum_pernah_terbit_tetap_404(pemeran, client):
    assert client.get("/berita/999999/apa-saja/").status_code == 404
