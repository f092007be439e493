"""The public calculator: the same count as the cases', explained day by day, without JavaScript."""

import pytest
from django.urls import reverse

from kalender.aturan import ATURAN
from kalender.impor import impor_libur
from ppid_portal.forms_kalkulator import KELOMPOK
from tests.pabrik import SENIN, UJI


def hitung(client, **isian):
    return client.get(reverse("kalkulator_tenggat"), isian)


@pytest.fixture
def kalender(db):
    for tahun in (2026, 2027):
        impor_libur(tahun, pelaku=UJI, waktu=SENIN)


def test_sebelum_ditanya_halaman_menjelaskan_cara_menghitung(client, db):
    jawaban = hitung(client)
    assert jawaban.status_code == 200
    assert "Cara menghitungnya" in jawaban.content.decode()


def test_tanggal_pasal_dan_tiap_hari_tampil_dengan_alasannya(client, kalender):
    isi = hitung(client, aturan="JAWABAN", tanggal="2026-03-10").content.decode()
    for potongan in (
        '<time datetime="2026-03-31">Selasa, 31 Maret 2026</time>',
        "UU 14/2008 Pasal 22 ayat (7) dan (8)",
        "Hari ke-0 (permohonan diterima), tidak dihitung",
        "Libur nasional: Hari Raya Idul Fitri",
        "Hari kerja ke-10",
        "/api/v1/tenggat/?aturan=JAWABAN&amp;mulai=2026-03-10",
    ):
        assert potongan in isi, potongan


def test_kalender_yang_pasti_tidak_memberi_peringatan(client, kalender):
    assert "masih dapat bergeser" not in hitung(client, aturan="JAWABAN", tanggal="2026-03-10").content.decode()


def test_perpanjangan_dihitung_sampai_hari_ketujuh_belas(client, kalender):
    jawaban = hitung(client, aturan="JAWABAN", tanggal="2026-03-10", perpanjang="on")
    isi = jawaban.content.decode()
    assert 'datetime="2026-04-10"' in isi and "17 hari kerja" in isi and "perpanjang=ya" in isi


def test_hari_perkiraan_diperingatkan(client, kalender):
    isi = hitung(client, aturan="JAWABAN", tanggal="2027-03-01").content.decode()
    assert "Hari libur 10 Maret 2027 masih perkiraan." in isi


def test_tahun_yang_belum_lengkap_tetap_dihitung_dengan_peringatan(client, kalender):
    jawaban = hitung(client, aturan="JAWABAN", tanggal="2027-12-20")
    assert jawaban.status_code == 200
    assert "Hari libur tahun 2028 belum semuanya ditetapkan." in jawaban.content.decode()


def test_tafsir_hari_kalender_yang_lebih_ketat_disebut(client, kalender):
    isi = hitung(client, aturan="KASASI", tanggal="2026-11-02").content.decode()
    assert "bertindaklah sebelum 16 November 2026 berakhir" in isi


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"aturan": "JAWABAN", "tanggal": ""}, "Bagian ini belum diisi."),
        ({"aturan": "JAWABAN"}, "Bagian ini belum diisi."),
        ({"aturan": "TIDAK_ADA", "tanggal": "2026-03-10"}, "Pilih salah satu dari daftar."),
        ({"aturan": "JAWABAN", "tanggal": "31-02-2026"}, "Tulis tanggal yang benar"),
        ({"aturan": "JAWABAN", "tanggal": "9999-12-31"}, "Tahun harus antara 2008 dan 2100."),
        ({"aturan": "BUKA_DIK", "tanggal": "0001-01-01"}, "Tahun harus antara 2008 dan 2100."),
        ({"aturan": "GUGATAN", "tanggal": "2026-03-10", "perpanjang": "on"}, "Hapus centangnya."),
    ],
)
def test_pertanyaan_yang_keliru_kembali_dengan_kalimat(isian, kalimat, client, db):
    jawaban = hitung(client, **isian)
    assert jawaban.status_code == 422
    assert kalimat in jawaban.content.decode()


def test_setiap_aturan_hukum_dapat_dihitung_warga():
    assert {kode for _, semua in KELOMPOK for kode in semua} == set(ATURAN)


def test_hitungan_tahun_pertama_dan_terakhir_tidak_gagal(client, db):
    for aturan, tanggal in (("BUKA_DIK", "2008-01-01"), ("PENYELESAIAN_SENGKETA", "2100-12-31")):
        assert hitung(client, aturan=aturan, tanggal=tanggal).status_code == 200


def test_halaman_layanan_menunjuk_kalkulator(client, db):
    assert f'href="{reverse("kalkulator_tenggat")}"' in client.get("/layanan/").content.decode()


def test_nama_aturan_tampil_dalam_bahasa_halamannya(client, db):
    isi = client.get("/en/layanan/kalkulator-tenggat/?aturan=JAWABAN&tanggal=2026-03-10").content.decode()
    assert "Menjawab permohonan" not in isi
