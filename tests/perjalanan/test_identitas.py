"""PPID utama gives the portal another city's face; every reader sees it, readable in both themes."""

import io

import pytest
from PIL import Image

from opd.identitas.baca import WARNA
from opd.identitas.layanan import ubah_identitas
from tests.pabrik import SENIN
from tests.perjalanan.test_akses import cacat


def test_ppid_utama_mengganti_identitas_kota(pemeran, buka, masuk):
    gambar = io.BytesIO()
    Image.new("RGB", (200, 260), "#7a1f1f").save(gambar, "PNG")
    page = buka("360")
    masuk(page, pemeran.ppid)
    page.goto("/meja/sistem/identitas/")
    assert cacat(page) == []
    page.get_by_label("Nama kota").fill("Kota Contoh")
    page.get_by_label("Warna utama").fill("#7a1f1f")
    page.get_by_label("Lambang daerah").set_input_files(
        {"name": "lambang.png", "mimeType": "image/png", "buffer": gambar.getvalue()}
    )
    page.get_by_role("button", name="Simpan identitas").click()
    page.get_by_text("Identitas kota tersimpan").wait_for()
    page.goto("/")
    assert page.locator(".merek .lambang").first.evaluate("e => e.naturalWidth") == 192
    assert "PPID Kota Contoh" in page.title()


@pytest.mark.parametrize("gelap", [False, True])
def test_warna_kota_lain_bebas_cacat(gelap, pemeran, buka):
    warna = {**WARNA, "warna_utama": "#8a1538", "warna_dalam": "#4b1d2a", "warna_aksen": "#e0c050"}
    ubah_identitas({"nama_kota": "Kota Contoh", **warna}, dilihat=0, pelaku=pemeran.ppid, waktu=SENIN)
    page = buka("1280", gelap=gelap)
    keluhan = []
    page.on("console", lambda pesan: keluhan.append(pesan.text) if pesan.type == "error" else None)
    temuan = {}
    for jalur in ("/", "/informasi/", "/unit/dpupr/"):
        page.goto(jalur)
        temuan[jalur] = cacat(page)
    assert {j: c for j, c in temuan.items() if c} == {} and keluhan == []
