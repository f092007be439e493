"""Photographed pages of a draft become one PDF in the background; whatever happens, nothing is lost."""

import io
from datetime import timedelta

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas import pesanan as modul
from informasi.berkas.foto_pdf import FOTO_TERBANYAK
from informasi.berkas.gudang import rahasia, umum
from informasi.berkas.pesanan import PERCOBAAN_TERBANYAK, SEWA, jadikan_satu, pesan_pdf
from informasi.berkas.simpanan import siapkan_umum, simpan_gambar
from informasi.berkas.susunan import geser_lampiran, lepas_lampiran, susunan_berkas, tambah_halaman
from informasi.models import PesananPDF
from informasi.status import StatusVersi
from tests.pabrik import SENIN, buat_foto, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi

WARNA = ((200, 0, 0), (0, 200, 0), (0, 0, 200))


@pytest.fixture
def siapa(pemeran):
    return {"pelaku": pemeran.operator, "waktu": SENIN}


@pytest.fixture
def versi(pemeran):
    return buat_informasi(pemeran.dpupr, pemeran.operator)


@pytest.fixture
def halaman(versi, siapa):
    """Three pages on the draft: red, green, blue."""
    foto = [simpan_gambar(buat_foto(90, 120, w), "a.jpg", unit=versi.konten.unit, **siapa) for w in WARNA]
    return [tambah_halaman(versi, f, **siapa) for f in foto]


def susunan(versi):
    return susunan_berkas(type(versi).objects.get(pk=versi.pk))


def warna_halaman(berkas):
    """Which of red (0), green (1), blue (2) each page of the PDF shows."""
    with rahasia().open(berkas.jalur) as isi, pikepdf.open(io.BytesIO(isi.read())) as dokumen:
        titik = [pikepdf.PdfImage(h.obj.Resources.XObject.Foto).as_pil_image().getpixel((9, 9)) for h in dokumen.pages]
    return [t.index(max(t)) for t in titik]


def test_tiga_foto_menjadi_satu_pdf_menurut_urutannya(versi, halaman, siapa):
    geser_lampiran(versi, halaman[2].pk, -1, **siapa)
    geser_lampiran(versi, halaman[2].pk, -1, **siapa)
    pesan_pdf(versi, **siapa)
    assert jadikan_satu(SENIN)
    hasil = susunan(versi)
    assert (len(hasil.dokumen), hasil.halaman, hasil.pesanan) == (1, [], None)
    berkas = hasil.dokumen[0].berkas
    assert (berkas.pemeriksaan, berkas.halaman, berkas.akhiran) == ("layak", 3, "PDF")
    assert warna_halaman(berkas) == [2, 0, 1]


def test_pdf_bernama_judulnya(versi, halaman, siapa):
    pesan_pdf(versi, **siapa)
    jadikan_satu(SENIN)
    berkas = susunan(versi).dokumen[0].berkas
    assert (berkas.nama, berkas.judul_terbaca) == ("laporan-kinerja-2025.pdf", "Laporan kinerja 2025")


def test_menjadikan_pdf_tidak_mengganggu_penulisnya(versi, halaman, siapa):
    versi.refresh_from_db()
    pesan_pdf(versi, **siapa)
    jadikan_satu(SENIN)
    sebelum = versi.nomor_sunting
    versi.refresh_from_db()
    assert versi.nomor_sunting == sebelum


def test_tanpa_pesanan_tidak_ada_yang_dikerjakan(versi, halaman):
    assert not jadikan_satu(SENIN)


def test_tanpa_halaman_tidak_ada_yang_dipesan(versi, siapa):
    with pytest.raises(TransisiDitolak, match="Belum ada foto"):
        pesan_pdf(versi, **siapa)


def test_ketukan_kedua_tidak_memesan_dua_kali(versi, halaman, siapa):
    assert pesan_pdf(versi, **siapa).pk == pesan_pdf(versi, **siapa).pk
    assert jadikan_satu(SENIN)
    assert not jadikan_satu(SENIN)


def test_halaman_menahan_pengajuan_sampai_menjadi_pdf(versi, halaman, siapa, pemeran):
    with pytest.raises(TransisiDitolak, match="Ketuk “Jadikan PDF” dahulu"):
        jalankan(versi, "ajukan", **siapa)
    pesan_pdf(versi, **siapa)
    jadikan_satu(SENIN)
    jalankan(versi, "ajukan", **siapa)
    assert setujui(versi, pemeran.verifikator).ke == StatusVersi.TERBIT


def test_foto_halaman_tidak_pernah_disalin_ke_gudang_umum(versi, halaman):
    siapkan_umum(versi)
    assert not any(umum().exists(x.berkas.jalur) for x in halaman)


def test_halaman_tidak_berubah_selama_pdf_dibuat(versi, halaman, siapa):
    pesan_pdf(versi, **siapa)
    for ubah in (
        lambda: lepas_lampiran(versi, halaman[0].pk, **siapa),
        lambda: geser_lampiran(versi, halaman[0].pk, 1, **siapa),
        lambda: tambah_halaman(versi, halaman[0].berkas, **siapa),
    ):
        with pytest.raises(TransisiDitolak, match="sedang dijadikan PDF"):
            ubah()


def test_pekerja_yang_mati_mengembalikan_pesanan_setelah_sewanya(versi, halaman, siapa, monkeypatch):
    def mati(*_):
        raise KeyboardInterrupt

    pesan_pdf(versi, **siapa)
    with monkeypatch.context() as tiruan, pytest.raises(KeyboardInterrupt):
        tiruan.setattr(modul, "foto_jadi_pdf", mati)
        jadikan_satu(SENIN)
    assert len(susunan(versi).halaman) == 3
    assert not jadikan_satu(SENIN + SEWA - timedelta(seconds=1))
    assert jadikan_satu(SENIN + SEWA)
    assert len(susunan(versi).dokumen) == 1


def test_pdf_yang_tersimpan_sebelum_pekerja_mati_tidak_menjadi_dua(versi, halaman, siapa, monkeypatch):
    def mati(*_):
        raise KeyboardInterrupt

    pesan_pdf(versi, **siapa)
    with monkeypatch.context() as tiruan, pytest.raises(KeyboardInterrupt):
        tiruan.setattr(modul, "_gantungkan", mati)
        jadikan_satu(SENIN)
    jadikan_satu(SENIN + SEWA)
    milik = type(halaman[0].berkas).objects.filter(jenis="application/pdf")
    assert [b.pk for b in milik] == [susunan(versi).dokumen[0].berkas_id]


def test_pekerja_yang_selalu_mati_berakhir_dengan_sebab(versi, halaman, siapa, monkeypatch):
    def mati(*_):
        raise RuntimeError

    pesan_pdf(versi, **siapa)
    monkeypatch.setattr(modul, "foto_jadi_pdf", mati)
    for putaran in range(PERCOBAAN_TERBANYAK):
        with pytest.raises(RuntimeError):
            jadikan_satu(SENIN + putaran * SEWA)
    assert jadikan_satu(SENIN + PERCOBAAN_TERBANYAK * SEWA)
    hasil = susunan(versi)
    assert "tiga kali" in hasil.pesanan.sebab_gagal
    assert (len(hasil.halaman), hasil.menunggu) == (3, False)


def test_kegagalan_menyebut_sebab_dan_dapat_diulang(versi, halaman, siapa):
    rahasia().delete(halaman[1].berkas.jalur)
    pesan_pdf(versi, **siapa)
    assert jadikan_satu(SENIN)
    assert "tidak ditemukan" in susunan(versi).pesanan.sebab_gagal
    lepas_lampiran(versi, halaman[1].pk, **siapa)
    pesan_pdf(versi, **siapa)
    assert jadikan_satu(SENIN)
    assert susunan(versi).dokumen[0].berkas.halaman == 2


def test_draf_yang_dibuang_tidak_menerima_pdf(versi, halaman, siapa):
    pesan_pdf(versi, **siapa)
    jalankan(versi, "buang", **siapa)
    assert jadikan_satu(SENIN)
    hasil = susunan(versi)
    assert (hasil.dokumen, len(hasil.halaman), hasil.pesanan) == ([], 3, None)


def test_paling_banyak_tiga_puluh_halaman(versi, halaman, siapa):
    for nomor in range(FOTO_TERBANYAK - 3):
        berkas = type(halaman[0].berkas).objects.get(pk=halaman[0].berkas_id)
        berkas.pk, berkas.acak = None, f"acak{nomor}"
        berkas.save()
        tambah_halaman(versi, berkas, **siapa)
    berkas.pk, berkas.acak = None, "satu-lagi"
    berkas.save()
    with pytest.raises(TransisiDitolak, match="30 foto"):
        tambah_halaman(versi, berkas, **siapa)


@pytest.mark.parametrize(("letak", "langkah", "urutan"), [(0, 1, [1, 0, 2]), (2, -1, [0, 2, 1]), (0, -1, [0, 1, 2])])
def test_halaman_digeser_satu_tempat(versi, halaman, siapa, letak, langkah, urutan):
    geser_lampiran(versi, halaman[letak].pk, langkah, **siapa)
    assert [x.pk for x in susunan(versi).halaman] == [halaman[n].pk for n in urutan]


def test_dokumen_digeser_di_antara_dokumen_saja(versi, halaman, siapa, pemeran):
    daftar = [buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=[n], periksa=False) for n in ("satu", "dua")]
    dokumen = [versi.lampiran.create(berkas=b, peran="dokumen", urutan=9) for b in daftar]
    geser_lampiran(versi, dokumen[1].pk, -1, **siapa)
    assert [x.pk for x in susunan(versi).dokumen] == [dokumen[1].pk, dokumen[0].pk]


def test_unit_lain_tidak_menyentuh_susunan(versi, halaman, pemeran):
    lain = {"pelaku": pemeran.operator_lain, "waktu": SENIN}
    for ubah in (
        lambda: lepas_lampiran(versi, halaman[0].pk, **lain),
        lambda: geser_lampiran(versi, halaman[0].pk, 1, **lain),
        lambda: pesan_pdf(versi, **lain),
    ):
        with pytest.raises(PermissionDenied):
            ubah()
    assert not PesananPDF.objects.exists()


def test_lampiran_draf_lain_tidak_tersentuh(versi, halaman, siapa, pemeran):
    lain = buat_informasi(pemeran.dpupr, pemeran.operator, judul="Rencana kerja 2026")
    lepas_lampiran(lain, halaman[0].pk, **siapa)
    assert len(susunan(versi).halaman) == 3
