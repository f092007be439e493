"""The statistics page in the real browser: both themes, both widths, with and without script."""

from tests.pabrik import buat_terbit
from tests.pabrik_informasi import buat_informasi_terbit
from tests.perjalanan.test_akses_semua import cacat_kedua_tema


def test_statistik_bebas_cacat_dan_tidak_bergulir_mendatar(pemeran, buka):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    temuan = {}
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        for jalur in ("/statistik/", "/statistik/?tahun=2025", "/statistik/?tahun=semua"):
            page.goto(jalur)
            page.get_by_text("Tabel 5 unit").click()
            lebar = page.locator("html").evaluate("e => e.scrollWidth - e.clientWidth")
            temuan[ukuran, jalur] = cacat_kedua_tema(page) + ([("melebar", lebar)] if lebar else [])
    assert {j: c for j, c in temuan.items() if c} == {}


def test_tahun_dapat_dipilih_tanpa_skrip(pemeran, buka):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    page = buka("360", skrip=False)
    page.goto("/statistik/")
    page.get_by_label("Tahun terbit").select_option("semua")
    page.get_by_role("button", name="Tampilkan").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Statistik semua tahun"
