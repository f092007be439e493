"""Stems: words that belong together meet, words that do not stay apart, and nothing breaks the query."""

import re

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from informasi.cari import kata
from informasi.cari.kata import (
    akar,
    akar_kueri,
    awalan_akar,
    kata_akar,
    kata_terakhir,
    ke_tsquery,
    kueri_cari,
    lipat,
    sinonim_awal,
    teks_cari,
)

SERUMPUN = """
memohon permohonan
pemohon dimohon
penolakan ditolak
menolak penolakan
perencanaan rencana
direncanakan perencanaan
keterbukaan terbuka
pelayanan melayani
dilayani layanan
pengecualian dikecualikan
kecuali terkecuali
berkeberatan keberatan
keberatan berat
pemberitahuan memberitahukan
diberitahukan pemberitahuan
memberitahu diberitahu
pengumuman diumumkan
mengumumkan umum
laporan melaporkan
pelaporan dilaporkan
peraturan mengatur
keputusan memutuskan
putusan diputuskan
pengujian menguji
keuangan uang
kesehatan sehat
perizinan izin
kepegawaian pegawai
tanggapan menanggapi
permintaan meminta
pembangunan membangun
pembayaran dibayar
penyelesaian selesai
pendaftaran terdaftar
pengelolaan mengelola
penyimpanan disimpan
pengajuan diajukan
penyampaian menyampaikan
pemeriksaan diperiksa
perubahan mengubah
pengawasan diawasi
penetapan ditetapkan
penyediaan tersedia
anggaran penganggaran
pendokumentasian didokumentasikan
kependudukan penduduk
pemerintahan pemerintah
peternakan ternak
pemadam pemadaman
pernikahan menikah
pajak perpajakan
penerangan menerangi
pengesahan disahkan
persetujuan disetujui
menyetujui setuju
perawat merawat
keperawatan perawatan
pemasukan masuk
pencemaran mencemari
pemutihan putih
perijinan ijin
memadamkan dipadamkan
perlindungan dilindungi
pengaduan mengadu
pertanggungjawaban mempertanggungjawabkan
dokumennya dokumen
bersengketa sengketa
"""
BERBEDA = """
pengadaan ada
perempuan empu
kepala pala
perkara kara
malam alam
pemerintah perintah
penduduk duduk
makam makan
peti petani
pemilu milu
rajin raja
berita beri
beruang uang
perangkat perang
persetujuan tujuan
sekolah olah
latihan latah
kinerja kerja
"""


def pasangan(tabel):
    return [tuple(baris.split()) for baris in tabel.strip().splitlines()]


@pytest.mark.parametrize(("satu", "dua"), pasangan(SERUMPUN))
def test_kata_serumpun_bertemu_di_akar_yang_sama(satu, dua):
    assert akar(satu) == akar(dua)


@pytest.mark.parametrize(("satu", "dua"), pasangan(BERBEDA))
def test_kata_yang_hanya_mirip_tetap_berbeda(satu, dua):
    assert akar(satu) != akar(dua)


def test_pengadaan_tidak_menjadi_ada():
    assert akar("pengadaan") == "pengadaan"


@pytest.mark.parametrize("singkatan", ["apbd", "rup", "lkjip", "dpa", "rab", "ppid", "2026", "18a", "rp5"])
def test_singkatan_dan_angka_tidak_dipenggal(singkatan):
    assert akar(singkatan) == singkatan


def test_akar_mengabaikan_huruf_besar_dan_aksen():
    assert akar("PERMOHONÁN") == "mohon"


def test_kata_raksasa_dipotong():
    assert len(akar("me" * 50_000)) == kata.PANJANG_KATA


def test_tembolok_akar_berbatas():
    assert kata._akar.cache_info().maxsize == 50_000


def test_pemenggal_dibuat_satu_kali():
    assert kata._pemenggal() is kata._pemenggal()


def test_lipat_menyamakan_bentuk_huruf():
    assert lipat("ＫＯＴＡ Café ﬁle") == "kota cafe file"


def test_kata_henti_dibuang_sebelum_dipenggal():
    assert kata_akar("informasi yang dapat dikecualikan dan pendapatan") == ["informasi", "kecuali", "dapat"]


def test_kata_henti_sekitar_enam_puluh():
    assert 50 <= len(kata.KATA_HENTI) <= 70


@pytest.mark.parametrize("hukum", ["setiap", "saat", "serta", "merta", "berkala", "ada", "tidak"])
def test_kata_hukum_bukan_kata_henti(hukum):
    assert hukum not in kata.KATA_HENTI


def test_kata_ulang_menjadi_dua_kata():
    assert kata_akar("undang-undang") == ["undang", "undang"]


def test_angka_dan_nomor_tetap_dapat_dicari():
    assert kata_akar("UU No. 14/2008") == ["uu", "no", "14", "2008"]


@pytest.mark.parametrize("rusak", ["\0", "a\0b", "\ud800", "kota\udfffserang", "", " \n\t", "<" * 50_000, "中文"])
def test_teks_rusak_tidak_mengganggu(rusak):
    assert all(re.fullmatch("[a-z0-9]+", satu) for satu in kata_akar(rusak))


def test_panjang_teks_dibatasi():
    assert len(kata_akar("a " * kata.PANJANG_TEKS)) == kata.PANJANG_TEKS // 2


def test_teks_cari_menjaga_urutan_agar_frasa_ditemukan():
    assert teks_cari("Rencana Umum Pengadaan Dinas") == "rencana umum pengadaan dinas"


def test_teks_cari_membatasi_kata_berbeda(monkeypatch):
    monkeypatch.setattr(kata, "KATA_BERBEDA", 2)
    assert teks_cari("satu dua tiga satu empat dua") == "satu dua satu dua"


def test_batas_kata_berbeda_enam_puluh_ribu():
    teks = teks_cari(" ".join(str(n) for n in range(70_000)))
    assert len(set(teks.split())) == 60_000


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
