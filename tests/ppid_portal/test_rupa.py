"""The visual house keeps its promises: one set of tokens, nothing inline, no foreign host, no missing icon."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from informasi.status import StatusVersi
from ppid_portal.konteks import situs
from ppid_portal.templatetags.rupa import LENCANA_STATUS

AKAR = Path(settings.BASE_DIR)
TEMPLAT = sorted((AKAR / "templates").rglob("*.html"))
GAYA = sorted((AKAR / "static/css").glob("*.css"))
SKRIP = sorted((AKAR / "static/js").glob("*.js"))
IKON = (AKAR / "static/img/ikon.svg").read_text()
KOMENTAR = re.compile(r"\{#.*?#\}", re.S)


def _isi(berkas):
    """A template without its comments."""
    return KOMENTAR.sub("", berkas.read_text())


def _nilai(blok):
    """{name: value} of the custom properties in a CSS block."""
    return dict(re.findall(r"(--[\w-]+|color-scheme):\s*([^;]+);", re.sub(r"/\*.*?\*/", "", blok, flags=re.S)))


def _tulis(sumber, **konteks):
    return Template(sumber).render(Context(konteks))


def test_dua_blok_tema_gelap_sama_isinya():
    token = (AKAR / "static/css/token.css").read_text()
    dipilih = re.search(r'\n\[data-bs-theme="dark"\] \{(.*?)\n\}', token, re.S)[1]
    perangkat = re.search(r":root:not\(\[data-bs-theme\]\) \{(.*?)\n  \}", token, re.S)[1]
    assert _nilai(dipilih) == _nilai(perangkat)


def test_tema_gelap_mengganti_setiap_warna_tema_terang():
    token = (AKAR / "static/css/token.css").read_text()
    terang = re.search(r':root, \[data-bs-theme="light"\] \{(.*?)\n\}', token, re.S)[1]
    gelap = re.search(r'\n\[data-bs-theme="dark"\] \{(.*?)\n\}', token, re.S)[1]
    assert set(_nilai(terang)) == set(_nilai(gelap))


@pytest.mark.parametrize("berkas", GAYA, ids=lambda b: b.name)
def test_gaya_hanya_memakai_token_yang_ada(berkas):
    dikenal = set(re.findall(r"(--[\w-]+)\s*:", "".join(b.read_text() for b in GAYA)))
    assert set(re.findall(r"var\((--[\w-]+)", berkas.read_text())) <= dikenal


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_templat_tanpa_gaya_dan_skrip_sebaris(berkas):
    salah = re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:", _isi(berkas))
    assert salah == []


@pytest.mark.parametrize("berkas", [*TEMPLAT, *GAYA, *SKRIP], ids=lambda b: str(b.relative_to(AKAR)))
def test_tidak_ada_rujukan_ke_situs_lain(berkas):
    assert re.findall(r"(?:https?:)?//[a-z0-9-]+\.[a-z]", _isi(berkas)) == []


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_setiap_ikon_ada_di_lembar_ikon(berkas):
    dipakai = set(re.findall(r"""ikon ["']([\w-]+)["']|\bikon=["']([\w-]+)["']""", _isi(berkas)))
    assert {nama for pasangan in dipakai for nama in pasangan if nama and f'id="{nama}"' not in IKON} == set()


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_setiap_berkas_statis_yang_ditaut_ada(berkas):
    ditaut = re.findall(r"""\{% static ["']([^"']+)["']""", _isi(berkas))
    assert [jalur for jalur in ditaut if finders.find(jalur) is None] == []


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_templat_paling_panjang_120_baris(berkas):
    assert len(berkas.read_text().splitlines()) <= 120


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_komponen_disertakan_dengan_data_bernama_saja(berkas):
    sertaan = re.findall(r"\{% include .*?%\}", _isi(berkas))
    assert [satu for satu in sertaan if not satu.endswith("only %}")] == []


def test_peta_sumber_tidak_disebut_di_berkas_pihak_ketiga():
    berkas = [*(AKAR / "static/vendor").rglob("*.css"), *(AKAR / "static/vendor").rglob("*.js")]
    assert [b.name for b in berkas if "sourceMappingURL" in b.read_text(errors="ignore")] == []


def test_setiap_status_berita_punya_lencana():
    assert set(StatusVersi.values) <= set(LENCANA_STATUS)


def test_lencana_memuat_ikon_dan_kata():
    lencana = _tulis('{% lencana_status "perlu_perbaikan" "Perlu perbaikan" %}')
    assert "lencana-ingat" in lencana and "#pencil-exclamation" in lencana and "Perlu perbaikan" in lencana


def test_label_lencana_tidak_menjadi_html():
    assert "<b>" not in _tulis("{% lencana_status kode label %}", kode="draf", label="<b>")


def test_tanggal_ditulis_lengkap_dalam_bahasa_indonesia():
    assert _tulis("{{ hari|tanggal }}", hari=date(2026, 12, 18)) == "18 Desember 2026"


def test_tanggal_pendek_memakai_tiga_huruf_bulan():
    assert _tulis("{{ hari|tanggal_pendek }}", hari=date(2026, 12, 2)) == "2 Des 2026"


def test_jam_ditulis_menurut_wib():
    waktu = datetime(2026, 12, 2, 7, 5, tzinfo=UTC)
    assert _tulis("{{ waktu|tanggal_jam }}", waktu=waktu) == "2 Desember 2026, 14.05 WIB"


def test_tanggal_kosong_tidak_menulis_apa_pun():
    assert _tulis("[{{ kosong|tanggal }}{{ kosong|tanggal_jam }}]", kosong=None) == "[]"


@pytest.mark.parametrize(
    ("nama", "huruf"), [("Ahmad Hidayat, S.Sos.", "AH"), ("Nia", "N"), ("", ""), (None, ""), ("siti nur aini", "SN")]
)
def test_inisial_dari_dua_kata_pertama_tanpa_gelar(nama, huruf):
    assert _tulis("{{ nama|inisial }}", nama=nama) == huruf


def test_segmen_menandai_hanya_yang_kena_dan_meloloskan_html():
    hasil = render_to_string("komponen/_segmen.html", {"segmen": [("<b>", False), ("jalan", True)]})
    assert hasil.strip() == "&lt;b&gt;<mark>jalan</mark>"


def test_beda_memakai_del_dan_ins():
    segmen = [("sama", "a "), ("hapus", "b"), ("tambah", "c")]
    assert render_to_string("komponen/_beda.html", {"segmen": segmen}).strip() == "a <del>b</del><ins>c</ins>"


@pytest.mark.parametrize(
    ("jalur", "kunci"), [("/", "beranda"), ("/unit/dpupr/kontak/", "unit"), ("/berita/1/x/", "berita")]
)
def test_kunci_menu_dari_bagian_pertama_alamat(jalur, kunci):
    permintaan = RequestFactory().get(jalur)
    permintaan.resolver_match = None
    assert situs(permintaan)["kunci_menu"] == kunci


def test_kunci_menu_dari_view_mendahului_alamat():
    permintaan = RequestFactory().get("/apa-saja/")
    permintaan.resolver_match = SimpleNamespace(func=SimpleNamespace(kunci_menu="unit"), route="apa-saja/")
    assert situs(permintaan)["kunci_menu"] == "unit"


@pytest.mark.parametrize("templat", ["400.html", "500.html"])
def test_halaman_galat_tetap_tampil_tanpa_konteks(templat):
    halaman = render_to_string(templat)
    assert halaman.count("<h1>") == 1 and 'href="/"' in halaman
