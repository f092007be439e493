"""The accessibility panel in the browser: by keyboard, kept on the device, read aloud, without a script a link."""

import pytest

# A voice that says nothing and is ready at once: the browser of the tests has none.
MESIN = """
window.SpeechSynthesisUtterance = function (teks) { this.text = teks; };
const ucapan = window.ucapan = [];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => %s, cancel: () => {}, speak: (satu) => { ucapan.push(satu); },
} });
"""
SUARA_ID = '[{ lang: "en-US" }, { lang: "id_ID" }]'
PILIHAN = ("longgar", "renggang", "garis", "kontras", "abu", "tenang")


@pytest.fixture
def panel(pemeran, buka):
    """The home page on a wide screen with the panel open; returns (page, panel)."""

    def _panel(awal=""):
        page = buka("1280")
        if awal:
            page.add_init_script(awal)
        page.goto("/")
        page.locator(".tampilan-lepas > summary").click()
        return page, page.locator(".tampilan-lepas .tampilan")

    return _panel


def _akar(page):
    return page.locator("html").evaluate("e => ({ ...e.dataset })")


def test_panel_dipakai_dengan_papan_ketik_saja(pemeran, buka):
    page = buka("1280")
    page.goto("/")
    page.locator(".kepala-alat > a").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(5):  # three themes, A-, A+
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert {"teks": "1", "longgar": "1"}.items() <= _akar(page).items()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Aksesibilitas"


def test_pilihan_berlaku_di_halaman_berikut_sebelum_dicat_dan_tanpa_kuki(panel):
    page, kotak = panel()
    for nama in PILIHAN:
        kotak.locator(f"[data-sakelar={nama}]").check()
    for _ in range(4):
        kotak.get_by_role("button", name="Perbesar teks").click()
    page.route("**/js/menu.js", lambda rute: rute.abort())  # what runs after the first paint does not run at all
    page.goto("/berita/", wait_until="commit")
    page.locator("body").wait_for()
    assert {"teks": "4", **dict.fromkeys(PILIHAN, "1")}.items() <= _akar(page).items()
    assert page.context.cookies() == []


def test_kembalikan_semua_menghapus_pilihan_dari_perangkat(panel):
    page, kotak = panel()
    kotak.locator("[data-sakelar=kontras]").check()
    kotak.get_by_role("button", name="Gelap").click()
    kotak.get_by_role("button", name="Kembalikan semua").click()
    assert kotak.get_by_text("Tampilan kembali seperti semula.").is_visible()
    assert page.evaluate("localStorage.length") == 0 and set(_akar(page)) == {"skrip"}


def test_ukuran_teks_menyebut_persen_dan_berhenti_di_ujung(panel):
    page, kotak = panel()
    besar = kotak.get_by_role("button", name="Perbesar teks")
    for _ in range(4):
        besar.click()
    assert kotak.locator("output").text_content() == "200%" and besar.get_attribute("aria-disabled") == "true"
    assert page.locator("html").evaluate("e => getComputedStyle(e).fontSize") == "32px"


def test_halaman_dibacakan_mulai_dari_judul_dengan_suara_indonesia(panel):
    page, kotak = panel(MESIN % SUARA_ID)
    kotak.get_by_role("button", name="Bacakan halaman ini").click()
    assert page.evaluate("[ucapan[0].text, ucapan[0].lang]") == ["Informasi Kota Serang, terbuka untuk Anda", "id_ID"]
    page.evaluate("ucapan[0].onend()")
    assert page.evaluate("ucapan[1].text").startswith("Cari dokumen, baca kabar resmi")


def test_pembacaan_dijeda_dilanjutkan_dan_dihentikan(panel):
    page, kotak = panel(MESIN % SUARA_ID)
    kotak.get_by_role("button", name="Bacakan halaman ini").click()
    kotak.get_by_role("button", name="Jeda").click()
    assert kotak.get_by_text("Pembacaan dijeda.").is_visible()
    kotak.get_by_role("button", name="Lanjutkan").click()
    assert page.evaluate("ucapan[1].text === ucapan[0].text")
    kotak.get_by_role("button", name="Berhenti").click()
    assert kotak.get_by_role("button", name="Bacakan halaman ini").is_visible()
    assert page.evaluate("document.activeElement.dataset.baca") == "mulai"


def test_perangkat_tanpa_suara_indonesia_diberi_tahu(panel):
    _, kotak = panel(MESIN % '[{ lang: "en-US" }]')
    kotak.get_by_role("button", name="Bacakan halaman ini").click()
    kotak.get_by_text("Perangkat Anda belum mempunyai suara bahasa Indonesia.").wait_for()


@pytest.mark.parametrize("ukuran", ["360", "1280"])
def test_tanpa_skrip_tombolnya_menjadi_tautan_ke_halaman_penjelasan(ukuran, pemeran, buka):
    page = buka(ukuran, skrip=False)
    page.goto("/")
    if ukuran == "360":
        page.get_by_text("Menu", exact=True).first.click()
    page.locator("header").get_by_role("link", name="Aksesibilitas").click()
    assert page.locator("h1").text_content() == "Aksesibilitas"
    assert page.locator("[data-sakelar]:visible").count() == 0
