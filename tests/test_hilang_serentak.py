"""What is withdrawn, replaced or ended is gone from every door in the same moment (design 10)."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from alur.mesin import jalankan
from informasi.berkas.simpanan import buat_ukuran, simpan_gambar
from informasi.layanan_lampiran import tambah_foto
from tests.pabrik import buat_draf, buat_foto, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit

JUDUL, DALAM_BERKAS, BERITA = "Zamrudwati Kasemen 2025", "Nilakandi", "Mutiarasari Pamarican"
DAFTAR = (  # addresses that name the entry while it is public
    "/",
    "/informasi/",
    "/informasi/berkala/",
    "/informasi/?unit=dpupr",
    "/unit/dpupr/",
    "/unit/dpupr/informasi/",
    "/cari/?q=zamrudwati",
    "/cari/?q=nilakandi",
    "/umpan/atom/",
    "/umpan/atom/unit/dpupr/",
    "/api/v1/informasi/",
    "/api/v1/informasi/?unit=dpupr",
    "/data/dip.csv",
    "/data/dip.json",
    "/data/dip/cetak/",
)
KEMARIN = timedelta(days=1)


def isi(client, jalur):
    jawaban = client.get(jalur)
    utuh = b"".join(jawaban.streaming_content if jawaban.streaming else [jawaban.content]).decode(errors="replace")
    return utuh.replace("<mark>", "").replace("</mark>", "")


@pytest.fixture
def terbit(pemeran):
    waktu = timezone.now() - KEMARIN
    baris = ["Laporan kinerja", f"Saluran {DALAM_BERKAS} sepanjang dua kilometer."]
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=baris, waktu=waktu)
    return buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL, berkas=berkas, waktu=waktu
    )


@pytest.fixture
def berita(pemeran):
    """A published berita with a picture and its smaller sizes."""
    waktu = timezone.now() - KEMARIN
    versi = buat_draf(pemeran.dpupr, pemeran.operator, judul=BERITA, waktu=waktu)
    foto = simpan_gambar(buat_foto(), "foto.jpg", unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=waktu)
    tambah_foto(versi, foto, pelaku=pemeran.operator, waktu=waktu, alt="Saluran air")
    while buat_ukuran(waktu):
        pass
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=waktu)
    setujui(versi, pemeran.verifikator, waktu=waktu)
    foto.refresh_from_db()
    return versi, foto


def tarik(versi, oleh):
    isian = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
    jalankan(versi, "tarik", pelaku=oleh, waktu=timezone.now(), **isian)


@pytest.mark.parametrize("jalur", DAFTAR)
def test_informasi_yang_ditarik_hilang_dari_tiap_pintu(jalur, pemeran, terbit, client):
    sebelum = JUDUL in isi(client, jalur)
    tarik(terbit, pemeran.operator)
    assert (sebelum, JUDUL in isi(client, jalur)) == (True, False)


@pytest.mark.parametrize("metode", ["get", "head"])
@pytest.mark.parametrize("kepala", [{}, {"range": "bytes=0-10"}, {"if-none-match": "*"}])
def test_berkasnya_hilang_bagi_warga_dengan_cara_apa_pun(metode, kepala, pemeran, terbit, client):
    url = terbit.lampiran.get().berkas.url
    sebelum = getattr(client, metode)(url, headers=kepala).status_code
    tarik(terbit, pemeran.operator)
    assert sebelum in {200, 206, 304} and getattr(client, metode)(url, headers=kepala).status_code == 404


def test_satu_informasi_di_antarmuka_terbuka_hilang(pemeran, terbit, client):
    url = f"/api/v1/informasi/{terbit.konten_id}/"
    sebelum = client.get(url).status_code
    tarik(terbit, pemeran.operator)
    assert (sebelum, client.get(url).status_code) == (200, 404)


def test_peta_situs_tidak_menyebutnya_lagi(pemeran, terbit, client):
    peta = [p for p in isi(client, "/sitemap.xml").split("<loc>")[1:]]
    bagian = ["/" + p.split("</loc>")[0].split("/", 3)[3] for p in peta]
    alamat = f"/informasi/{terbit.konten_id}/"
    sebelum = any(alamat in isi(client, b) for b in bagian)
    tarik(terbit, pemeran.operator)
    assert (sebelum, any(alamat in isi(client, b) for b in bagian)) == (True, False)


def test_hitungan_ikut_turun(pemeran, terbit, client):
    def jumlah():
        return json.loads(isi(client, "/data/dip.json"))

    sebelum = JUDUL in json.dumps(jumlah(), ensure_ascii=False)
    tarik(terbit, pemeran.operator)
    assert (sebelum, "1 dokumen" in isi(client, "/informasi/")) == (True, False)


def test_statistik_ikut_turun(pemeran, terbit, client):
    sebelum = "berkala,1,1" in isi(client, "/statistik/kelas.csv?tahun=semua")
    tarik(terbit, pemeran.operator)
    assert (sebelum, "berkala,0,0" in isi(client, "/statistik/kelas.csv?tahun=semua")) == (True, True)


def test_kata_di_dalam_berkas_yang_diganti_tidak_ditemukan(pemeran, terbit, client):
    sebelum = JUDUL in isi(client, "/cari/?q=nilakandi")
    tarik(terbit, pemeran.operator)
    assert (sebelum, DALAM_BERKAS in isi(client, "/cari/?q=nilakandi").replace("nilakandi", "")) == (True, False)


@pytest.mark.parametrize("ukuran", [None, 400, 800, 1200])
def test_foto_dan_ukuran_kecilnya_hilang_bersama_beritanya(ukuran, pemeran, berita, client):
    versi, foto = berita
    url = foto.url_lebar(ukuran) if ukuran else foto.url
    sebelum = client.get(url).status_code
    tarik(versi, pemeran.operator)
    assert (sebelum, client.get(url).status_code) == (200, 404)


@pytest.mark.parametrize("jalur", ["/", "/berita/", "/cari/?q=mutiarasari", "/umpan/atom/", "/api/v1/berita/"])
def test_berita_yang_ditarik_hilang_dari_tiap_pintu(jalur, pemeran, berita, client):
    sebelum = BERITA in isi(client, jalur)
    tarik(berita[0], pemeran.operator)
    assert (sebelum, BERITA in isi(client, jalur)) == (True, False)


def test_lembar_kerja_dip_tidak_memuatnya(pemeran, terbit, client):
    sebelum = client.get("/data/dip.xlsx").headers["ETag"]
    tarik(terbit, pemeran.operator)
    assert client.get("/data/dip.xlsx", headers={"if-none-match": sebelum}).status_code == 200
