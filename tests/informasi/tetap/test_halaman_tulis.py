"""Writing a standing page: begun from a skeleton, edited on the one writing page, guarded by what the law wants."""

import pytest

from alur.mesin import jalankan
from informasi.models import Versi
from informasi.status import JenisKonten
from tests.pabrik import SENIN
from tests.pabrik_halaman import buat_halaman, isi_maklumat


@pytest.fixture
def masuk(pemeran, client):
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    return client


def kirim(versi, **isian):
    return {"judul": versi.judul, "isi": versi.isi, "isi_bentuk": "html", "nomor_sunting": versi.nomor_sunting} | isian


def satu_halaman():
    return Versi.objects.get(konten__jenis=JenisKonten.HALAMAN)


def test_mulai_dari_kerangka_membuat_draf_berisi_judul_bagian(masuk):
    jawaban = masuk.post("/meja/konten/halaman/maklumat/", {"kerangka": "1"})
    versi = satu_halaman()
    assert jawaban["Location"] == f"/meja/konten/{versi.pk}/sunting/"
    assert "<h2>Evaluasi kinerja</h2>" in versi.isi and versi.rincian_halaman.kelompok == "maklumat"


def test_halaman_kosong_mulai_tanpa_teks(masuk):
    masuk.post("/meja/konten/halaman/sop/")
    assert satu_halaman().isi == ""


@pytest.mark.parametrize("kelompok", ["privasi", "tidak-ada"])
def test_bagian_yang_bukan_untuk_unit_menjawab_404(kelompok, masuk):
    assert masuk.post(f"/meja/konten/halaman/{kelompok}/", {"kerangka": "1"}).status_code == 404


def test_unit_orang_lain_tidak_dapat_dipilih(masuk, pemeran):
    masuk.post("/meja/konten/halaman/profil/", {"unit": pemeran.dinkes.slug})
    assert satu_halaman().konten.unit == pemeran.dpupr


def test_halaman_pilih_menyebut_yang_sudah_terbit_dan_tombol_kerangka(masuk):
    halaman = masuk.get("/meja/konten/halaman/").content.decode()
    assert "Mulai dari kerangka" in halaman and "Maklumat pelayanan" in halaman and "Aksesibilitas" not in halaman


def test_maklumat_yang_kurang_ditolak_422_dengan_nama_bagiannya_dan_teksnya_tersimpan(masuk, pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "maklumat", isi=isi_maklumat(tanpa=("Jaminan",)))
    isian = kirim(versi, judul="Maklumat Pelayanan Kami", aksi="ajukan")
    jawaban = masuk.post(f"/meja/konten/{versi.pk}/sunting/", isian)
    versi.refresh_from_db()
    assert (jawaban.status_code, versi.status, versi.judul) == (422, "draf", "Maklumat Pelayanan Kami")
    assert "“Jaminan”" in jawaban.content.decode()


def test_rincian_regulasi_tersimpan_dari_halaman_menulis(masuk, pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "regulasi", tingkat="keputusan_unit")
    tautan = "https://jdih.serangkota.go.id/perwal/35"
    isian = kirim(versi, tingkat="perwal", nomor="35", tahun="2022", tautan=tautan)
    assert masuk.post(f"/meja/konten/{versi.pk}/sunting/", isian).status_code == 302
    rincian = Versi.objects.get(pk=versi.pk).rincian_halaman
    assert (rincian.tingkat, rincian.nomor, rincian.tahun, rincian.tautan) == ("perwal", "35", 2022, tautan)


@pytest.mark.parametrize("salah", [{"tautan": "https://contoh.com/"}, {"tahun": "20x6"}, {"tingkat": "lain"}])
def test_rincian_regulasi_yang_salah_ditolak_422(salah, masuk, pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "regulasi", tingkat="keputusan_unit")
    isian = kirim(versi, tingkat="perwal", nomor="35", tahun="2022") | salah
    assert masuk.post(f"/meja/konten/{versi.pk}/sunting/", isian).status_code == 422


def test_kelompok_tidak_dapat_diganti_lewat_kiriman(masuk, pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "profil", waktu=SENIN)
    masuk.post(f"/meja/konten/{versi.pk}/sunting/", kirim(versi, kelompok="privasi", judul="Profil yang lain"))
    assert Versi.objects.get(pk=versi.pk).rincian_halaman.kelompok == "profil"


def test_peninjau_membaca_bagian_dan_nomor_regulasi(pemeran, client):
    rincian = {"tingkat": "perwal", "nomor": "35XQ", "tahun": 2022}
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "regulasi", judul="Peraturan tentang PPID", **rincian)
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    client.force_login(pemeran.verifikator, backend="django.contrib.auth.backends.ModelBackend")
    halaman = client.get(f"/meja/tinjau/{versi.pk}/").content.decode()
    assert "35XQ" in halaman and "Peraturan Wali Kota" in halaman and "Regulasi" in halaman
