"""The portal and the desk can be put on a phone's home screen, under the city's own name, colours and emblem."""

import io
import json
import re

import pytest
from PIL import Image

from opd.identitas.baca import WARNA, lupakan
from opd.identitas.layanan import ubah_identitas
from tests.pabrik import SENIN

ALAMAT = ("/manifest.webmanifest", "/manifest-meja.webmanifest")


@pytest.fixture
def kota_lain(pemeran):
    isian = {**WARNA, "nama_kota": "Kota Contoh", "nama_singkat": "Contoh", "warna_utama": "#7a1f1f"}
    ubah_identitas(isian, dilihat=0, pelaku=pemeran.ppid, waktu=SENIN)
    lupakan()


def isi(client, alamat=ALAMAT[0]):
    jawaban = client.get(alamat)
    assert jawaban["Content-Type"] == "application/manifest+json"
    return json.loads(jawaban.content)


def tautan(client, jalur):
    return re.findall(r'<link rel="manifest" href="([^"]+)">', client.get(jalur).content.decode())


def test_nama_dan_warna_menurut_identitas_kota(kota_lain, client):
    manifes = isi(client)
    assert (manifes["name"], manifes["short_name"]) == ("PPID Kota Contoh", "PPID Contoh")
    assert (manifes["theme_color"], isi(client, ALAMAT[1])["name"]) == ("#7a1f1f", "Meja PPID Kota Contoh")


@pytest.mark.parametrize("alamat", ALAMAT)
def test_ikon_dan_pintasan_yang_disebut_benar_ada(alamat, pemeran, client):
    manifes = isi(client, alamat)
    ukuran = [Image.open(io.BytesIO(client.get(ikon["src"]).content)).size for ikon in manifes["icons"]]
    assert [ikon["sizes"] for ikon in manifes["icons"]] == [f"{lebar}x{tinggi}" for lebar, tinggi in ukuran]
    client.force_login(pemeran.operator)
    tujuan = [manifes["start_url"], *(pintas["url"] for pintas in manifes["shortcuts"])]
    assert {client.get(jalur).status_code for jalur in tujuan} == {200}


def test_warga_memasang_portal_dan_petugas_memasang_meja(pemeran, client):
    umum = tautan(client, "/")
    client.force_login(pemeran.operator)
    assert (umum, tautan(client, "/meja/")) == ([ALAMAT[0]], [ALAMAT[1]])
    assert isi(client)["id"] != isi(client, ALAMAT[1])["id"]
