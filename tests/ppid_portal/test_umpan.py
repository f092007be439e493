"""Feeds: the newest of what is public, with ids that stay, and nothing of what is not."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from alur.mesin import jalankan
from informasi.umpan import TERBANYAK
from tests.pabrik import SENIN, buat_terbit
from tests.ppid_portal.conftest import TARIK, perbarui

A = "{http://www.w3.org/2005/Atom}"
SITUS = "http://127.0.0.1:8000"
UMPAN = ("/umpan/atom/", "/umpan/atom/berita/", "/umpan/atom/informasi/", "/umpan/atom/unit/dpupr/")


def baca(client, jalur):
    jawaban = client.get(jalur)
    assert jawaban.status_code == 200
    return ElementTree.fromstring(jawaban.content)


def judul(client, jalur):
    return [e.findtext(f"{A}title") for e in baca(client, jalur).iter(f"{A}entry")]


@pytest.mark.parametrize(
    ("jalur", "isi"),
    [
        ("/umpan/atom/", ["Saluran air dibersihkan", "Laporan kinerja 2025"]),
        ("/umpan/atom/berita/", ["Saluran air dibersihkan"]),
        ("/umpan/atom/informasi/", ["Laporan kinerja 2025"]),
        ("/umpan/atom/unit/dpupr/", ["Saluran air dibersihkan", "Laporan kinerja 2025"]),
        ("/umpan/atom/unit/dinkes/", []),
    ],
)
def test_umpan_memuat_yang_terbit_saja(jalur, isi, dunia_umum, client):
    assert judul(client, jalur) == isi


@pytest.mark.parametrize("jalur", UMPAN)
def test_umpan_tidak_memuat_yang_belum_atau_tidak_lagi_terbit(jalur, dunia_umum, client):
    assert b"ahasia" not in client.get(jalur).content


def test_yang_ditarik_hilang_dari_umpan_saat_itu_juga(dunia_umum, pemeran, client):
    jalankan(dunia_umum.berita, "tarik", pelaku=pemeran.penanggung_jawab, waktu=SENIN + timedelta(hours=3), **TARIK)
    assert judul(client, "/umpan/atom/berita/") == []


def test_tanda_butir_tetap_walau_judul_berganti(dunia_umum, pemeran, client):
    def tanda():
        return baca(client, "/umpan/atom/informasi/").findtext(f"{A}entry/{A}id")

    lama = tanda()
    perbarui(dunia_umum.informasi, pemeran, judul="Laporan kinerja 2025 final")
    assert (tanda(), judul(client, "/umpan/atom/informasi/")) == (lama, ["Laporan kinerja 2025 final"])
    assert lama == f"tag:127.0.0.1,2026:konten/{dunia_umum.informasi.konten_id}"


def test_butir_menyebut_unit_kelas_dan_kedua_waktunya(dunia_umum, client):
    butir = baca(client, "/umpan/atom/berita/").find(f"{A}entry")
    assert butir.findtext(f"{A}author/{A}name") == "Unit dpupr"
    assert butir.find(f"{A}category").get("term") == "Berita"
    assert butir.findtext(f"{A}published") < butir.findtext(f"{A}updated")


def test_kategori_informasi_adalah_kelasnya(dunia_umum, client):
    assert baca(client, "/umpan/atom/informasi/").find(f"{A}entry/{A}category").get("term") == "Berkala"


@pytest.mark.parametrize("jalur", UMPAN)
def test_semua_alamat_di_umpan_beralamat_penuh(jalur, dunia_umum, client):
    alamat = [e.get("href") for e in baca(client, jalur).iter(f"{A}link")]
    assert [a for a in alamat if not a.startswith(f"{SITUS}/")] == []


def test_umpan_menunjuk_dirinya_sendiri(dunia_umum, client):
    diri = [e.get("href") for e in baca(client, "/umpan/atom/").findall(f"{A}link") if e.get("rel") == "self"]
    assert diri == [f"{SITUS}/umpan/atom/"]


def test_umpan_paling_banyak_tiga_puluh_yang_terbaru(pemeran, client):
    for n in range(TERBANYAK + 2):
        waktu = SENIN + timedelta(minutes=n)
        orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
        buat_terbit(*orang, judul=f"Kerja bakti ke-{n:02}", waktu=waktu)
    daftar = judul(client, "/umpan/atom/")
    assert (len(daftar), daftar[0], daftar[-1]) == (TERBANYAK, "Kerja bakti ke-31", "Kerja bakti ke-02")


def test_judul_dengan_huruf_kendali_tidak_merusak_umpan(pemeran, client):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Kerja\x0bbakti <RW> & \x1b04")
    assert judul(client, "/umpan/atom/") == ["Kerja bakti <RW> &  04"]


def test_ringkasan_tetap_teks_bagi_pembaca_umpan(pemeran, client):
    orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_terbit(*orang, judul="Tinggi muka air kali", ringkasan="Di bawah 5 <b>m</b> & turun.")
    ringkasan = baca(client, "/umpan/atom/").find(f"{A}entry/{A}summary")
    assert (ringkasan.get("type"), ringkasan.text) == ("html", "Di bawah 5 &lt;b&gt;m&lt;/b&gt; &amp; turun.")


@pytest.mark.parametrize("jalur", [*UMPAN, "/umpan/atom/unit/dinkes/"])
def test_304_bila_umpan_tidak_berubah(jalur, dunia_umum, client):
    tanda = client.get(jalur).headers["ETag"]
    assert client.get(jalur, headers={"If-None-Match": tanda}).status_code == 304


@pytest.mark.parametrize("jalur", UMPAN)
def test_head_umpan_berkepala_sama_tanpa_isi(jalur, dunia_umum, client):
    ambil, kepala = client.get(jalur), client.head(jalur)
    assert (kepala.content, kepala.headers["ETag"]) == (b"", ambil.headers["ETag"])
    assert kepala.headers["Content-Type"] == "application/atom+xml; charset=utf-8"


@pytest.mark.parametrize("jalur", ["/umpan/atom/rahasia/", "/umpan/atom/rapat/", "/umpan/atom/unit/atlantis/"])
def test_umpan_yang_tidak_ada_menjadi_404(jalur, pemeran, client):
    assert client.get(jalur).status_code == 404


@pytest.mark.parametrize(("halaman", "umpan"), [("/", "/umpan/atom/"), ("/unit/dpupr/", "/umpan/atom/unit/dpupr/")])
def test_halaman_menunjuk_umpannya(halaman, umpan, pemeran, client):
    assert 'type="application/atom+xml"' in (isi := client.get(halaman).content.decode()) and f'href="{umpan}"' in isi
