"""Stems: words that belong together meet, words that do not stay apart, and nothing breaks the query."""

import re

import pytest

from informasi.cari import kata
from informasi.cari.kata import (
    akar,
    kata_akar,
    lipat,
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
