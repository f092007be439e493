"""The city's own name, emblem, colours and contact: who sets them, what is refused, where they show."""

import ast
import io
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from alur.models import Peristiwa
from alur.transisi import LangkahBasi
from opd.identitas.baca import WARNA, kota, lupakan
from opd.identitas.lambang import baca_lambang
from opd.identitas.layanan import ubah_identitas
from opd.identitas.models import IdentitasKota
from opd.identitas.warna import gaya, kontras, versi_gelap
from tests.pabrik import SENIN

AKAR = Path(settings.BASE_DIR)
ISIAN = {"nama_kota": "Kota Contoh", "nama_singkat": "Contoh", **WARNA}
ALAMAT = "/meja/sistem/identitas/"


def lambang(jenis="PNG", ukuran=(300, 400)):
    keluar = io.BytesIO()
    Image.new("RGB", ukuran, "#1b6b3a").save(keluar, jenis)
    return keluar.getvalue()


def pasang(pemeran, **nilai):
    ubah_identitas({**ISIAN, **nilai}, dilihat=0, pelaku=pemeran.ppid, waktu=SENIN)
    lupakan()


def kirim(client, berkas=None, dilihat=0, **nilai):
    isi = {**ISIAN, "dilihat": dilihat, **nilai}
    return client.post(ALAMAT, {**isi, "lambang": berkas} if berkas else isi)


def test_tanpa_pengaturan_berlaku_bawaan(db):
    assert (kota().nama_kota, kota().nama_singkat, kota().versi) == ("Kota Serang", "Serang", 0)


def test_ppid_utama_mengatur_lewat_mesin_langkah(pemeran, client):
    client.force_login(pemeran.ppid)
    assert kirim(client).status_code == 302
    assert Peristiwa.objects.filter(nama="tetapkan", label_objek="Kota Contoh").count() == 1


@pytest.mark.parametrize("siapa", ["operator", "verifikator", "penanggung_jawab", "auditor"])
def test_selain_ppid_utama_ditolak(siapa, pemeran, client):
    client.force_login(getattr(pemeran, siapa))
    assert client.get(ALAMAT).status_code == 403 and kirim(client).status_code == 403
    assert not IdentitasKota.objects.exists()


def test_langkahnya_sendiri_menolak_orang_lain(pemeran):
    with pytest.raises(PermissionDenied):
        ubah_identitas(ISIAN, dilihat=0, pelaku=pemeran.verifikator, waktu=SENIN)


def test_nama_baru_tampil_di_halaman_umum_dan_pratinjaunya(pemeran, client):
    pasang(pemeran)
    html = client.get("/").content.decode()
    assert "PPID Kota Contoh" in html and 'property="og:site_name" content="PPID Kota Contoh"' in html
    assert "Kota Serang" not in re.sub(r"(?s)<main.*</main>", "", html)


def test_perubahan_mencatat_nilai_lama_dan_baru(pemeran):
    pasang(pemeran)
    dilihat = IdentitasKota.objects.get().jejak().last().pk
    peristiwa = ubah_identitas({**ISIAN, "telepon": "0254 200"}, dilihat=dilihat, pelaku=pemeran.ppid, waktu=SENIN)
    assert peristiwa.rincian.isi["baru"] == {"telepon": "0254 200"} and IdentitasKota.objects.get().versi == 2


def test_formulir_basi_ditolak_409_dengan_isian_utuh(pemeran, client):
    pasang(pemeran)
    client.force_login(pemeran.ppid)
    jawaban = kirim(client, nama_kota="Kota Lain", dilihat=0)
    assert jawaban.status_code == 409 and "Kota Lain" in jawaban.content.decode()
    with pytest.raises(LangkahBasi):
        ubah_identitas(ISIAN, dilihat=0, pelaku=pemeran.ppid, waktu=SENIN)


@pytest.mark.parametrize(
    ("medan", "warna", "kalimat"),
    [("warna_utama", "#7fb3e6", "Pilih yang lebih gelap"), ("warna_dalam", "#f5b800", "Pilih yang lebih gelap"),
     ("warna_aksen", "#5a3300", "Pilih yang lebih terang"), ("warna_utama", "biru", "Tulis warna sebagai #")],
)  # fmt: skip
def test_warna_yang_tidak_terbaca_ditolak_dengan_kalimat(medan, warna, kalimat, pemeran, client):
    client.force_login(pemeran.ppid)
    jawaban = kirim(client, **{medan: warna})
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()


def test_kontras_dihitung_menurut_wcag():
    assert kontras("#000000", "#ffffff") == pytest.approx(21) and kontras("#0b5cab", "#ffffff") == pytest.approx(
        6.7, 0.01
    )


@pytest.mark.parametrize("warna", ["#0b5cab", "#7a0000", "#1b6b3a", "#000000", "#4b0082"])
def test_warna_di_tema_gelap_selalu_terbaca(warna):
    assert kontras(versi_gelap(warna), "#171f28") >= 7


def test_gaya_hanya_mengganti_token_yang_ada():
    token = set(re.findall(r"(--warna-[\w-]+)\s*:", (AKAR / "static/css/token.css").read_text()))
    assert set(re.findall(r"(--warna-[\w-]+):", gaya(*WARNA.values()))) <= token


def test_warna_sendiri_ditautkan_dengan_versinya(pemeran, client):
    assert "kota.css" not in client.get("/").content.decode()
    pasang(pemeran, warna_utama="#7a1f1f")
    assert 'href="/gaya/kota.css?v=1"' in client.get("/").content.decode()
    jawaban = client.get("/gaya/kota.css?v=1")
    assert "--warna-utama: #7a1f1f;" in jawaban.content.decode() and jawaban["Content-Type"].startswith("text/css")
    assert client.get("/gaya/kota.css", headers={"If-None-Match": jawaban["ETag"]}).status_code == 304


@pytest.mark.parametrize("jenis", ["PNG", "JPEG", "WEBP"])
def test_lambang_digambar_ulang_menjadi_png_persegi(jenis):
    gambar = Image.open(io.BytesIO(baca_lambang(lambang(jenis))))
    assert (gambar.format, gambar.size) == ("PNG", (512, 512))


@pytest.mark.parametrize(
    ("data", "kalimat"),
    [(b"<svg xmlns='x'><script/></svg>", "SVG tidak diterima"), (b"<?xml?><SVG>", "SVG tidak diterima"),
     (b"GIF89a....", "bukan gambar"), (lambang()[:60], "bukan gambar"), (b"", "bukan gambar"),
     (b"\x89PNG" + b"0" * 2_000_001, "lebih dari 2 MB")],
)  # fmt: skip
def test_lambang_yang_keliru_ditolak_dengan_kalimat(data, kalimat):
    with pytest.raises(ValidationError, match=kalimat):
        baca_lambang(data)


def test_data_di_belakang_gambar_tidak_ikut_tersimpan():
    assert b"<?php" not in baca_lambang(lambang() + b"<?php system('id'); ?>")


def test_lambang_terpasang_di_kepala_dan_ikon(pemeran, client):
    client.force_login(pemeran.ppid)
    assert kirim(client, berkas=io.BytesIO(lambang())).status_code == 302
    lupakan()
    client.logout()
    html = client.get("/").content.decode()
    assert (
        'class="lambang" src="/gambar/ikon-192.png?v=1"' in html
        and 'rel="apple-touch-icon" href="/gambar/ikon-180' in html
    )


@pytest.mark.parametrize("sisi", [32, 180, 192, 512])
def test_ikon_setiap_ukuran_ada_juga_sebelum_lambang_diunggah(sisi, db, client):
    assert Image.open(io.BytesIO(client.get(reverse("ikon_kota", args=[sisi])).content)).size == (sisi, sisi)


def test_ikon_ukuran_lain_tidak_digambar(db, client):
    assert client.get("/gambar/ikon-5000.png").status_code == 404


def test_kaki_tanpa_baris_kosong_dan_dengan_kontak_yang_diisi(pemeran, client):
    kaki = client.get("/").content.decode().split("<footer")[1]
    assert "Jam layanan:" not in kaki and "mailto:" not in kaki and not re.search(r"<(p|li)>\s*</\1>", kaki)
    pasang(pemeran, jam_layanan="Senin–Jumat", surel="ppid@contoh.go.id", kanal="Instagram | https://contoh.go.id/ig")
    kaki = client.get("/").content.decode().split("<footer")[1]
    assert (
        "Jam layanan: Senin–Jumat" in kaki
        and "mailto:ppid@contoh.go.id" in kaki
        and 'href="https://contoh.go.id/ig"' in kaki
    )


def test_kanal_kota_tampil_juga_di_beranda(pemeran, client):
    pasang(pemeran, kanal="RABEG | https://contoh.go.id/rabeg")
    isi = client.get("/").content.decode().split("<main")[1].split("</main>")[0]
    assert 'href="https://contoh.go.id/rabeg"' in isi


@pytest.mark.parametrize(
    "kanal", ["Instagram", "Kami | javascript:alert(1)", "| https://contoh.go.id", "X | http://a.id"]
)
def test_kanal_tanpa_nama_atau_alamat_aman_ditolak(kanal, pemeran, client):
    client.force_login(pemeran.ppid)
    assert kirim(client, kanal=kanal).status_code == 422


def test_identitas_tidak_menambah_kueri_setiap_permintaan(pemeran, client):
    client.get("/peta-situs/")
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        client.get("/peta-situs/")
    assert [k["sql"] for k in kueri if "identitas" in k["sql"]] == []


def test_kabar_perubahan_membuat_identitas_dibaca_lagi(pemeran, monkeypatch):
    generasi = [1]
    monkeypatch.setattr("opd.identitas.baca._pendengar", [lambda: generasi[0]])
    lama = kota().nama_kota
    IdentitasKota.objects.create(pk=1, **{**ISIAN, "nama_kota": "Kota Proses Lain"})
    assert kota().nama_kota == lama
    generasi[0] = 2
    assert kota().nama_kota == "Kota Proses Lain"


def test_templat_tidak_menulis_nama_kota_sendiri():
    komentar = re.compile(r"\{#.*?#\}", re.S)
    salah = [b.name for b in (AKAR / "templates").rglob("*.html") if "Serang" in komentar.sub("", b.read_text())]
    assert salah == []


def _teks_python(berkas):
    """String constants of a module that are not docstrings."""
    pohon = ast.parse(berkas.read_text())
    doc = {id(n.body[0].value) for n in ast.walk(pohon) if getattr(n, "body", None) and isinstance(n.body, list)
           and isinstance(n.body[0], ast.Expr)}  # fmt: skip
    return [
        n.value
        for n in ast.walk(pohon)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in doc
    ]


def test_kode_tidak_menulis_nama_kota_sendiri():
    """Defaults (settings) and demo data may; words of the law name no city."""
    salah = {}
    for ruang in ("alur", "kalender", "opd", "informasi", "permohonan", "sengketa", "laporan", "ppid_portal"):
        for berkas in (AKAR / ruang).rglob("*.py"):
            bawaan = berkas.name == "settings.py" or "demo" in berkas.name or "migrations" in berkas.parts
            if not bawaan and (kena := [t for t in _teks_python(berkas) if re.search(r"\bSerang\b", t)]):
                salah[str(berkas.relative_to(AKAR))] = kena
    assert salah == {}
