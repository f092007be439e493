"""The menu as people use it: mouse, finger, keyboard, with and without script; and axe on what it opens."""

import pytest

from tests.perjalanan.test_akses import cacat


@pytest.mark.parametrize("gelap", [False, True])
def test_submenu_terbuka_bebas_cacat(gelap, pemeran, buka):
    page = buka("1280", gelap=gelap)
    page.goto("/kegiatan/")
    page.locator(".submenu summary").nth(3).click()
    assert page.get_by_role("link", name="Pengumuman").first.is_visible()
    assert cacat(page) == []


@pytest.mark.parametrize("gelap", [False, True])
def test_lembar_menu_telepon_bebas_cacat(gelap, pemeran, buka):
    page = buka("360", gelap=gelap)
    page.goto("/peta-situs/")
    page.locator(".menu-telepon > summary").click()
    assert page.locator(".lembar-keterangan").count() == 6
    assert cacat(page) == []


def test_submenu_dibuka_dan_ditutup_dengan_papan_tik(pemeran, buka):
    page = buka("1280")
    page.goto("/")
    page.get_by_role("link", name="Layanan", exact=True).first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/layanan/permohonan/"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not page.locator(".submenu[open]").count()


def test_submenu_bekerja_tanpa_skrip_dan_hanya_satu_yang_terbuka(pemeran, buka):
    page = buka("1280", skrip=False)
    page.goto("/")
    for n in (0, 1, 4):
        page.locator(".submenu summary").nth(n).click()
    assert page.locator(".submenu[open]").count() == 1
    page.get_by_role("link", name="Statistik").first.click()
    page.wait_for_url("**/statistik/")


def test_remah_roti_telepon_tanpa_halaman_kini(pemeran, buka):
    page = buka("360")
    page.goto("/regulasi/")
    assert page.locator(".remah a").first.is_visible() and not page.locator(".remah-kini").is_visible()


def test_lima_tab_meja_di_telepon_tidak_memenggal_kata(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.operator)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/meja/")
    tab = page.locator(".meja-tab > a, .meja-tab > details > summary")  # the fifth opens the others
    kata = tab.locator(".meja-teks").evaluate_all("semua => semua.map(e => [e.textContent, e.offsetHeight])")
    assert "Permohonan" in dict(kata) and len(kata) == 5
    assert {tinggi for _kata, tinggi in kata} == {16}
    assert min(tab.evaluate_all("semua => semua.map(e => e.offsetWidth)")) >= 44
