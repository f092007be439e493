"""axe (WCAG 2.2 AA) on every page there is: with data, empty, both themes, 360 px, 1280 px, and that at 200 % zoom.

Each page is loaded once. The whole set of rules runs in the light on the phone and on the wide screen; what a theme or
a width can change (contrast, size of targets, what scrolls) runs again in the dark and at 640 CSS px.
"""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.perjalanan.telusur import LANGKAH_LAIN, PELAKU, WARGA, alamat, kunjungi, pengunjung, tak_terjangkau
from tests.test_keterlihatan import BARIS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
SEMUA = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
TAMPAK = {"runOnly": ["color-contrast", "target-size", "scrollable-region-focusable"], "resultTypes": ["violations"]}
JALANKAN = "o => axe.run(document, o).then(h => h.violations.map(v => [v.id, v.nodes[0].html.slice(0, 120)]))"
# (width, theme, rules); 640 px is what a window of 1280 px has at 200 % zoom.
PANDANG = (
    *((360, "light", SEMUA), (360, "dark", TAMPAK)),
    *((640, "dark", TAMPAK), (640, "light", TAMPAK)),
    *((1280, "light", SEMUA), (1280, "dark", TAMPAK)),
)
TELEPON, LEBAR = PANDANG[:2], PANDANG[4:]
REGU = 2  # the pages in parts, so that two workers share them

# Forms whose empty sending is a step that other pages of the walk still need undone.
TANPA_GALAT = {"informasi:konten", "informasi:tinjau", "informasi:impor_kiriman"}
KIRIM_KOSONG = """() => {
  const formulir = [...document.querySelectorAll("main form[method=post]")].pop();
  formulir.noValidate = true;
  for (const isian of formulir.elements) {
    if (isian.matches("[type=radio], [type=checkbox]")) isian.checked = false;
    else if (isian.matches("input:not([type=hidden], [type=file]), textarea, select")) isian.value = "";
  }
  const tombol = [...formulir.elements].filter(satu => satu.type === "submit").pop();
  setTimeout(() => formulir.requestSubmit(tombol), 0);
}"""
BUKA_LIPATAN = "document.querySelectorAll('main details:not([data-lembar])').forEach(satu => { satu.open = true; })"


def cacat_pandang(page, pandang=PANDANG):
    """[(width, theme, rule, place)] of everything broken on the page that is open."""
    page.evaluate(AXE)
    hasil, kini = [], None
    for lebar, tema, aturan in pandang:
        page.emulate_media(color_scheme=tema, reduced_motion="reduce")  # a colour halfway is no colour of ours
        if lebar != kini:
            setinggi_isinya(page, lebar)
            kini = lebar
        hasil += [(lebar, tema, *satu) for satu in page.evaluate(JALANKAN, aturan)]
    return hasil


def setinggi_isinya(page, lebar):
    """A window as tall as the page: what lies under a sticky bar until one scrolls is not too small to touch."""
    page.set_viewport_size({"width": lebar, "height": 800})
    tinggi = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": lebar, "height": min(max(tinggi, 740), 20_000) + 200})


def cacat_kedua_tema(page):
    """What is broken on the open page at its own width: all rules in the light, what a theme changes in the dark."""
    lebar = page.viewport_size["width"]
    return cacat_pandang(page, ((lebar, "light", SEMUA), (lebar, "dark", TAMPAK)))


def telusuri(daftar, halaman, pandang=PANDANG):
    """{name: what is broken} over [(name, address, visitor)]; `halaman(visitor)` gives the page to open them in."""
    temuan = {}
    for nama, jalur, siapa in daftar:
        page = halaman(siapa)
        if kunjungi(page, jalur):
            page.evaluate(BUKA_LIPATAN)  # what is folded away must hold too
            temuan[nama] = cacat_pandang(page, pandang)
    assert len(temuan) > 0
    return {nama: satu for nama, satu in temuan.items() if satu}


@pytest.fixture
def halaman(buka, masuk, pemeran):
    """A function visitor -> page, one browser context each, logged in where needed."""
    ada = {}

    def _halaman(siapa):
        if siapa not in ada:
            ada[siapa] = buka("360")
            if siapa != WARGA:
                masuk(ada[siapa], getattr(pemeran, siapa))
        return ada[siapa]

    return _halaman


def test_setiap_alamat_punya_pengunjung_yang_melihatnya():
    assert tak_terjangkau() == set()
    assert {*PELAKU, *LANGKAH_LAIN} <= set(BARIS)


@pytest.mark.parametrize("regu", range(REGU))
def test_setiap_halaman_umum_berisi_bebas_cacat(regu, dunia, halaman):
    assert telusuri(alamat(dunia, WARGA)[regu::REGU], halaman) == {}


def test_setiap_halaman_umum_kosong_bebas_cacat(pemeran, halaman):
    tanpa_isi = {nama: isi for nama, isi in BARIS.items() if not isi[0] and pengunjung(nama) == WARGA}
    assert telusuri(alamat({}, WARGA, nama=tanpa_isi), halaman, (*TELEPON, LEBAR[0])) == {}


@pytest.mark.parametrize("regu", range(REGU))
def test_setiap_halaman_meja_bebas_cacat(regu, dunia, halaman):
    meja = [satu for satu in alamat(dunia) if satu[2] != WARGA]
    assert telusuri(meja[regu::REGU], halaman) == {}


def test_setiap_formulir_bergalat_bebas_cacat(dunia, halaman):
    temuan = {}
    for nama, jalur, siapa in alamat(dunia):
        page = halaman(siapa)
        ada = nama not in TANPA_GALAT and kunjungi(page, jalur, wajib=False)  # an earlier sending may have ended it
        if not ada or not page.locator("main form[method=post]").count():
            continue
        with page.expect_navigation() as pindah:
            page.evaluate(KIRIM_KOSONG)
        if pindah.value.status == 422:  # a form whose fields may all stay empty has no refusal to look at
            temuan[nama] = cacat_pandang(page, (*TELEPON, LEBAR[0]))
    assert len(temuan) > 20
    assert {nama: satu for nama, satu in temuan.items() if satu} == {}


# What opens over a page: who, where, what is pressed in turn (CSS), and the views in which it can be open.
TERBUKA = {
    "menu telepon": (WARGA, "/", (".menu-telepon > summary", ".lembar-tampilan > summary"), TELEPON),
    "panel aksesibilitas": (WARGA, "/", (".tampilan-lepas > summary",), LEBAR),
    "laci saringan": (WARGA, "/informasi/?unit=dpupr", (".laci > summary",), TELEPON),
    "cari tanpa hasil": (WARGA, "/cari/?q=tidakadakatanya", (), PANDANG),
    "cari dengan hasil": (WARGA, "/cari/?q=saluran", (), PANDANG),
    "saringan tanpa hasil": (WARGA, "/informasi/?q=laporan&unit=dpupr&tahun=1999", (), PANDANG),
    "akun meja di telepon": ("operator", "/meja/", (".meja-orang > summary",), TELEPON),
    "akun meja": ("operator", "/meja/", (".meja-orang > summary",), LEBAR),
    "menu meja lainnya": ("verifikator", "/meja/", (".meja-tab details > summary",), TELEPON),
    "dialog tautan": ("operator", "/meja/konten/baru/", (".cke_button__link",), LEBAR),
    "dialog gambar": ("operator", "/meja/konten/baru/", (".cke_button__teksgambar",), LEBAR),
    "dialog tabel": ("operator", "/meja/konten/baru/", (".cke_button__table",), LEBAR),
    "unit tanpa isi": (WARGA, "/unit/kelurahan-banten/", (), PANDANG),
    "informasi unit tanpa isi": (WARGA, "/unit/kelurahan-banten/informasi/", (), PANDANG),
    "bahaya dipilih": ("operator", "/meja/konten/peringatan/?bahaya=banjir", (), PANDANG),
}


def test_yang_terbuka_di_atas_halaman_bebas_cacat(pemeran, halaman):
    temuan = {}
    for keadaan, (siapa, jalur, tekan, pandang) in TERBUKA.items():
        page = halaman(siapa)
        page.set_viewport_size({"width": pandang[0][0], "height": 900})
        page.goto(jalur)
        for satu in tekan:
            page.locator(satu).first.click()
        temuan[keadaan] = cacat_pandang(page, pandang)
        page.goto("about:blank")  # an editor that was touched asks before it is left
    assert {keadaan: satu for keadaan, satu in temuan.items() if satu} == {}


def test_halaman_penolakan_bebas_cacat(dunia, halaman):
    temuan = {}
    for siapa, jalur in ((WARGA, "/tidak-ada/"), ("operator", "/meja/tinjau/"), (WARGA, "/masuk/sandi/x/y/")):
        page = halaman(siapa)
        assert page.goto(jalur).status in (403, 404, 410)
        temuan[jalur] = cacat_pandang(page)
    assert {jalur: satu for jalur, satu in temuan.items() if satu} == {}


def test_cacat_yang_hanya_ada_di_gelap_ketahuan(buka):
    page = buka("360")
    gelap = "@media (prefers-color-scheme: dark) { p { color: #333; background: #222; } }"
    page.set_content(f'<html lang="id"><title>Uji</title><style>{gelap}</style><main><h1>Uji</h1><p>Kabur</p></main>')
    assert [(tema, aturan) for _lebar, tema, aturan, _letak in cacat_kedua_tema(page)] == [("dark", "color-contrast")]
