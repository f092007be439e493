"""English under /en/: every public page in the language of its address, and of nothing else."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.pabrik import buat_terbit

HALAMAN = (
    "beranda",
    "cari",
    "unit_daftar",
    "peta",
    "informasi:berita_daftar",
    "informasi:kegiatan_daftar",
    "informasi:pengumuman_daftar",
    "informasi:informasi_daftar",
    "informasi:berkala",
    "informasi:serta_merta",
    "informasi:setiap_saat",
    "informasi:dikecualikan",
    "informasi:layanan",
    "informasi:prosedur",
    "informasi:aksesibilitas",
    "informasi:regulasi",
    "informasi:kontak",
    "informasi:data",
    "informasi:pada",
    "laporan:statistik",
    "laporan:monitor",
    "kalkulator_tenggat",
)
UNIT = ("unit", "unit_informasi", "unit_berita", "unit_layanan", "unit_kontak")


def alamat_en(nama, *isian):
    with override("en"):
        return reverse(nama, args=isian)


def hreflang(isi):
    return dict(re.findall(r'rel="alternate" hreflang="([\w-]+)" href="[^"]*?//[^/]+(/[^"]*)"', isi))


@pytest.mark.django_db
@pytest.mark.parametrize("nama", HALAMAN)
def test_halaman_umum_tersedia_dalam_bahasa_inggris(client, nama):
    jawaban = client.get(alamat_en(nama))
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert jawaban.headers["Content-Language"] == "en"
    assert '<html lang="en">' in isi and isi.count("<h1") == 1
    assert "Content is available in Indonesian only." in isi


@pytest.mark.parametrize("nama", UNIT)
def test_halaman_unit_tersedia_dalam_bahasa_inggris(client, pemeran, nama):
    isi = client.get(alamat_en(nama, pemeran.dpupr.slug)).content.decode()
    assert '<html lang="en">' in isi and isi.count("<h1") == 1


def test_kedua_bahasa_saling_menunjuk(client, pemeran):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    jalur = reverse("informasi:berita", args=[terbit.konten_id, terbit.slug])
    harap = {"id": jalur, "en": f"/en{jalur}", "x-default": jalur}
    assert hreflang(client.get(jalur).content.decode()) == harap
    assert hreflang(client.get(f"/en{jalur}").content.decode()) == harap


def test_tombol_bahasa_menuju_halaman_yang_sama_dengan_saringannya(client, pemeran):
    isi = client.get("/berita/?unit=dpupr").content.decode()
    assert 'href="/en/berita/?unit=dpupr" hreflang="en"' in isi


@pytest.mark.django_db
def test_bahasa_peramban_dan_kuki_tidak_dipakai(client):
    client.cookies["django_language"] = "en"
    jawaban = client.get("/", headers={"accept-language": "en"})
    assert jawaban.headers["Content-Language"] == "id"
    assert "Accept-Language" not in jawaban.headers.get("Vary", "")


@pytest.mark.django_db
@pytest.mark.parametrize("jalur", ["/en/meja/", "/en/masuk/", "/en/api/v1/", "/en/data/dip.csv", "/en/umpan/atom/"])
def test_yang_bukan_halaman_umum_tidak_ada_di_bawah_en(client, jalur):
    jawaban = client.get(jalur)
    assert jawaban.status_code == 404
    assert '<html lang="en">' in jawaban.content.decode()
    assert "Page not found" in jawaban.content.decode()


@pytest.mark.django_db
def test_meja_dan_berkas_tetap_satu_alamat_dari_halaman_inggris(client):
    isi = client.get("/en/data/").content.decode()
    assert 'href="/masuk/"' in isi and 'href="/data/dip.csv' in isi
    assert "/en/data/dip.csv" not in isi and "/en/masuk/" not in isi
