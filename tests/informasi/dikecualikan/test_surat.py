"""The papers of a test open as PDF, hold the right words, are tagged, and nothing typed becomes a command."""

import io
from datetime import date

import pikepdf
import pypdfium2
import pytest

from informasi.dikecualikan.surat import BELUM_TTE, data_sk, lembar_uji, sk_klasifikasi
from informasi.surat import cetak as pencetak
from informasi.surat.cetak import SuratGagal, cetak
from informasi.surat.kop import penanda_tangan
from opd.peran import Peran, Sifat
from tests.pabrik import beri_peran, buat_pengguna
from tests.pabrik_dik import buat_bertanda_tangan, buat_ditetapkan, buat_pertimbangan, buat_usulan

pytestmark = pytest.mark.django_db
KOTA = "Kota Serang"


def teks(pdf):
    """All words of a PDF, on one line."""
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(pdf)).split())


def test_lembar_memuat_semua_yang_diuji(pemeran):
    isi = teks(lembar_uji(buat_bertanda_tangan(pemeran), KOTA))
    for kata in (
        "Nomor rekening bank penerima bantuan",
        "huruf h",
        "Tim sepakat",
        "Ruang rapat Diskominfo",
        "Verifikator",
    ):
        assert kata in isi
    assert "menandatangani dengan akun, 2 November 2026" in isi


def test_lembar_dari_draf_yang_masih_kosong_tetap_tercetak(pemeran):
    kosong = {"dokumen": "", "informasi": "", "alasan": "", "sub": None, "akibat_dibuka": "", "akibat_ditutup": ""}
    assert "LEMBAR PENGUJIAN KONSEKUENSI" in teks(lembar_uji(buat_usulan(pemeran, nilai=kosong), KOTA))


def test_sk_menyebut_nomor_waktu_dan_penanda_tangan(pemeran):
    isi = teks(sk_klasifikasi(buat_ditetapkan(pemeran), KOTA))
    for kata in (
        "555/9-PPID/2026",
        "sejak 2 November 2026 sampai 1 November 2028",
        "Serang, 2 November 2026",
        BELUM_TTE,
    ):
        assert kata in isi


@pytest.mark.parametrize("buat", [lembar_uji, sk_klasifikasi])
def test_surat_bertanda_struktur_dan_berbahasa_indonesia(buat, pemeran):
    pdf = pikepdf.open(io.BytesIO(buat(buat_ditetapkan(pemeran), KOTA)))
    assert pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang) == "id"


def test_perintah_dalam_isian_tetap_teks(pemeran):
    jahat = '#read("kop.typ") $x$ = *tebal* #eval("1+1")'
    isi = teks(lembar_uji(buat_pertimbangan(pemeran, telaah={"mitigasi": jahat}), KOTA))
    assert '#read("kop.typ")' in isi and '#eval("1+1")' in isi


def test_yang_menandatangani_adalah_pejabat_pada_tanggalnya(pemeran):
    lama = pemeran.ppid.keanggotaan.get(peran=Peran.PPID_UTAMA)
    lama.sampai = date(2026, 10, 31)
    lama.save(update_fields=["sampai"])
    baru = buat_pengguna("pejabat_baru")
    beri_peran(baru, Peran.PPID_UTAMA, pemeran.diskominfo, sejak=date(2026, 11, 1), sifat=Sifat.PLT)
    assert penanda_tangan(Peran.PPID_UTAMA, date(2026, 10, 30))["nama"] == pemeran.ppid.nama
    assert penanda_tangan(Peran.PPID_UTAMA, date(2026, 11, 2)) == {"nama": baru.nama, "jabatan": "Plt. PPID Utama"}


def test_sk_yang_sudah_ditandatangani_tidak_bertulis_belum(pemeran):
    uji = buat_ditetapkan(pemeran)
    uji.entri.sk_bertanda_tangan = True
    assert data_sk(uji, KOTA)["tanda"] == ""


def test_pencetak_yang_gagal_menjawab_dengan_kalimat():
    with pytest.raises(SuratGagal, match="Coba lagi"):
        cetak("tidak_ada.typ", {})


def test_pencetak_yang_lambat_dihentikan(monkeypatch):
    monkeypatch.setattr(pencetak, "DETIK", 0.01)
    with pytest.raises(SuratGagal):
        cetak("lembar_uji.typ", {})
