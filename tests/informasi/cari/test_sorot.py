"""Highlighting marks what the search found, loses no letter and stays fast."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from informasi.cari.kata import akar
from informasi.cari.sorot import ELIPSIS, TEKS_PANJANG, petikan, sekitar, sorot
from tests.informasi.cari.test_kata import SERUMPUN

PANJANG_CADANGAN = 2 * (len(ELIPSIS) + 1)


def gabung(segmen):
    return "".join(isi for isi, _ in segmen)


def kena(segmen):
    return [isi for isi, tersorot in segmen if tersorot]


def test_kata_seakar_tersorot():
    assert kena(sorot("Ia memohon; permohonannya ditolak.", {"mohon"})) == ["memohon", "permohonannya"]


def test_segmen_terpotong_tepat_di_kata():
    assert sorot("a mohon b", {"mohon"}) == [("a ", False), ("mohon", True), (" b", False)]


def test_tanpa_akar_tidak_ada_yang_tersorot():
    assert sorot("Permohonan", set()) == [("Permohonan", False)]


def test_teks_kosong_tanpa_segmen():
    assert sorot("", {"mohon"}) == []


def test_kata_henti_tidak_tersorot():
    assert kena(sorot("yang dan", {"yang"})) == []


def test_huruf_beraksen_tersorot_utuh():
    assert kena(sorot("Cafe\u0301 kota", {"cafe"})) == ["Cafe\u0301"]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_sorotan_digabung_kembali_menjadi_teks(teks):
    assert gabung(sorot(teks, {"mohon", "a", "1"})) == teks


@pytest.mark.parametrize("pola", ["<", "permohonan ", "a\0 ", "a" * 10, "\ud800 "])
def test_lima_puluh_kilobita_tersorot_cepat(pola):
    teks = (pola * 50_000)[:50_000]
    mulai = time.perf_counter()
    petikan(teks, {"mohon"})
    assert gabung(sorot(teks, {"mohon"})) == teks
    assert time.perf_counter() - mulai < 2


def test_petikan_memilih_bagian_dengan_kata_terbanyak():
    teks = "permohonan " + "lain " * 100 + "permohonan informasi publik " + "lain " * 100
    assert kena(petikan(teks, {"mohon", "informasi", "publik"})) == ["permohonan", "informasi", "publik"]


def test_petikan_di_tengah_berelipsis_dua_sisi():
    segmen = petikan("depan " * 100 + "permohonan" + " belakang" * 100, {"mohon"})
    assert (segmen[0][0], segmen[-1][0]) == (ELIPSIS + " ", " " + ELIPSIS)


def test_petikan_teks_pendek_utuh():
    assert petikan("Permohonan  informasi\nkota", {"kota"}) == [
        ("Permohonan informasi ", False),
        ("kota", True),
    ]


def test_petikan_tanpa_temuan_adalah_awal_teks():
    assert gabung(petikan("satu dua tiga empat", {"mohon"}, panjang=10)) == "satu dua …"


def test_petikan_terpotong_di_batas_kata():
    kata = ["pembangunan", "jalan", "lingkungan", "di", "kelurahan"]
    isi = gabung(petikan(" ".join(kata * 20), {"jalan"}, panjang=60)).replace(ELIPSIS, "").split()
    assert set(isi) <= set(kata)


def test_kata_yang_lebih_panjang_dari_petikan_dipotong():
    assert len(gabung(petikan("x" * 5000, {"y"}, panjang=100))) <= 100 + PANJANG_CADANGAN


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab \n.mohn"), max_size=300), st.integers(20, 80))
def test_petikan_tidak_melewati_panjangnya(teks, panjang):
    assert len(gabung(petikan(teks, {"mohon", "a", "b"}, panjang))) <= panjang + PANJANG_CADANGAN


def test_awal_akar_menyorot_kata_yang_dimulai_begitu():
    assert kena(sorot("Kelurahan Sukawana dan Sukajaya", {"sukaw*"})) == ["Sukawana"]


def test_frasa_padanan_disorot_hanya_bila_bersambung():
    teks = "Umum dan pengadaan. Rencana Umum Pengadaan. Rencana lain."
    assert kena(sorot(teks, {"rencana umum pengadaan"})) == ["Rencana", "Umum", "Pengadaan"]


def test_frasa_melewati_kata_henti():
    assert kena(sorot("Anggaran Pendapatan dan Belanja", {"anggar dapat belanja"})) == [
        "Anggaran",
        "Pendapatan",
        "Belanja",
    ]


def test_teks_panjang_dipotong_di_sekitar_temuan_pertama():
    teks = "isi " * 50_000 + "penolakan permohonan " + "lain " * 50_000
    assert "penolakan" in sekitar(teks, {"tolak"}) and len(sekitar(teks, {"tolak"})) <= TEKS_PANJANG


def test_kata_yang_hanya_mirip_tidak_menjadi_temuan_teks_panjang():
    teks = "kepala " * 10_000 + "pala " + "isi " * 10_000
    assert sekitar(teks, {"pala"}).split()[-1] == "isi"


def test_teks_pendek_tidak_dipotong():
    assert sekitar("Permohonan informasi", {"mohon"}) == "Permohonan informasi"


def test_petikan_dua_ratus_kilobita_cepat():
    teks = "".join(f"kata{n} " for n in range(25_000)) + "permohonan"
    mulai = time.perf_counter()
    assert kena(petikan(sekitar(teks, {"mohon"}), {"mohon"})) == ["permohonan"]
    assert time.perf_counter() - mulai < 0.5


@pytest.mark.parametrize("kata", [k for baris in SERUMPUN.split("\n") for k in baris.split()])
def test_imbuhan_hanya_menelan_huruf_pertama_akar(kata):
    """What `sekitar` relies on to pass over most words of a long text."""
    assert akar(kata)[1:] in kata
