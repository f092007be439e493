"""Sharing and paper in the real browser: the strict policy stays silent, the printed page says where it is from."""

import pytest

from tests.pabrik import buat_terbit
from tests.pabrik_informasi import buat_informasi_terbit
from tests.perjalanan.test_akses import cacat

SERANGAN = "</script><script>document.title='kena'</script>"


def test_data_terstruktur_tidak_dijalankan_dan_tidak_melanggar_kebijakan(pemeran, buka):
    terbitan = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=SERANGAN).terbitan
    page = buka("1280")
    keluhan = []
    page.on("console", lambda pesan: keluhan.append(pesan.text) if pesan.type == "error" else None)
    for jalur in ("/", "/unit/dpupr/", terbitan.get_absolute_url()):
        page.goto(jalur)
        assert page.locator('script[type="application/ld+json"]').count() >= 1
    assert keluhan == [] and page.title() != "kena"


@pytest.mark.parametrize("gelap", [False, True])
def test_halaman_isi_dengan_alat_bagikan_bebas_cacat(gelap, pemeran, buka):
    terbitan = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator).terbitan
    page = buka("360", gelap=gelap)
    page.goto(terbitan.get_absolute_url())
    assert cacat(page) == []


def test_cetakan_memuat_alamat_tanpa_menu(pemeran, buka):
    siapa = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    page = buka("1280")
    page.emulate_media(media="print")
    jalur_isi = [v.terbitan.get_absolute_url() for v in (buat_terbit(*siapa), buat_informasi_terbit(*siapa))]
    for jalur in (*jalur_isi, "/informasi/", "/unit/dpupr/"):
        page.goto(jalur)
        assert jalur in page.locator(".cetak-alamat").inner_text() and page.locator(".cetak-alamat").is_visible()
        for menu in (".menu-lebar", ".kepala-alat", ".bilah-bawah", ".kaki-kolom nav", ".kaki-tetap", ".remah"):
            assert not page.locator(menu).first.is_visible(), (jalur, menu)
