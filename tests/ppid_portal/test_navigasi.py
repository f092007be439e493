"""Menu, footer, breadcrumbs and the map of the site: nothing dead, nothing deeper than two levels."""

import re

import pytest
from django.urls import reverse

from ppid_portal.navigasi import KAKI_DASAR, KAKI_LAYANAN, KAKI_TENTANG, MENU, TOMBOL, bagian_menu
from tests.pabrik import buat_terbit
from tests.pabrik_halaman import buat_halaman_terbit
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, buat_pengumuman, terbitkan

SEMUA = [*MENU, *(anak for butir in MENU for anak in butir.anak), *KAKI_LAYANAN, *KAKI_TENTANG, *KAKI_DASAR, TOMBOL]
TETAP = ("/cari/", "/data/penetapan/", "/data/pada/", "/masuk/", "/masuk/lupa/", "/data/dip/cetak/")


def test_enam_butir_utama_dan_paling_dalam_dua_tingkat():
    assert len(MENU) == 6 and not any(anak.anak for butir in MENU for anak in butir.anak)


def test_setiap_butir_menu_punya_satu_baris_penjelasan():
    assert [b.label for b in MENU for b in (b, *b.anak) if not b.arti] == []


@pytest.mark.parametrize("alamat", sorted({b.nama + "|" + b.kueri for b in SEMUA}))
def test_tautan_menu_dan_kaki_tidak_mati(alamat, pemeran, client):
    nama, kueri = alamat.split("|")
    assert client.get(reverse(nama) + kueri).status_code == 200


def test_setiap_tautan_dalam_di_kepala_dan_kaki_beranda_hidup(pemeran, client):
    html = client.get("/").content.decode()
    bingkai = html[: html.index("<main")] + html[html.index("</main>") :]
    tautan = {a for a in re.findall(r'<a [^>]*href="(/[^"#]*)"', bingkai)}
    assert len(tautan) > 25
    assert {a: s for a in tautan if (s := client.get(a).status_code) != 200} == {}


@pytest.mark.parametrize(
    ("segmen", "kunci"),
    [("kegiatan", "berita"), ("pengumuman", "berita"), ("regulasi", "profil"), ("statistik", "profil"),
     ("kontak", "profil"), ("data", "informasi"), ("unit", "unit"), ("", "beranda")],
)  # fmt: skip
def test_halaman_menyalakan_butir_induknya(segmen, kunci):
    assert bagian_menu()[segmen] == kunci


def test_halaman_yang_dibuka_ditandai_di_submenu(pemeran, client):
    html = client.get("/kegiatan/").content.decode()
    assert '<a href="/kegiatan/" aria-current="page"><span class="submenu-nama">Kegiatan' in html


def test_butir_utama_ditandai_di_halaman_bawahnya(pemeran, client):
    html = client.get("/kegiatan/").content.decode()
    assert '<a class="menu-nama" href="/berita/" aria-current="true">' in html


@pytest.fixture
def alamat_umum(pemeran):
    """Every kind of public page, with something on it."""
    siapa = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    berita, dokumen = buat_terbit(*siapa), buat_informasi_terbit(*siapa)
    halaman = buat_halaman_terbit(*siapa, "maklumat")
    kegiatan = terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    kabar = terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    butir = [v.terbitan.get_absolute_url() for v in (berita, dokumen, halaman, kegiatan, kabar)]
    unit = [f"/unit/dpupr/{tab}" for tab in ("", "informasi/", "berita/", "layanan/", "kontak/")]
    menu = [b.url for b in SEMUA if b.nama not in {"beranda", "umpan"}]
    return [*menu, *TETAP, *unit, *butir, *(f"{a}riwayat/" for a in butir)]


def test_setiap_halaman_umum_punya_remah_roti_dan_satu_h1(alamat_umum, client):
    cacat = {}
    for alamat in alamat_umum:
        html = client.get(alamat).content.decode()
        jumlah = (html.count('<nav class="remah"'), len(re.findall("<h1[ >]", html)))
        if jumlah != (1, 1):
            cacat[alamat] = jumlah
    assert cacat == {}


def test_peta_situs_memuat_setiap_butir(pemeran, client):
    html = client.get(reverse("peta")).content.decode()
    isi = html[html.index("<main") : html.index("</main>")]
    assert [b.label for b in SEMUA if f'href="{b.url}"' not in isi and b not in (*KAKI_LAYANAN, *KAKI_TENTANG)] == []
