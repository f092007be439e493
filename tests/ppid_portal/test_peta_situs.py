"""The map of the site, robots.txt and security.txt: whole https addresses, what is public now, nothing else."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from alur.mesin import jalankan
from ppid_portal.views import peta_situs
from tests.pabrik import SENIN, buat_terbit
from tests.ppid_portal.conftest import TARIK

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RESMI = "https://ppid.example.go.id"


@pytest.fixture(autouse=True)
def situs_resmi(settings):
    settings.PPID_SITUS = RESMI


def alamat(client, jalur):
    jawaban = client.get(jalur)
    assert jawaban.status_code == 200
    return [e.text for e in ElementTree.fromstring(jawaban.content).iter(f"{S}loc")]


def seluruh_peta(client):
    """{part: its addresses} of the whole map, read as a search engine does."""
    bagian = [a.removeprefix(RESMI) for a in alamat(client, "/sitemap.xml")]
    return {jalur: alamat(client, jalur) for jalur in bagian}


def test_peta_memuat_halaman_unit_dan_isi_yang_terbit(dunia_umum, client):
    semua = sum(seluruh_peta(client).values(), [])
    wajib = {"/", "/unit/", "/unit/dpupr/", "/berita/", "/informasi/", "/informasi/serta-merta/"}
    wajib |= {
        f"/{j}/{v.konten_id}/{v.slug}/" for j, v in [("berita", dunia_umum.berita), ("informasi", dunia_umum.informasi)]
    }
    assert {f"{RESMI}{jalur}" for jalur in wajib} <= set(semua)


def test_semua_alamat_peta_https_dan_terbuka_bagi_siapa_pun(dunia_umum, client):
    semua = sum(seluruh_peta(client).values(), [])
    assert {client.get(a.removeprefix(RESMI)).status_code for a in semua if a.startswith(f"{RESMI}/")} == {200}
    assert [a for a in semua if not a.startswith(f"{RESMI}/")] == []


def test_peta_tidak_memuat_yang_belum_atau_tidak_lagi_terbit(dunia_umum, client):
    semua = "".join(sum(seluruh_peta(client).values(), []))
    assert "rahasia" not in semua and "/meja/" not in semua


def test_yang_ditarik_hilang_dari_peta_saat_itu_juga(dunia_umum, pemeran, client):
    jalankan(dunia_umum.berita, "tarik", pelaku=pemeran.penanggung_jawab, waktu=SENIN + timedelta(hours=3), **TARIK)
    assert f"/berita/{dunia_umum.berita.konten_id}/" not in "".join(sum(seluruh_peta(client).values(), []))


def test_bagian_peta_menurut_rentang_nomor(pemeran, client, monkeypatch):
    monkeypatch.setattr(peta_situs, "RENTANG", 2)
    orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    terbit = [buat_terbit(*orang, judul=f"Kerja bakti ke-{n}") for n in range(5)]
    # Only the parts that hold them: numbers given away by other tests would make thousands of empty ones.
    jalur = sorted({f"/sitemap-terbitan-{-(-versi.konten_id // 2)}.xml" for versi in terbit})
    assert {f"{RESMI}{satu}" for satu in jalur} <= set(alamat(client, "/sitemap.xml"))
    bagian = [len(alamat(client, satu)) for satu in jalur]
    assert sum(bagian) == len(terbit) and max(bagian) <= 2


def test_bagian_yang_kosong_tidak_disebut_dan_menjadi_404(pemeran, client):
    assert not [a for a in alamat(client, "/sitemap.xml") if "terbitan" in a]
    assert client.get("/sitemap-terbitan-1.xml").status_code == 404


@pytest.mark.parametrize("bagian", ["0", "999999999999", "9" * 40])
def test_bagian_raksasa_menjadi_404(bagian, pemeran, client):
    assert client.get(f"/sitemap-terbitan-{bagian}.xml").status_code == 404


def test_peta_menyebut_waktu_pemutakhiran(dunia_umum, client):
    bagian = [ElementTree.fromstring(client.get(j).content) for j in seluruh_peta(client) if "terbitan" in j]
    waktu = [e.text for satu in bagian for e in satu.iter(f"{S}lastmod")]
    assert sorted(waktu) == ["2026-11-02T09:00:00+07:00", "2026-11-02T11:00:00+07:00"]


def test_304_bila_peta_tidak_berubah(dunia_umum, client):
    tanda = client.get("/sitemap.xml").headers["ETag"]
    assert client.get("/sitemap.xml", headers={"If-None-Match": tanda}).status_code == 304


def test_robots_menutup_meja_dan_pencarian_serta_menunjuk_peta(client, db):
    baris = client.get("/robots.txt").content.decode().splitlines()
    assert {"User-agent: *", "Disallow: /meja/", "Disallow: /cari/", "Disallow: /masuk/"} <= set(baris)
    assert f"Sitemap: {RESMI}/sitemap.xml" in baris


@pytest.mark.parametrize(
    ("jalur", "tersembunyi"), [("/cari/?q=air", True), ("/berita/?unit=dpupr", True), ("/berita/", False)]
)
def test_pencarian_dan_daftar_tersaring_tidak_diindeks(jalur, tersembunyi, pemeran, client):
    assert (b'name="robots" content="noindex' in client.get(jalur).content) is tersembunyi


def test_security_txt_berkontak_dan_belum_kedaluwarsa(client, db):
    isi = dict(b.split(": ", 1) for b in client.get("/.well-known/security.txt").content.decode().splitlines())
    assert isi["Contact"] == "mailto:ppid@serangkota.go.id"
    assert timezone.now() < datetime.fromisoformat(isi["Expires"]) < timezone.now() + timedelta(days=365)
    assert isi["Canonical"] == f"{RESMI}/.well-known/security.txt"
