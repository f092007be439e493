"""Pages that people with disabilities can use: axe (WCAG 2.2 AA), both themes, with data, empty and with errors."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pabrik import buat_ajuan, buat_draf, buat_terbit
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit

ATURAN = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
UMUM = ("/", "/berita/", "/unit/", "/unit/dpupr/", "/unit/kelurahan-banten/", "/unit/dpupr/kontak/", "/masuk/")
INFORMASI = (
    "/informasi/",
    "/informasi/?q=laporan&unit=dpupr&tahun=1999",
    "/informasi/berkala/",
    "/unit/dpupr/informasi/",
)
CARI = ("/cari/", "/cari/?q=saluran", "/cari/?q=tidakadakatanya", "/tidak-ada/")
MEJA_OPERATOR = (
    "/meja/",
    "/meja/konten/peringatan/?bahaya=banjir",
    "/meja/konten/",
    "/meja/konten/baru/",
    "/meja/unit/",
    "/meja/unit/dpupr/",
)
MEJA_PENINJAU = ("/meja/tinjau/", "/meja/tinjau/cepat/", "/meja/pengguna/", "/meja/pengguna/baru/")


def cacat(page):
    """The rules broken on the page, each with the first place.

    The window is as tall as the page: what lies under a sticky bar until one scrolls is not too small to touch.
    """
    tinggi = page.locator("html").evaluate("e => e.scrollHeight")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": min(max(tinggi, 740), 9000) + 200})
    hasil = Axe().run(page, options=ATURAN).response
    return [(v["id"], v["nodes"][0]["html"][:120]) for v in hasil["violations"]]


@pytest.mark.parametrize("gelap", [False, True])
def test_halaman_umum_bebas_cacat(gelap, pemeran, buka):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    page = buka("360", gelap=gelap)
    temuan = {}
    for jalur in (*UMUM, *CARI, terbit.terbitan.get_absolute_url(), f"{terbit.terbitan.get_absolute_url()}riwayat/"):
        page.goto(jalur)
        temuan[jalur] = cacat(page)
    assert {j: c for j, c in temuan.items() if c} == {}


@pytest.mark.parametrize("gelap", [False, True])
def test_informasi_publik_bebas_cacat(gelap, pemeran, buka):
    terbit = buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    )
    temuan, alamat = {}, terbit.terbitan.get_absolute_url()
    for ukuran in ("360", "1280"):
        page = buka(ukuran, gelap=gelap)
        for jalur in (*INFORMASI, alamat, f"{alamat}riwayat/"):
            page.goto(jalur)
            temuan[ukuran, jalur] = cacat(page)
    assert {j: c for j, c in temuan.items() if c} == {}


def test_laci_saringan_terbuka_bebas_cacat(pemeran, buka):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    page = buka("360")
    page.goto("/informasi/?unit=dpupr")
    page.get_by_text("Saring, 1 dipakai").click()
    assert cacat(page) == []


@pytest.mark.parametrize("gelap", [False, True])
def test_meja_bebas_cacat(gelap, pemeran, buka, masuk):
    draf = buat_draf(pemeran.dpupr, pemeran.operator)
    ajuan = buat_ajuan(pemeran.dpupr, pemeran.operator, judul="Drainase Lopang Gede dibersihkan")
    temuan = {}
    for ukuran, orang, halaman in (
        ("360", pemeran.operator, (*MEJA_OPERATOR, f"/meja/konten/{draf.pk}/sunting/", f"/meja/konten/{draf.pk}/")),
        ("1280", pemeran.verifikator, (*MEJA_PENINJAU, f"/meja/tinjau/{ajuan.pk}/")),
    ):
        page = buka(ukuran, gelap=gelap)
        masuk(page, orang)
        for jalur in halaman:
            page.goto(jalur)
            temuan[jalur] = cacat(page)
    assert {j: c for j, c in temuan.items() if c} == {}


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


def test_menu_terbuka_bebas_cacat(pemeran, buka):
    page = buka("360")
    page.goto("/")
    page.get_by_text("Menu", exact=True).first.click()
    assert cacat(page) == []


@pytest.mark.parametrize("jalur", (*UMUM, *INFORMASI))
def test_tidak_ada_gulir_mendatar_pada_320_px(jalur, pemeran, buka):
    page = buka("360")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(jalur)
    lebar = page.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert lebar[0] <= lebar[1]
