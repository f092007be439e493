"""Rights of the data subject: to see, correct and erase, within 72 hours (UU 27/2022)."""

from datetime import timedelta

import pytest

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from permohonan.hak_subjek.layanan import ajukan_hak
from permohonan.hak_subjek.lihat import pembaca
from permohonan.identitas import simpan
from permohonan.identitas.cari import identitas_bernama
from permohonan.layanan import lihat_identitas
from permohonan.status import JenisHak, StatusHak
from tests.pabrik import SENIN
from tests.pabrik_perkara import DATA_DIRI, buat_dijawab, buat_permohonan, buat_petugas


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


def test_permintaan_berbatas_tujuh_puluh_dua_jam(pemeran):
    hak = ajukan_hak(buat_permohonan(), JenisHak.AKSES, waktu=SENIN)
    assert hak.batas - SENIN == timedelta(hours=72)


def test_koreksi_yang_dikabulkan_mengubah_data_dan_pencariannya(pemeran, petugas):
    permohonan = buat_permohonan()
    hak = ajukan_hak(permohonan, JenisHak.KOREKSI, perubahan={"nama": "Siti Benar"}, waktu=SENIN)
    jalankan(hak, "kabulkan", pelaku=petugas, waktu=SENIN)
    permohonan.identitas.refresh_from_db()
    assert simpan.isi(permohonan.identitas)["nama"] == "Siti Benar"
    assert identitas_bernama("benar").exists()
    assert hak.terkunci is None


def test_koreksi_kosong_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="Isi data yang benar"):
        ajukan_hak(buat_permohonan(), JenisHak.KOREKSI, perubahan={"nama": " "}, waktu=SENIN)


def test_data_perkara_yang_belum_selesai_tidak_dihapus(pemeran, petugas):
    hak = ajukan_hak(buat_permohonan(), JenisHak.HAPUS, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="belum selesai"):
        jalankan(hak, "kabulkan", pelaku=petugas, waktu=SENIN)


def test_data_perkara_yang_sudah_dijawab_dihapus(pemeran, petugas):
    permohonan = buat_dijawab(petugas, pemeran.ppid)
    hak = ajukan_hak(permohonan, JenisHak.HAPUS, waktu=SENIN)
    jalankan(hak, "kabulkan", pelaku=petugas, waktu=SENIN)
    permohonan.identitas.refresh_from_db()
    assert (hak.status, simpan.isi(permohonan.identitas)) == (StatusHak.DIKABULKAN, {})


def test_menolak_permintaan_perlu_alasan(pemeran, petugas):
    hak = ajukan_hak(buat_permohonan(), JenisHak.HAPUS, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="alasan"):
        jalankan(hak, "tolak", pelaku=petugas, waktu=SENIN)


def test_permintaan_kembar_yang_masih_menunggu_ditolak(pemeran):
    permohonan = buat_permohonan()
    ajukan_hak(permohonan, JenisHak.AKSES, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="masih menunggu"):
        ajukan_hak(permohonan, JenisHak.AKSES, waktu=SENIN)


def test_data_terlihat_setelah_meja_mengabulkan(client, pemeran, petugas):
    permohonan = buat_permohonan()
    sesi = client.session
    sesi["perkara_terbuka"] = ["permohonan", permohonan.pk, 9e9]
    sesi.save()
    client.post("/layanan/data-pribadi/", {"jenis": "akses"})
    assert DATA_DIRI["nik"] not in client.get("/layanan/data-pribadi/").text
    jalankan(permohonan.hak_subjek.get(), "kabulkan", pelaku=petugas, waktu=SENIN)
    jawaban = client.get("/layanan/data-pribadi/")
    assert DATA_DIRI["nik"] in jawaban.text
    assert "no-store" in jawaban["Cache-Control"]


def test_pemohon_melihat_jabatan_yang_membuka_datanya(client, pemeran, petugas):
    permohonan = buat_permohonan()
    lihat_identitas(permohonan, alasan="Mencocokkan KTP", pelaku=petugas, waktu=SENIN)
    assert pembaca(permohonan) == [(SENIN, "Petugas layanan, DISKOMINFO")]


def test_meja_menjawab_permintaan_dengan_satu_ketukan(client, pemeran, petugas):
    hak = ajukan_hak(buat_permohonan(), JenisHak.AKSES, waktu=SENIN)
    client.force_login(pemeran.verifikator)
    client.post(f"/meja/permohonan/hak-subjek/{hak.pk}/kabulkan/", {"catatan": ""})
    hak.refresh_from_db()
    assert hak.status == StatusHak.DIKABULKAN


def test_penolakan_tanpa_alasan_kembali_ke_halamannya(client, pemeran):
    hak = ajukan_hak(buat_permohonan(), JenisHak.AKSES, waktu=SENIN)
    client.force_login(pemeran.verifikator)
    jawaban = client.post(f"/meja/permohonan/hak-subjek/{hak.pk}/tolak/", {"catatan": ""})
    assert (jawaban.status_code, "Tulis alasannya" in jawaban.text) == (422, True)
