"""axe (WCAG 2.2 AA) on a page as it stands; every page and form of the portal is walked in test_akses_semua."""

from axe_playwright_python.sync_playwright import Axe

ATURAN = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def cacat(page):
    """The rules broken on the page, each with the first place.

    The window is as tall as the page: what lies under a sticky bar until one scrolls is not too small to touch.
    """
    tinggi = page.locator("html").evaluate("e => e.scrollHeight")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": min(max(tinggi, 740), 9000) + 200})
    hasil = Axe().run(page, options=ATURAN).response
    return [(v["id"], v["nodes"][0]["html"][:120]) for v in hasil["violations"]]


def test_halaman_dengan_galat_bebas_cacat(pemeran, buka, masuk):
    page = buka("360")
    page.goto("/masuk/")
    page.locator("main form button[type=submit]").click()
    assert cacat(page) == []
    masuk(page, pemeran.operator)
    page.goto("/meja/konten/baru/")
    page.get_by_role("button", name="Ajukan").click()
    page.get_by_text("Tersimpan, tetapi belum terkirim").wait_for()
    assert cacat(page) == []
