"""A visitor who reads English: from the front page to one document, and back to Indonesian on that very page."""

import re

from playwright.sync_api import expect

from tests.pabrik_informasi import buat_informasi_terbit
from tests.perjalanan.test_akses import cacat


def test_pembaca_bahasa_inggris_menemukan_dokumen_lalu_kembali_ke_bahasa_indonesia(pemeran, buka):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Laporan kinerja DPUPR")
    page = buka("360")
    page.goto("/en/")
    page.get_by_label("Search documents, news, or unit names").fill("kinerja")
    page.locator("main").get_by_role("button", name="Search").first.click()
    expect(page).to_have_url(re.compile("/en/cari/"))

    page.get_by_role("link", name="Laporan kinerja DPUPR").click()
    expect(page).to_have_url(re.compile(r"/en/informasi/\d+/laporan-kinerja-dpupr/$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_attribute("lang", "id")
    inggris = page.url

    page.locator(".menu-telepon > summary").click()
    page.get_by_role("link", name="Bahasa Indonesia").last.click()
    expect(page).to_have_url(inggris.replace("/en/", "/"))
    expect(page.locator("html")).to_have_attribute("lang", "id")
    page.goto(inggris)
    assert cacat(page) == []
