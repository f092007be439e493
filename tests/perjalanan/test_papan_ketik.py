"""The public site by keyboard alone: the focus is always seen and never covered, and the ways lead to their end."""

import pytest
from playwright.sync_api import expect

from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit
from tests.perjalanan.telusur import WARGA, alamat

MACAM = (
    *("beranda", "unit_daftar", "unit", "unit_informasi", "unit_kontak", "api:dokumentasi"),
    *("informasi:informasi_daftar", "informasi:informasi", "informasi:berkala", "informasi:data", "informasi:kontak"),
    *("informasi:berita_daftar", "informasi:berita", "informasi:kegiatan", "informasi:pengumuman_daftar"),
    *("informasi:layanan", "informasi:prosedur", "informasi:aksesibilitas", "informasi:regulasi", "opd:masuk"),
)
BATAS = 300  # stops on one page; more would be a trap
# Where the focus stands: null outside the page, else [what, seen, covered by what, has our ring].
FOKUS = """async () => {
  await new Promise(lanjut => { requestAnimationFrame(lanjut); setTimeout(lanjut, 100); });  // the scroll takes a frame
  const unsur = document.activeElement;
  if (!unsur || unsur === document.body) return null;
  const kotak = [...unsur.getClientRects()].find(satu => satu.width > 0) || unsur.getBoundingClientRect();
  const x = kotak.left + kotak.width / 2, y = kotak.top + kotak.height / 2;
  const atas = document.elementFromPoint(x, y), label = unsur.closest("label");
  const sama = atas && (unsur.contains(atas) || atas.contains(unsur) || (label && label.contains(atas)));
  let cincin = false;
  for (let satu = unsur; satu && satu !== document.body && !cincin; satu = satu.parentElement)
    cincin = getComputedStyle(satu).boxShadow.includes("rgb(245, 184, 0)");
  return [unsur.outerHTML.slice(0, 90), x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight,
          sama ? "" : (atas ? atas.className || atas.tagName : "nothing"), cincin];
}"""


def susuri(page):
    """(number of stops, what was wrong at a stop) on the page that is open, Tab after Tab until the focus leaves."""
    salah, langkah = [], 0
    while langkah < BATAS:
        page.keyboard.press("Tab")
        letak = page.evaluate(FOKUS)
        if letak is None:
            break
        langkah += 1
        unsur, tampak, penutup, cincin = letak
        if not tampak or penutup or not cincin:
            salah.append((unsur, "seen" if tampak else "not seen", penutup, "ring" if cincin else "no ring"))
    return langkah, salah


def sampai(page, nama, *, batas=BATAS):
    """Tab until what has the focus is called `nama`."""
    for _ in range(batas):
        page.keyboard.press("Tab")
        if nama in page.evaluate("(document.activeElement.ariaLabel || document.activeElement.textContent).trim()"):
            return
    raise AssertionError(f"never reached by Tab: {nama}")


@pytest.mark.parametrize("ukuran", ["360", "1280"])
def test_fokus_selalu_terlihat_dan_tidak_tertutup(ukuran, dunia, buka):
    page, temuan = buka(ukuran, reduced_motion="reduce"), {}  # nothing glides while we measure
    for nama, jalur, _ in alamat(dunia, WARGA, nama=MACAM):
        page.goto(jalur)
        langkah, salah = susuri(page)
        if salah or not 3 < langkah < BATAS:
            temuan[nama] = (langkah, salah[:3])
    assert temuan == {}


@pytest.mark.parametrize("ukuran", ["360", "1280"])
def test_tautan_lewati_muncul_pertama_dan_membawa_ke_isi(ukuran, pemeran, buka):
    page = buka(ukuran)
    page.goto("/unit/dpupr/")
    page.keyboard.press("Tab")
    expect(page.locator(".lewati")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('isi').contains(document.activeElement)")


def test_dari_beranda_mencari_sampai_ke_berkasnya_tanpa_tetikus(pemeran, buka):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_informasi_terbit(*orang, judul="Laporan kinerja 2025", berkas=berkas)
    page = buka("1280")
    page.goto("/")
    page.locator("#cari-beranda").focus()
    page.keyboard.type("laporan kinerja")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=*")
    page.locator("#isi").focus()
    sampai(page, "Laporan kinerja 2025")
    page.keyboard.press("Enter")
    page.wait_for_url("**/informasi/*/*/")
    page.locator("#isi").focus()
    for _ in range(BATAS):
        page.keyboard.press("Tab")
        if page.evaluate("(document.activeElement.getAttribute('href') || '').startsWith('/berkas/')"):
            break
    page.route(
        "**/berkas/**", lambda rute: rute.fulfill(body="berkas")
    )  # a PDF left open keeps the browser from closing
    page.keyboard.press("Enter")
    page.wait_for_url("**/berkas/**")
    assert page.locator("body").text_content() == "berkas"


def test_menu_telepon_dibuka_ditutup_dan_fokusnya_kembali(pemeran, buka):
    page = buka("360")
    page.goto("/")
    sampai(page, "Menu")
    page.keyboard.press("Enter")
    expect(page.locator(".lembar")).to_be_visible()
    for _ in range(30):  # behind the sheet nothing may take the focus; once it has left the page, no more Tab
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert page.evaluate("!!document.activeElement.closest('.menu-telepon')")
    page.locator(".lembar a").first.focus()
    page.keyboard.press("Escape")
    expect(page.locator(".lembar")).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('.menu-telepon > summary')")


def test_laci_saringan_dipakai_dari_papan_ketik(pemeran, buka):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    page = buka("360")
    page.goto("/informasi/")
    sampai(page, "Saring")
    page.keyboard.press("Space")
    sampai(page, "", batas=1)
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked")
    sampai(page, "Terapkan")
    page.keyboard.press("Enter")
    page.wait_for_url("**klasifikasi=**")


def test_laci_saringan_ditutup_dengan_escape(pemeran, buka):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    page = buka("360")
    page.goto("/informasi/")
    sampai(page, "Saring")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator(".laci-isi")).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('.laci > summary')")
