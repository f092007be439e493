"""A citizen finds a document and takes it home: without JavaScript on a phone, in the dark on a wide screen."""

import re

import pytest
from playwright.sync_api import expect

from opd.peran import Jenis, Peran
from tests.pabrik import buat_pengguna, buat_unit
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit


@pytest.fixture
def rak(pemeran):
    """Two units, three classes, one file."""
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, nama="laporan-kinerja.pdf")
    dpupr, dinkes = (pemeran.dpupr, pemeran.operator), (pemeran.dinkes, pemeran.operator_lain)
    for orang, judul, butir, nilai in (
        (dpupr, "Laporan kinerja DPUPR", "kinerja", {"berkas": berkas}),
        (dpupr, "Kontrak jalan lingkungan", "perjanjian", {}),
        (dinkes, "Laporan kinerja Dinkes", "kinerja", {}),
        (dinkes, "Wabah demam berdarah", "sm-penyakit-menular", {}),
    ):
        buat_informasi_terbit(*orang, pemeran.verifikator, judul=judul, butir=butir, **nilai)
    return berkas


def judul(page):
    return page.locator(".dip-judul").all_inner_texts()


def test_warga_menyaring_dan_mengunduh_tanpa_javascript(rak, buka):
    page = buka("360", skrip=False)
    page.goto("/informasi/")
    page.get_by_text("Saring", exact=True).first.click()
    page.get_by_label("Berkala").check()
    page.get_by_label(re.compile("^DPUPR")).check()
    page.get_by_role("button", name="Terapkan").click()
    assert judul(page) == ["Laporan kinerja DPUPR"]

    page.get_by_role("link", name=re.compile("^Berkala")).click()
    assert judul(page) == ["Kontrak jalan lingkungan", "Laporan kinerja DPUPR"]
    expect(page.get_by_text("Saring, 1 dipakai")).to_be_visible()

    page.get_by_role("link", name="Laporan kinerja DPUPR", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Laporan kinerja DPUPR")
    with page.expect_download() as unduhan:
        page.get_by_role("link", name=re.compile("^Unduh")).click()
    assert unduhan.value.suggested_filename == rak.nama


def test_warga_mencari_di_layar_lebar_yang_gelap(rak, buka):
    page = buka("1280", gelap=True)
    page.goto("/")
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Informasi publik").click()
    expect(page.get_by_label("Setiap Saat")).to_be_visible()
    page.get_by_label("Cari dokumen").fill("kinerja")
    page.get_by_label("Cari dokumen").press("Enter")
    expect(page.get_by_text("2 dokumen memuat “kinerja”")).to_be_visible()
    page.get_by_role("link", name="Judul A–Z").click()
    assert judul(page) == ["Laporan kinerja Dinkes", "Laporan kinerja DPUPR"]
    page.get_by_role("link", name="Laporan kinerja Dinkes", exact=True).click()
    expect(page.get_by_role("link", name="Minta berkas ini")).to_be_visible()


def test_tautan_disalin_dengan_satu_ketukan(rak, buka):
    page = buka("1280", permissions=["clipboard-read", "clipboard-write"])
    page.goto("/informasi/")
    page.get_by_role("link", name="Laporan kinerja DPUPR", exact=True).click()
    page.get_by_role("button", name="Salin tautan").click()
    expect(page.get_by_text("Tautan tersalin")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/laporan-kinerja-dpupr/")


def test_daftar_unit_memendek_saat_diketik(pemeran, buka):
    for n in range(8):
        unit = buat_unit(f"kelurahan-{n}", jenis=Jenis.KELURAHAN, induk=pemeran.kasemen, singkatan=f"Kel. Sawah {n}")
        operator = buat_pengguna(f"operator_{n}", Peran.OPERATOR, unit)
        buat_informasi_terbit(unit, operator, pemeran.verifikator, judul=f"Laporan pengaduan {n}", butir="pengaduan")
    page = buka("1280")
    page.goto("/informasi/?unit=kelurahan-3")
    page.get_by_label("Ketik nama unit").fill("sawah 7")
    terlihat = [pilihan for pilihan in page.locator("[name=unit]").all() if pilihan.is_visible()]
    assert [pilihan.get_attribute("value") for pilihan in terlihat] == ["kelurahan-3", "kelurahan-7"]
