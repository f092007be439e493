"""The yearly decree and the open data in a real browser: from the signed paper to the public page; axe both themes."""

import pytest
from django.utils import timezone

from informasi.berkas.terima import periksa_satu
from tests.informasi.berkas.korpus import pdf
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_penetapan import buat_penetapan, buat_surat
from tests.perjalanan.test_akses_semua import cacat_kedua_tema

HALAMAN = ("/data/", "/data/dip/cetak/", "/data/dip/cetak/?unit=dinkes", "/data/penetapan/", "/data/penetapan/2026/")
SIAP = "/meja/penetapan/siap/?tahun=2027&sk_nomor=555/2-PPID/2027&sk_tanggal=2026-01-05&surat="


@pytest.fixture
def isi(pemeran):
    """One public entry."""
    return buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)


@pytest.mark.parametrize("skrip", [True, False])
def test_ppid_utama_menetapkan_dip_dari_telepon(skrip, isi, pemeran, buka, masuk):
    page = buka("360", skrip=skrip)
    masuk(page, pemeran.ppid)
    page.goto("/meja/penetapan/")
    page.get_by_label("DIP tahun").fill("2026")
    page.get_by_label("Nomor SK").fill("555/1-PPID/2026")
    page.get_by_label("Tanggal SK").fill("2026-01-05")
    sk = {"name": "sk.pdf", "mimeType": "application/pdf", "buffer": pdf(["Surat keputusan daftar informasi publik"])}
    page.get_by_label("SK yang sudah ditandatangani").set_input_files(sk)
    page.get_by_role("button", name="Lihat daftarnya").click()
    page.get_by_text("Berkas SK sedang diperiksa").wait_for()
    periksa_satu(timezone.now())
    page.get_by_role("link", name="Periksa lagi").click()
    page.get_by_role("button", name="Tetapkan dan bekukan").click()
    page.get_by_text("DIP tahun 2026 sudah ditetapkan dan diumumkan.").wait_for()
    page.goto("/data/penetapan/2026/")
    page.get_by_text("1 informasi yang ditetapkan").wait_for()


def test_data_terbuka_bebas_cacat(isi, pemeran, buka):
    buat_penetapan(pemeran)
    temuan = {}
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        for jalur in HALAMAN:
            page.goto(jalur)
            temuan[ukuran, jalur] = cacat_kedua_tema(page)
    assert {j: c for j, c in temuan.items() if c} == {}


def test_meja_penetapan_bebas_cacat(isi, pemeran, buka, masuk):
    buat_penetapan(pemeran)
    surat, temuan = buat_surat(pemeran), {}
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        masuk(page, pemeran.ppid)
        page.goto("/meja/penetapan/")
        temuan[ukuran, "formulir"] = cacat_kedua_tema(page)
        page.get_by_role("button", name="Lihat daftarnya").click()
        page.get_by_text("perlu diperbaiki").wait_for()
        temuan[ukuran, "galat"] = cacat_kedua_tema(page)
        page.goto(SIAP + surat.acak)
        temuan[ukuran, "siap"] = cacat_kedua_tema(page)
    assert {j: c for j, c in temuan.items() if c} == {}


@pytest.mark.parametrize("jalur", HALAMAN)
def test_tidak_ada_gulir_mendatar_pada_320_px(jalur, isi, pemeran, buka):
    buat_penetapan(pemeran)
    page = buka("360")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(jalur)
    lebar = page.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert lebar[0] <= lebar[1]
