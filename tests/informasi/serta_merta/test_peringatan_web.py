"""The lane through the pages: chip, form, refusal, strip, one tap to end."""

import pytest
from django.utils import timezone

from informasi.models import Versi
from tests.pabrik import SANDI

JALUR = "/meja/konten/peringatan/"
KIRIM = {
    "bahaya": "banjir",
    "tempat": "Kampung Margaluyu",
    "saat": "2026-11-01T02:15",
    "tindakan": "Jauhi sungai.",
    "kontak": "112",
}


def masuk(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")


def umumkan(client, orang, **ganti):
    masuk(client, orang)
    return client.post(JALUR, KIRIM | {"sandi": SANDI} | ganti)


def test_chip_bahaya_mengisi_kalimat_baku(pemeran, client):
    masuk(client, pemeran.operator)
    assert "Matikan listrik bila air masuk rumah" in client.get(f"{JALUR}?bahaya=banjir").content.decode()


def test_bahaya_yang_tidak_dikenal_hanya_menampilkan_pilihan(pemeran, client):
    masuk(client, pemeran.operator)
    assert client.get(f"{JALUR}?bahaya=naga").status_code == 200


def test_operator_mengumumkan_dan_pita_tampil_di_beranda(pemeran, client):
    umumkan(client, pemeran.operator)
    client.logout()
    assert "Banjir di Kampung Margaluyu" in client.get("/").content.decode()


def test_sandi_keliru_ditolak_dan_isian_tetap_ada(pemeran, client):
    jawaban = umumkan(client, pemeran.operator, sandi="bukan-sandi-ini")
    isi = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert "Kampung Margaluyu" in isi and "Kata sandi tidak cocok" in isi


def test_sandi_keliru_tidak_pernah_ditulis_kembali(pemeran, client):
    assert "bukan-sandi-ini" not in umumkan(client, pemeran.operator, sandi="bukan-sandi-ini").content.decode()


def test_penanggung_jawab_tidak_ditanya_sandinya(pemeran, client):
    masuk(client, pemeran.penanggung_jawab)
    assert 'name="sandi"' not in client.get(f"{JALUR}?bahaya=banjir").content.decode()


def test_waktu_yang_belum_tiba_ditolak(pemeran, client):
    assert umumkan(client, pemeran.operator, saat="2999-01-01T00:00").status_code == 422


def test_pita_kelurahan_tidak_tampil_di_halaman_dinas(pemeran, client):
    umumkan(client, pemeran.lurah)
    halaman = [f"/unit/{slug}/kontak/" for slug in ("kelurahan-banten", "kecamatan-kasemen", "dpupr")]
    tampil = [b"Kampung Margaluyu" in client.get(h).content for h in halaman]
    assert tampil == [True, True, False]


def test_verifikator_mengakhiri_dengan_satu_ketukan(pemeran, client):
    umumkan(client, pemeran.operator)
    masuk(client, pemeran.verifikator)
    client.post(f"/meja/konten/{Versi.objects.get().pk}/peringatan/akhiri_peringatan/", {"dari": "meja"})
    assert b"Kampung Margaluyu" not in client.get("/unit/").content


def test_meja_verifikator_menawarkan_kedua_tombol(pemeran, client):
    umumkan(client, pemeran.operator)
    masuk(client, pemeran.verifikator)
    isi = client.get("/meja/").content.decode()
    assert "/peringatan/akhiri_peringatan/" in isi and "/peringatan/konfirmasi_segera/" in isi


def test_tombol_di_halaman_peringatan_benar_benar_terkirim(pemeran, client):
    umumkan(client, pemeran.operator)
    masuk(client, pemeran.verifikator)
    isi = client.get(f"/meja/konten/{Versi.objects.get().pk}/").content.decode()
    assert isi.count("csrfmiddlewaretoken") >= isi.count('action="/meja/konten/')


def test_orang_unit_lain_tidak_dapat_mengakhiri(pemeran, client):
    umumkan(client, pemeran.operator)
    masuk(client, pemeran.operator_lain)
    jawaban = client.post(f"/meja/konten/{Versi.objects.get().pk}/peringatan/akhiri_peringatan/")
    assert jawaban.status_code == 404


@pytest.mark.parametrize("jalur", ["/", "/berita/", "/unit/", "/cari/?q=x"])
def test_pita_kota_tampil_di_semua_halaman(jalur, pemeran, client):
    umumkan(client, pemeran.operator)
    client.logout()
    assert "Banjir di Kampung Margaluyu" in client.get(jalur).content.decode()


def test_halaman_peringatan_menyebut_tindakan(pemeran, client):
    umumkan(client, pemeran.operator)
    terbitan = Versi.objects.get().terbitan
    client.logout()
    assert "Jauhi sungai." in client.get(terbitan.get_absolute_url()).content.decode()


def test_peringatan_langsung_ada_di_daftar_informasi(pemeran, client):
    umumkan(client, pemeran.operator)
    terbitan = Versi.objects.get().terbitan
    assert terbitan.publik_sejak <= timezone.now() and terbitan.klasifikasi == "serta_merta"
