"""Pieces of text are clean, bounded and lose nothing; numbers that look personal are found, codes are not."""

import pytest

from informasi.berkas import teks as t


def test_nul_dan_tanda_kendali_dibuang():
    assert t.bersihkan("a\0b\x07c\r\nd\te\x85") == "abc\nd\te"


def test_surogat_tunggal_dibuang():
    assert t.bersihkan("a\ud800b") == "ab"


def test_tanda_tak_kasatmata_tidak_menyembunyikan_nik():
    ((_, bersih),), _ = t.kumpulkan([(1, "36730112\u200b34560001")])
    assert t.dugaan_pribadi([(1, bersih)]) == (1,)


def test_potongan_tidak_melebihi_batas_dan_tidak_kehilangan_kata():
    panjang = "anggaran é " * 60_000
    potongan = list(t.potong([(3, panjang)]))
    assert {halaman for halaman, _ in potongan} == {3}
    assert max(len(isi.encode()) for _, isi in potongan) <= t.BITA_POTONGAN
    assert " ".join(isi for _, isi in potongan).split() == panjang.split()


def test_teks_tanpa_spasi_dipotong_tanpa_merusak_huruf():
    panjang = "é" * 250_000
    assert "".join(isi for _, isi in t.potong([(1, panjang)])) == panjang


def test_seluruh_teks_dibatasi(monkeypatch):
    monkeypatch.setattr(t, "BITA_SEMUA", 10)
    assert t.kumpulkan([(1, "delapan8"), (2, "sisanya")]) == (((1, "delapan8"), (2, "si")), True)


def test_halaman_sesudah_batas_tidak_dibaca(monkeypatch):
    monkeypatch.setattr(t, "BITA_SEMUA", 10)
    dibaca = []
    t.kumpulkan((n, dibaca.append(n) or "x" * 9) for n in range(1, 100))
    assert dibaca == [1, 2]


def test_halaman_kosong_dilewati():
    assert t.kumpulkan([(1, " \n"), (2, "isi")]) == (((2, "isi"),), False)


@pytest.mark.parametrize(
    "nomor",
    ["3673011234560001", "3673 0112 3456 0001", "367301.123456.0001", "NIK:3673011234560001.", "3673-0112-3456-0001"],
)
def test_enam_belas_angka_dicurigai(nomor):
    assert t.dugaan_pribadi([(1, "biasa"), (7, f"a {nomor} b")]) == (7,)


@pytest.mark.parametrize(
    "nomor", ["367301123456000", "36730112345600011", "5.1.02.01.01.0024", "1.000.000.000.000", "3673 0112.3456 0001"]
)
def test_angka_lain_tidak_dicurigai(nomor):
    assert t.dugaan_pribadi([(1, nomor)]) == ()


def test_judul_panjang_dipotong_di_antara_kata():
    judul, _ = t.usul_judul("kata " * 100, ())
    assert len(judul) <= t.JUDUL_TERPANJANG
    assert judul.endswith("kata")


def test_tanpa_teks_dan_metadata_judulnya_kosong():
    assert t.usul_judul("", ()) == ("", "")


def test_bila_hanya_ada_kop_baris_pertamanya_dipakai():
    assert t.usul_judul("", ((1, "PEMERINTAH KOTA SERANG\nJalan Contoh"),))[0] == "PEMERINTAH KOTA SERANG"
