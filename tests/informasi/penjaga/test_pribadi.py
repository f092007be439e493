"""Personal numbers told apart from mere long ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from informasi.penjaga.pribadi import ada_angka_panjang, ada_nik, ada_rekening, hubungan_lain, kunci_hubungan

NIK = [
    "3673010101900001",
    "Atas nama 3673 0141 0190 0001 warga contoh",
    "367301.410190.0001",
    "3 6 7 3 0 1 0 1 0 1 9 0 0 0 0 1",
    "３６７３０１０１０１９００００１",
    "3673\u200b0101\u200b0190\u200b0001",
    "NIK: 3673011234560001",
    "Nomor KK 9999999999999999",
    "No. KTP 1234567890123456",
    "lahir 29 Februari: 3673012902960001",
]
BUKAN_NIK = [
    "367301010190000",
    "36730101019000012",
    "3673011234560001",
    "9873010101900001",
    "3600010101900001",
    "3673010101900000",
    "3673013013900001",
    "3673013002900001",
    "8881 0123 4567 8901",
    "tahun 2021 2022 2023 2024",
    "5.1.02.01.01.0024",
    "Rp3.673.010.101.900.001",
    "NIK disamarkan menjadi 367301******0001",
    "",
]
REKENING = [
    "Transfer ke rekening BRI 0123-01-012345-53-4 atas nama warga contoh",
    "No. Rek 1200012345678",
    "norek: 7123456789",
    "nomor rekening Mandiri 120-00-1234567-8.",
    "rekening BCA a.n. panitia: 123 456 7890",
    "Virtual account 8881012345678901",
]
BUKAN_REKENING = [
    "kode rekening 5.1.02.01.01.0055",
    "rekening belanja 5.2.2.03.12",
    "Kode rekening 51020101",
    "tagihan rekening listrik sebesar 125000000",
    "rekening kas umum daerah Bank Banten 0101234567",
    "RKUD: rekening pemerintah kota 0101234567",
    "rekening bank sebesar Rp 12.500.000",
    "rekening senilai 1.250.000.000",
    "Rekening telepon (0254) 200042 ditutup",
    "Buka rekening tabungan sejak 2024",
    "rekening",
]


@pytest.mark.parametrize("teks", NIK)
def test_nik_dan_kk_dikenali(teks):
    assert ada_nik(teks)


@pytest.mark.parametrize("teks", BUKAN_NIK)
def test_angka_panjang_biasa_bukan_nik(teks):
    assert not ada_nik(teks)


@pytest.mark.parametrize("teks", REKENING)
def test_nomor_rekening_orang_dikenali(teks):
    assert ada_rekening(teks)


@pytest.mark.parametrize("teks", BUKAN_REKENING)
def test_kode_anggaran_uang_dan_kas_daerah_bukan_rekening_orang(teks):
    assert not ada_rekening(teks)


def test_enam_belas_angka_yang_bukan_nik_tetap_petunjuk():
    assert ada_angka_panjang("Kode batang 3673011234560001")


@pytest.mark.parametrize("teks", ["ppid@serangkota.go.id", "humas@go.id", "(0254) 200042", "tanggal 08-12-2026", "112"])
def test_kontak_kantor_tidak_disebut(teks):
    assert hubungan_lain(teks) == []


def test_telepon_dan_surel_lain_disebut():
    assert hubungan_lain("Hubungi 0812-3456-7890 atau warga@contoh.id") == ["0812-3456-7890", "warga@contoh.id"]


def test_kontak_unit_dikenal_dalam_tulisan_apa_pun():
    dikenal = {kunci_hubungan("0812 0000 1042"), kunci_hubungan("Layanan@contoh.id")}
    assert hubungan_lain("+62 812-0000-1042, layanan@contoh.id", dikenal) == []


def test_domain_yang_berakhiran_mirip_go_id_bukan_pemerintah():
    assert hubungan_lain("a@palsugo.id, b@x.go.id.contoh.com") == ["a@palsugo.id", "b@x.go.id.contoh.com"]


@given(st.text(max_size=300))
def test_pemeriksaan_nomor_tidak_pernah_gagal(teks):
    hasil = (ada_nik(teks), ada_rekening(teks), ada_angka_panjang(teks))
    assert all(isinstance(satu, bool) for satu in hasil)
    assert isinstance(hubungan_lain(teks), list)
