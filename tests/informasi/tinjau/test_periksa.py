"""What the reviewer is told: each check with what it must catch and what it must leave alone."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from informasi.models import TautanLuar
from informasi.tinjau.periksa import periksa, petunjuk, siapkan
from informasi.views.tinjau import diperiksa
from tests.pabrik import ISI, SENIN, buat_ajuan, buat_terbit

UTUH = "<p>Senin pagi warga membersihkan saluran air di Jalan Raya Banten.</p>"
SALINAN = (
    "<p>Warga RW 04 Pamarican membersihkan saluran air di tepi Jalan Raya Banten sepanjang pagi bersama petugas "
    "kelurahan, lalu menanam pohon mangga dan merapikan taman bermain anak.</p>"
)

DITEMUKAN = [
    ({"judul": "Warga membersihkan saluran air " * 4}, "di daftar hanya terbaca"),
    ({"judul": "KERJA BAKTI WARGA RW 04"}, "Judul ditulis dengan huruf besar"),
    ({"isi": UTUH + "<p>WARGA DIMINTA DATANG TEPAT WAKTU KE BALAI.</p>"}, "Paragraf 2 ditulis dengan huruf besar"),
    ({"isi": "<p>Rapat pada 31 November 2026 di kantor kelurahan Banten.</p>"}, "31 November 2026 tidak ada"),
    ({"isi": "<p>Rapat pada Senin, 3 November 2026 di kantor kelurahan.</p>"}, "jatuh pada hari Selasa, bukan Senin"),
    ({"isi": "<p>Nomor barang 3673 0112 3456 0001 di kantor kelurahan.</p>"}, "angka 16 digit"),
    ({"isi": "<p>Penerima bantuan 3673010101900001 di kantor kelurahan.</p>"}, "NIK atau nomor KK di isi, paragraf 1"),
    (
        {"isi": "<p>Lihat <a href='https://contoh.example/'>peta</a> di halaman pemetaan wilayah kota.</p>"},
        "Baru pertama kali",
    ),
    (
        {"isi": "<p>Lihat <a href='https://bit.ly/abc'>peta wilayah</a> di halaman pemetaan kota.</p>"},
        "dipendekkan lewat bit.ly",
    ),
    ({"isi": "<p>Polisi membongkar bandar togel di pasar dan memeriksa saksi.</p>"}, "kata iklan judi: bandar togel"),
]
DIPETUNJUKI = [
    ("<p>Warga membersihkan saluran air bersama petugas kebersihan.</p>", "belum menyebut kapan dan di mana"),
    ("<p>Senin pagi warga membersihkan saluran air bersama petugas.</p>", "belum menyebut di mana"),
    (UTUH + "<h4>Rincian</h4><p>Isi</p>", "melompat satu tingkat"),
    (UTUH + "<p>Lihat <a href='/berita/'>klik di sini</a>.</p>", "tidak menyebut tujuannya"),
    (UTUH + "<table><tr><td>a</td><td>b</td></tr></table>", "tanpa baris judul kolom"),
    (UTUH + "<p>Hubungi 0813-1111-2222.</p>", "bukan kontak unit"),
    (UTUH + "<p>Acara Dinas Kesehatam Kota Serang ramai.</p>", "mungkin maksudnya Dinas Kesehatan Kota Serang"),
]
WAJAR = [
    UTUH,
    UTUH + "<h2>Judul</h2><h3>Subjudul</h3><p>Isi</p><h2>Lagi</h2><p>Isi</p>",
    UTUH + "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>",
    UTUH + "<p>Baca <a href='/berita/'>semua berita unit ini</a> dan RKPD, APBD, DPA, RKA, LKPJ, IKU.</p>",
    UTUH + "<p>Rapat Selasa, 3 November 2026, lalu 29 Februari 2028.</p>",
    UTUH + "<p>Acara Dinas Kesehatan Kota Serang dan Dinas Sosial.</p>",
]


@pytest.fixture
def tinjau(pemeran):
    """A function: the submission of a text, and what the reviewer is told of it as (findings, hints)."""
    type(pemeran.dinkes).objects.filter(pk=pemeran.dinkes.pk).update(nama="Dinas Kesehatan Kota Serang")

    def _tinjau(**nilai):
        versi = buat_ajuan(pemeran.dpupr, pemeran.operator, **{"isi": UTUH, **nilai})
        bekal = siapkan([versi], SENIN)[versi.pk]
        return periksa(versi, bekal), petunjuk(versi, bekal)

    return _tinjau


@pytest.mark.parametrize(("nilai", "kalimat"), DITEMUKAN)
def test_temuan_disebut(nilai, kalimat, tinjau):
    nilai = {nama: isi[:150] if nama == "judul" else isi for nama, isi in nilai.items()}
    assert kalimat in " ".join(tinjau(**nilai)[0])


@pytest.mark.parametrize(("isi", "kalimat"), DIPETUNJUKI)
def test_petunjuk_disebut_dan_tidak_menjadi_temuan(isi, kalimat, tinjau):
    temuan, petunjuk_ = tinjau(isi=isi)
    assert kalimat in " ".join(petunjuk_)
    assert kalimat not in " ".join(temuan)


@pytest.mark.parametrize("isi", WAJAR)
def test_teks_yang_wajar_tidak_disebut(isi, tinjau):
    assert tinjau(isi=isi) == ([], [])


def test_salinan_berita_unit_lain_disebut_judulnya(pemeran, tinjau):
    buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, judul="Kerja bakti bersama", isi=SALINAN)
    temuan, _petunjuk = tinjau(isi=SALINAN.replace("sepanjang pagi", "sepanjang hari"))
    assert "Isinya hampir sama dengan “Kerja bakti bersama” yang sudah terbit." in temuan


def test_berita_lain_bukan_salinan(pemeran, tinjau):
    buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, isi=ISI)
    assert tinjau(isi=SALINAN)[0] == []


def test_tautan_yang_rusak_dan_yang_pindah_disebut(tinjau):
    alamat = "https://contoh.example/"
    TautanLuar.objects.create(alamat=alamat, host="contoh.example", pertama=SENIN, gagal=2, pindah_ke="lain.example")
    temuan = " ".join(tinjau(isi=f"<p>Senin, lihat <a href='{alamat}'>peta wilayah</a> di balai kota.</p>")[0])
    assert "tidak dapat dibuka: contoh.example" in temuan and "sekarang berakhir di lain.example" in temuan


def test_banyak_kiriman_tidak_menambah_kueri(pemeran, django_assert_num_queries):
    for n in range(5):
        buat_ajuan(pemeran.dpupr, pemeran.operator, judul=f"Kerja bakti ke-{n} warga")
    daftar = list(diperiksa())
    with django_assert_num_queries(5):
        bekal = siapkan(daftar, SENIN)
        for versi in daftar:
            periksa(versi, bekal[versi.pk])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(st.text(max_size=150), st.text(max_size=300))
def test_pemeriksaan_tidak_pernah_gagal(pemeran, judul, isi):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    versi.judul, versi.isi = judul, isi
    assert all(isinstance(kalimat, str) for kalimat in (*periksa(versi), *petunjuk(versi)))
