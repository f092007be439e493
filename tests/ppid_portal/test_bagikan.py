"""What leaves the portal when a page is shared or indexed: previews, pictures, structured data."""

import io
import json
import re
from html.parser import HTMLParser

import pytest
from PIL import Image

from informasi.berkas.simpanan import simpan_gambar
from ppid_portal.gambar_bagikan import gambar_bagikan
from tests.pabrik import SENIN, buat_ajuan, buat_foto, buat_terbit, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, terbitkan

SERANGAN = '</script><script>alert(1)</script> & "kutip"'
SITUS = "http://127.0.0.1:8000"


class Halaman(HTMLParser):
    """Meta properties and the bodies of JSON-LD scripts, as a browser's parser would cut them."""

    def __init__(self, html):
        super().__init__()
        self.meta, self.data, self.skrip, self.buka = {}, [], [], None
        self.feed(html)

    def handle_starttag(self, nama, isi):
        isi = dict(isi)
        if nama == "meta" and (isi.get("property") or isi.get("name")):
            self.meta[isi.get("property") or isi["name"]] = isi["content"]
        if nama == "script":
            self.buka = isi.get("type", "skrip")
            self.skrip.append(isi)

    def handle_endtag(self, nama):
        self.buka = None if nama == "script" else self.buka

    def handle_data(self, teks):
        if self.buka == "application/ld+json":
            self.data.append(json.loads(teks))

    def jenis(self, nama):
        return next(d for d in self.data if d["@type"] == nama)


def baca(client, jalur):
    jawaban = client.get(jalur)
    assert jawaban.status_code == 200
    return Halaman(jawaban.content.decode())


@pytest.mark.parametrize("jalur", ["/", "/informasi/", "/berita/", "/unit/", "/layanan/maklumat/", "/peta-situs/"])
def test_setiap_halaman_punya_pratinjau_beralamat_penuh(jalur, pemeran, client):
    meta = baca(client, jalur).meta
    assert meta["og:url"] == SITUS + jalur and meta["og:image"] == f"{SITUS}/gambar/ppid.png"
    assert meta["og:title"] and meta["og:description"] and meta["twitter:card"] == "summary_large_image"


def test_pratinjau_unit_memakai_gambar_unit(pemeran, client):
    assert baca(client, "/unit/dpupr/kontak/").meta["og:image"] == f"{SITUS}/gambar/unit/dpupr.png"


def test_pratinjau_berita_memakai_foto_pertama_dan_ukurannya(pemeran, client):
    foto = simpan_gambar(buat_foto(1600, 900), "a.jpg", unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN)
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    setujui(versi, pemeran.verifikator)
    terbitan = versi.terbitan
    type(terbitan).objects.filter(pk=terbitan.pk).update(sampul=foto, sampul_alt="Warga membersihkan saluran")
    meta = baca(client, terbitan.get_absolute_url()).meta
    assert meta["og:image"] == SITUS + foto.url and meta["og:image:alt"] == "Warga membersihkan saluran"
    assert (meta["og:image:width"], meta["og:image:height"]) == (str(foto.lebar), str(foto.tinggi))


def test_pratinjau_tidak_membawa_kata_pencarian(pemeran, client):
    assert baca(client, "/cari/?q=rahasia").meta["og:url"] == f"{SITUS}/cari/"


def test_judul_berisi_penutup_skrip_tetap_menjadi_data(pemeran, client):
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=SERANGAN, ringkasan="<!--<script>")
    halaman = baca(client, versi.terbitan.get_absolute_url())
    assert halaman.jenis("NewsArticle")["headline"] == SERANGAN
    assert halaman.meta["og:title"] == SERANGAN and halaman.meta["og:description"] == "<!--<script>"
    assert [s for s in halaman.skrip if "src" not in s and s.get("type") != "application/ld+json"] == []


def test_nama_unit_berisi_penutup_skrip_tetap_menjadi_data(pemeran, client):
    type(pemeran.dpupr).objects.filter(pk=pemeran.dpupr.pk).update(nama=SERANGAN)
    halaman = baca(client, "/unit/dpupr/")
    assert halaman.jenis("GovernmentOrganization")["name"] == SERANGAN
    assert [s for s in halaman.skrip if "src" not in s and s.get("type") != "application/ld+json"] == []


def test_remah_roti_terbaca_mesin_dengan_alamat_penuh(pemeran, client):
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    butir = baca(client, versi.terbitan.get_absolute_url()).jenis("BreadcrumbList")["itemListElement"]
    assert [b["item"] for b in butir] == [f"{SITUS}/", f"{SITUS}/berita/", f"{SITUS}/unit/dpupr/"]


def test_kegiatan_menjadi_event_bertempat_dan_berwaktu(pemeran, client):
    versi = terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    acara = baca(client, versi.terbitan.get_absolute_url()).jenis("Event")
    assert acara["startDate"] == versi.terbitan.mulai.isoformat() and acara["location"]["name"]
    assert acara["eventStatus"].endswith("EventScheduled")


def test_informasi_menjadi_dataset_dengan_berkasnya(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    unduhan = baca(client, versi.terbitan.get_absolute_url()).jenis("Dataset")["distribution"]
    assert unduhan == [{"@type": "DataDownload", "contentUrl": SITUS + berkas.url, "encodingFormat": "application/pdf"}]


def test_beranda_menyebut_badan_publik(pemeran, client):
    badan = baca(client, "/").jenis("GovernmentOrganization")
    assert badan["url"] == f"{SITUS}/" and badan["department"]["url"] == f"{SITUS}/unit/diskominfo/"


def test_riwayat_tidak_mengaku_sebagai_berita(pemeran, client):
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    halaman = baca(client, f"{versi.terbitan.get_absolute_url()}riwayat/")
    assert [d["@type"] for d in halaman.data] == ["BreadcrumbList"]


@pytest.mark.parametrize("jalur", ["/gambar/ppid.png", "/gambar/unit/dpupr.png"])
def test_gambar_bagikan_berukuran_tepat_dan_ringan(jalur, pemeran, client):
    jawaban = client.get(jalur)
    gambar = Image.open(io.BytesIO(jawaban.content))
    assert (gambar.size, gambar.format) == ((1200, 630), "PNG") and len(jawaban.content) < 60_000
    assert client.get(jalur, headers={"If-None-Match": jawaban["ETag"]}).status_code == 304


def test_gambar_bagikan_unit_berubah_dengan_namanya(pemeran, client):
    lama = client.get("/gambar/unit/dpupr.png")["ETag"]
    type(pemeran.dpupr).objects.filter(pk=pemeran.dpupr.pk).update(nama="Dinas Baru")
    assert client.get("/gambar/unit/dpupr.png")["ETag"] != lama


def test_nama_sangat_panjang_tetap_di_dalam_gambar():
    gambar = Image.open(io.BytesIO(gambar_bagikan("Kata " * 60, "PPID"))).convert("RGB")
    alas = gambar.getpixel((5, 5))
    assert {gambar.getpixel((x, 620)) for x in range(0, 1200, 7)} == {alas}


def test_halaman_isi_punya_tautan_whatsapp_dan_salin(pemeran, client):
    terbitan = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator).terbitan
    html = client.get(terbitan.get_absolute_url()).content.decode()
    assert re.search(r'href="https://wa\.me/\?text=[^"]+"[^>]*>.*?Bagikan ke WhatsApp', html)
    assert f'data-salin="{SITUS}{terbitan.get_absolute_url()}"' in html
