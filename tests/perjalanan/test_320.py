"""No page scrolls sideways on a screen of 320 px: with data, empty, and with the largest and widest text."""

import pytest

from tests.perjalanan.telusur import WARGA, alamat, kunjungi, pengunjung
from tests.test_keterlihatan import BARIS

LEBAR = {"width": 320, "height": 640}
# The reader's own choices (static/js/tampilan.js) that take the most room.
TERBESAR = """for (const [nama, nilai] of [["teks", "4"], ["renggang", "1"], ["longgar", "1"]])
  localStorage.setItem("rupa-" + nama, nilai);"""


# [width of the content, the last element that reaches farthest to the right]
TERLEBAR = """() => {
  const semua = [...document.querySelectorAll("body *")].map(satu => [satu.getBoundingClientRect().right, satu]);
  const ujung = Math.max(...semua.map(satu => satu[0]));
  return [Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
          semua.filter(satu => satu[0] === ujung).pop()[1].outerHTML.slice(0, 120)];
}"""


def meluap(page, daftar):
    """{name: [width of its content, what reaches farthest]} of the pages that are wider than the screen.

    `daftar`: [(name, address, visitor)], all of the visitor that `page` is logged in as.
    """
    lebar = {}
    for nama, jalur, _ in daftar:
        if kunjungi(page, jalur):
            lebar[nama] = page.evaluate(TERLEBAR)
    assert len(lebar) > 0
    return {nama: satu for nama, satu in lebar.items() if satu[0] > LEBAR["width"]}


@pytest.fixture
def sempit(buka):
    """A function that opens a page of 320 px, with what it runs before every page."""

    def _sempit(awal=""):
        page = buka("360")
        page.set_viewport_size(LEBAR)
        if awal:
            page.add_init_script(awal)
        return page

    return _sempit


@pytest.mark.parametrize("awal", ["", TERBESAR], ids=["biasa", "terbesar"])
def test_halaman_umum_berisi_tidak_meluap(awal, dunia, sempit):
    assert meluap(sempit(awal), alamat(dunia, WARGA)) == {}


@pytest.mark.parametrize("awal", ["", TERBESAR], ids=["biasa", "terbesar"])
def test_halaman_umum_kosong_tidak_meluap(awal, pemeran, sempit):
    tanpa_isi = {nama for nama, isi in BARIS.items() if not isi[0] and pengunjung(nama) == WARGA}
    assert meluap(sempit(awal), alamat({}, WARGA, nama=tanpa_isi)) == {}


@pytest.mark.parametrize("siapa", ["operator", "verifikator", "ppid"])
def test_halaman_meja_tidak_meluap(siapa, dunia, pemeran, sempit, masuk):
    page = sempit()
    masuk(page, getattr(pemeran, siapa))
    assert meluap(page, alamat(dunia, siapa)) == {}
