"""A query becomes a tsquery: synonyms both ways, nothing typed is an operator, and the database agrees."""

import re

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from informasi.cari import kata
from informasi.cari.kata import (
    akar_kueri,
    awalan_akar,
    kata_terakhir,
    ke_tsquery,
    kueri_cari,
    sinonim_awal,
    teks_cari,
)


def test_singkatan_diperluas():
    assert kueri_cari("RUP 2026") == [["rup", "rencana umum pengadaan"], ["2026"]]


def test_kepanjangan_menemukan_singkatan():
    assert kueri_cari("rencana umum pengadaan") == [["rencana umum pengadaan", "rup"]]


@pytest.mark.parametrize(
    ("dicari", "padanan"),
    [
        ("APBD", "anggar dapat belanja daerah"),
        ("anggaran pendapatan dan belanja daerah", "apbd"),
        ("LKjIP", "lakip"),
        ("lakip", "lkjip"),
        ("HPS", "rab"),
        ("RAB", "daftar kuantitas harga"),
        ("daftar kuantitas dan harga", "hps"),
        ("DPA", "dokumen laksana anggar"),
    ],
)
def test_tabel_bawaan_berlaku_dua_arah(dicari, padanan):
    assert padanan in kueri_cari(dicari)[0]


def test_tabel_padanan_dapat_diganti():
    assert kueri_cari("damkar", {"damkar": ["pemadam kebakaran"]}) == [["damkar", "padam bakar"]]


def test_kata_dalam_dua_baris_tabel_mendapat_keduanya():
    tabel = {"dip": ["daftar informasi publik"], "daftar": ["dip"]}
    assert set(kueri_cari("dip", tabel)[0]) == {"dip", "daftar informasi publik", "daftar"}


def test_kueri_dari_kata_henti_saja_kosong():
    assert ke_tsquery(kueri_cari("yang dan di")) == ""


def test_banyaknya_kata_kueri_dibatasi():
    assert len(kueri_cari("kata " * 1000)) == kata.KATA_KUERI


def test_akar_kueri_memuat_padanan():
    assert akar_kueri([["rup", "rencana umum"], ["wali kota", "walikota"]]) == {
        "rup",
        "rencana umum",
        "wali",
        "kota",
        "walikota",
    }


def test_tsquery_gabungan_dan_dari_atau():
    assert ke_tsquery(kueri_cari("RUP dinas")) == "(rup | (rencana <-> umum <-> pengadaan)) & dinas"


def test_kata_yang_diketik_tidak_harus_berurutan():
    assert ke_tsquery(kueri_cari("rencana umum pengadaan")) == "((rencana & umum & pengadaan) | rup)"


def test_awal_akar_menjadi_awalan():
    assert ke_tsquery([["informasi"], ["publ*", "ubl*"]]) == "informasi & (publ:* | ubl:*)"


@pytest.mark.parametrize(
    ("diketik", "awal"), [("permoh", "moh*"), ("penol", "tol*"), ("perenc", "renc*"), ("pengad", "pengad*")]
)
def test_kata_belum_selesai_dikupas_imbuhannya(diketik, awal):
    assert awal in awalan_akar(diketik)


def test_kata_dua_huruf_terlalu_pendek_untuk_ditebak():
    assert awalan_akar("pe") == []


@pytest.mark.parametrize(
    ("q", "terakhir"), [("Data permoh", "permoh"), ("permoh yang", "permoh"), ("", ""), ("di", "")]
)
def test_kata_terakhir_bukan_kata_henti(q, terakhir):
    assert kata_terakhir(q) == terakhir


def test_daftar_sinonim_awal_paling_sedikit_empat_puluh_baris():
    assert len(sinonim_awal()) >= 40


def test_sinonim_awal_muat_di_kolomnya():
    assert all(len(i) <= 60 and p and all(0 < len(x) <= 100 for x in p) for i, p in sinonim_awal().items())


def test_peta_sinonim_mengikuti_isi_tabel():
    tabel = {"damkar": ["pemadam"]}
    sebelum = kueri_cari("damkar", tabel)
    tabel["damkar"] = ["regu pemadam"]
    assert (sebelum, kueri_cari("damkar", tabel)) == ([["damkar", "padam"]], [["damkar", "regu padam"]])


@pytest.mark.parametrize("jahat", ["a' | 'b", "kota:*", "!rahasia", "(dinas", "a <-> b", "\\'; DROP TABLE", "a:D"])
def test_operator_pengguna_tidak_lolos(jahat):
    hasil = ke_tsquery([["kota", jahat]])
    assert not re.search(r"[!\\;'&]", hasil)
    assert hasil.count("|") <= 1


def test_kelompok_tanpa_isi_dilewati():
    assert ke_tsquery([["''"], [], ["kota"]]) == "kota"


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=80))
def test_kueri_apa_pun_menjadi_tsquery_yang_aman(q):
    assert re.fullmatch(r"[a-z0-9&|():*<\-> ']*", ke_tsquery(kueri_cari(q)))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.text(st.characters(), max_size=20), max_size=3), max_size=4))
def test_kelompok_apa_pun_menjadi_tsquery_berpasangan_kurung(kelompok):
    hasil = ke_tsquery(kelompok)
    assert re.fullmatch(r"[a-z0-9&|():*<\-> ]*", hasil)
    assert hasil.count("(") == hasil.count(")")


def cocok(teks, q):
    """The database's own answer: does the stored text match the query?"""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT to_tsvector('simple', %s) @@ to_tsquery('simple', %s)",
            [teks_cari(teks), ke_tsquery(kueri_cari(q))],
        )
        return kursor.fetchone()[0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("teks", "q"),
    [
        ("Permohonan informasi yang ditolak", "memohon penolakan"),
        ("Rencana Umum Pengadaan 2026", "RUP 2026"),
        ("RUP Dinas Kesehatan", "rencana umum pengadaan"),
        ("Anggaran Pendapatan dan Belanja Daerah", "apbd"),
        ("Peraturan Daerah Nomor 5", "perda"),
        ("Umum pengadaan rencana", "rencana umum pengadaan"),
    ],
)
def test_basis_data_menemukan_yang_dicari_warga(teks, q):
    assert cocok(teks, q)


@pytest.mark.django_db
@pytest.mark.parametrize(("teks", "q"), [("Umum pengadaan rencana", "RUP"), ("Ada air", "pengadaan")])
def test_basis_data_tidak_menemukan_yang_lain(teks, q):
    assert not cocok(teks, q)


@pytest.mark.django_db
@pytest.mark.parametrize("jahat", ["a & b | !c:* <-> 'd'", "((((", "\\'; --", "2e5 1.5 -3", "a\0b \ud800", "<" * 500])
def test_basis_data_menerima_kueri_sekacau_apa_pun(jahat):
    assert cocok("lain sama sekali", jahat) is False


@pytest.mark.django_db
def test_basis_data_memuat_teks_terpanjang():
    teks = " ".join(f"{n:x}" for n in range(100_000))
    with connection.cursor() as kursor:
        kursor.execute("SELECT length(to_tsvector('simple', %s))", [teks_cari(teks)])
        assert 50_000 < kursor.fetchone()[0] <= 60_000
