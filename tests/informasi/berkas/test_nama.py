"""Names as they are stored, and the sentence for every extension that is refused."""

import pytest

from informasi.berkas.jenis import DITERIMA, JENIS, TOLAKAN, sebab_tolak
from informasi.berkas.nama import PANJANG_BERSIH, nama_bersih

SURUHAN = ("unggah", "ambil ulang", "simpan ulang", "cetak")


@pytest.mark.parametrize(
    ("nama", "bersih"),
    [
        ("Laporan Kinerja 2025.PDF", "laporan-kinerja-2025.pdf"),
        ("a.php.pdf", "a-php.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\dokumen\\RKA.xlsx", "rka.xlsx"),
        ("Résumé – Ñusa.docx", "resume-nusa.docx"),
        ("é", "e"),
        ("   .pdf", "berkas.pdf"),
        ("日本.pdf", "berkas.pdf"),
        ("", "berkas"),
        ('a";\r\nX: y.pdf', "a-x-y.pdf"),
        ("data.pdf ", "data.pdf"),
    ],
)
def test_nama_disimpan_sebagai_siput(nama, bersih):
    assert nama_bersih(nama) == bersih


def test_nama_panjang_dipotong():
    assert nama_bersih("kata " * 60 + ".pdf").startswith("kata-kata")
    assert len(nama_bersih("a" * 300 + ".pdf")) == PANJANG_BERSIH + len(".pdf")


@pytest.mark.parametrize("akhiran", sorted({a for kelompok, _ in TOLAKAN for a in kelompok} | {"", "xyz"}))
def test_penolakan_menyuruh_sesuatu(akhiran):
    assert any(kata in sebab_tolak(akhiran).lower() for kata in SURUHAN)


@pytest.mark.parametrize("akhiran", JENIS)
def test_akhiran_yang_diterima_tidak_punya_alasan_tolak(akhiran):
    assert sebab_tolak(akhiran) == ""


def test_kalimat_umum_menyebut_semua_jenis():
    assert all(akhiran.upper() in DITERIMA.upper() for akhiran in JENIS if akhiran != "jpeg")


def test_tidak_ada_akhiran_yang_sekaligus_diterima_dan_ditolak():
    assert not JENIS.keys() & {a for kelompok, _ in TOLAKAN for a in kelompok}
