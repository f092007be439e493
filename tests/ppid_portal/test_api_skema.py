"""The API described: OpenAPI without a warning, in Indonesian, and the page that shows it to people."""

import re

import pytest
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator

from informasi.api.bentuk import BentukBerita, BentukInformasi
from informasi.api.contoh import CONTOH_BERITA, CONTOH_INFORMASI
from kalender.impor import impor_libur
from opd.api import CONTOH_UNIT, BentukUnit
from ppid_portal.api.dokumentasi import titik_akhir
from ppid_portal.api.skema import skema
from tests.pabrik import SENIN, UJI

JALUR = [
    "/api/v1/",
    "/api/v1/berita/",
    "/api/v1/berita/{id}/",
    "/api/v1/informasi/",
    "/api/v1/informasi/{id}/",
    "/api/v1/unit/",
    "/api/v1/unit/{slug}/",
]


def test_uraian_terbentuk_tanpa_peringatan(db):
    with GENERATOR_STATS.silence():
        GENERATOR_STATS.reset()
        SchemaGenerator().get_schema(request=None, public=True)
        assert not GENERATOR_STATS


def test_openapi_memuat_semua_alamat_data(client, db):
    isi = client.get("/api/v1/openapi.json").json()
    assert set(JALUR) <= set(isi["paths"])
    assert isi["servers"] == [{"url": "http://127.0.0.1:8000"}]


def test_akar_menyebut_setiap_alamat_daftar(client, db):
    daftar = {j for j in skema()["paths"] if "{" not in j and j != "/api/v1/"}
    assert {f"http://127.0.0.1:8000{j}" for j in daftar} <= set(client.get("/api/v1/").json().values())


def test_akar_menyebut_alamat_yang_semuanya_terbuka(client, db):
    alamat = client.get("/api/v1/").json()
    assert {"berita", "dokumentasi", "informasi", "openapi", "unit"} <= set(alamat)
    alamat.pop("tenggat")  # answers only to its two parameters
    assert {client.get(a.removeprefix("http://127.0.0.1:8000")).status_code for a in alamat.values()} == {200}


def test_setiap_alamat_parameter_dan_medan_diterangkan(db):
    semua = titik_akhir(skema())
    baris = [(t.jalur, b.nama) for t in semua for b in (*t.parameter, *t.medan) if not b.uraian and b.nama != "hasil"]
    assert baris == [] and all(t.judul and t.uraian for t in semua)


@pytest.mark.parametrize(
    ("bentuk", "contoh"),
    [(BentukUnit, CONTOH_UNIT), (BentukInformasi, CONTOH_INFORMASI), (BentukBerita, CONTOH_BERITA)],
)
def test_contoh_jawaban_memuat_tepat_medannya(bentuk, contoh):
    assert list(contoh) == list(bentuk().fields)


def test_halaman_dokumentasi_memuat_setiap_alamat(client, db):
    isi = client.get("/api/v1/dokumentasi/").content.decode()
    assert [j for j in skema()["paths"] if f"GET {j}" not in isi] == []


def test_halaman_dokumentasi_berjudul_satu_dan_tanpa_skrip_lain(client, db):
    isi = client.get("/api/v1/dokumentasi/").content.decode()
    assert len(re.findall(r"<h1[ >]", isi)) == 1
    assert set(re.findall(r'<script src="/static/js/(\w+)\.js"', isi)) <= {"tampilan", "menu", "bacakan"}
    data = isi.count('<script type="application/ld+json">')
    assert isi.count("<script") == len(re.findall(r'<script src="/static/js/', isi)) + data


def test_contoh_panggilan_di_dokumentasi_memang_dilayani(pemeran, client):
    impor_libur(2026, pelaku=UJI, waktu=SENIN)
    panggilan = [t.panggilan for t in titik_akhir(skema()) if "{" not in t.jalur]
    assert {client.get(p.removeprefix("http://127.0.0.1:8000")).status_code for p in panggilan} == {200}
