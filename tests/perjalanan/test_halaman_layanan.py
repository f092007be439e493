"""A citizen with an old phone and no script walks through the pages of the service; an operator writes one."""

from informasi.models import Versi
from tests.pabrik import buat_pengguna
from tests.pabrik_halaman import BAGIAN_MAKLUMAT, buat_halaman_terbit, buat_regulasi


def rapi(page):
    """One heading, breadcrumbs, and nothing wider than the screen."""
    lebar = page.locator("html").evaluate("e => e.scrollWidth")
    return page.locator("h1").count() == 1 and page.locator(".remah").count() == 1 and lebar <= 360


def test_warga_tanpa_skrip_membaca_maklumat_prosedur_dan_regulasi(pemeran, buka):
    penulis = buat_pengguna("operator_kominfo", "operator", pemeran.diskominfo)
    siapa = (pemeran.diskominfo, penulis, pemeran.verifikator)
    buat_halaman_terbit(*siapa, "maklumat", judul="Maklumat Pelayanan Kota")
    buat_halaman_terbit(*siapa, "prosedur", judul="Prosedur permohonan informasi")
    buat_halaman_terbit(*siapa, "prosedur", judul="Prosedur keberatan kepada Atasan PPID")
    buat_regulasi(*siapa, judul="Undang-Undang tentang Keterbukaan Informasi Publik")
    page = buka("360", skrip=False)
    page.goto("/")
    page.locator(".menu-telepon > summary").click()
    page.locator(".lembar-daftar").get_by_role("link", name="Layanan").click()
    assert page.url.endswith("/layanan/") and rapi(page)
    page.get_by_role("link", name="Maklumat pelayanan").first.click()
    assert page.url.endswith("/layanan/maklumat/") and rapi(page)
    judul = page.locator(".prosa h2").all_inner_texts()
    assert tuple(judul) == BAGIAN_MAKLUMAT
    page.locator(".remah").get_by_role("link", name="Layanan").click()
    page.get_by_role("link", name="Prosedur layanan informasi").click()
    assert rapi(page) and page.get_by_text("belum dikuasai atau belum didokumentasikan").is_visible()
    page.get_by_role("link", name="Prosedur keberatan kepada Atasan PPID").click()
    assert rapi(page) and page.get_by_text("dekat gerbang Kaibon").first.is_visible()
    page.locator(".kaki-kolom").get_by_role("link", name="Regulasi").click()
    page.locator(".regulasi-saring").get_by_role("link", name="Undang-Undang").click()
    assert rapi(page) and page.url.endswith("/regulasi/?tingkat=uu")


def test_operator_mulai_dari_kerangka_lalu_diberi_tahu_yang_kurang(pemeran, buka, masuk):
    page = buka("360", skrip=False)
    masuk(page, pemeran.operator)
    page.goto("/meja/konten/halaman/")
    page.get_by_role("button", name="Mulai dari kerangka Maklumat pelayanan").click()
    isi = page.locator("[name=isi]")
    teks = isi.input_value()
    isi.fill(teks.replace("## Jaminan", "Jaminan").replace("(isi: meja layanan, loket, atau saluran unit Anda)", ""))
    page.get_by_role("button", name="Ajukan").click()
    assert page.get_by_text("Maklumat ini belum memuat “Jaminan”").is_visible()
    isi.fill(page.locator("[name=isi]").input_value().replace("\nJaminan\n", "\n## Jaminan\n"))
    page.get_by_role("button", name="Ajukan").click()
    page.get_by_text("Terkirim. Diskominfo akan memeriksanya").wait_for()
    assert Versi.objects.get(rincian_halaman__kelompok="maklumat").status == "diajukan"
