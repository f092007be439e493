"""Nothing typed is ever lost: an ended session, a stale number under a picture, a small button without script."""

from datetime import timedelta

import pytest

from informasi.berkas.simpanan import simpan_gambar
from informasi.layanan import SuntinganBentrok, simpan_draf
from informasi.layanan_lampiran import simpan_tulisan, tambah_berkas, tambah_foto
from informasi.models import Versi
from tests.pabrik import SANDI, SENIN, buat_draf, buat_foto
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi

BARU = "/meja/konten/baru/"
KETIKAN = {"judul": "Judul saat sesi habis", "isi": "Kalimat yang tidak boleh hilang.", "isi_bentuk": "polos"}
DASAR = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def draf(pemeran):
    return buat_draf(pemeran.dpupr, pemeran.operator)


def sunting(draf):
    return f"/meja/konten/{draf.pk}/sunting/"


def masuk_lagi(client, orang, lanjut):
    return client.post("/masuk/", {"surel": orang.surel, "sandi": SANDI, "next": lanjut}, follow=True)


def test_kiriman_tanpa_sesi_kembali_terisi_setelah_masuk(client, pemeran, draf):
    jawaban = client.post(sunting(draf), KETIKAN | {"nomor_sunting": draf.nomor_sunting, "aksi": "simpan"})
    assert jawaban.url == f"/masuk/?next={sunting(draf)}"
    assert "Teks Anda kami simpan 30 menit" in client.get(jawaban.url).content.decode()
    isi = masuk_lagi(client, pemeran.operator, sunting(draf)).content.decode()
    assert KETIKAN["judul"] in isi and KETIKAN["isi"] in isi and "data-kotor" in isi


def test_tulisan_baru_tanpa_sesi_kembali_terisi_dengan_jenisnya(client, pemeran):
    client.post(BARU, KETIKAN | {"jenis": "pengumuman", "unit": "dpupr", "aksi": "simpan"})
    isi = masuk_lagi(client, pemeran.operator, BARU).content.decode()
    assert KETIKAN["judul"] in isi and 'name="jenis" value="pengumuman"' in isi


def test_titipan_diberikan_satu_kali(client, pemeran, draf):
    client.post(sunting(draf), KETIKAN)
    masuk_lagi(client, pemeran.operator, sunting(draf))
    assert KETIKAN["judul"] not in client.get(sunting(draf)).content.decode()


def test_titipan_hanya_bagi_yang_boleh_menyunting(client, pemeran, draf):
    client.post(sunting(draf), KETIKAN)
    jawaban = masuk_lagi(client, pemeran.operator_lain, sunting(draf))
    assert (jawaban.status_code, KETIKAN["judul"] in jawaban.content.decode()) == (404, False)


def test_titipan_habis_setelah_setengah_jam(client, pemeran, draf, time_machine):
    time_machine.move_to(SENIN, tick=False)
    client.post(sunting(draf), KETIKAN)
    time_machine.move_to(SENIN + timedelta(minutes=31), tick=False)
    assert KETIKAN["judul"] not in masuk_lagi(client, pemeran.operator, sunting(draf)).content.decode()


def test_titipan_yang_didahului_rekan_memperlihatkan_kedua_teks(client, pemeran, draf):
    client.post(sunting(draf), KETIKAN | {"nomor_sunting": draf.nomor_sunting})
    simpan_draf(
        draf, pelaku=pemeran.penanggung_jawab, waktu=SENIN, nomor_sunting=draf.nomor_sunting, nilai={"judul": "Rekan"}
    )
    masuk_lagi(client, pemeran.operator, sunting(draf))
    jawaban = client.post(sunting(draf), KETIKAN | {"nomor_sunting": draf.nomor_sunting})
    assert jawaban.status_code == 409


@pytest.fixture
def foto(pemeran, draf):
    gambar = simpan_gambar(buat_foto(), "f.jpg", unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN)
    lampiran = tambah_foto(draf, gambar, pelaku=pemeran.operator, waktu=SENIN, alt="Saluran air")
    draf.refresh_from_db()
    return lampiran


def ubah_kata(draf, foto, orang, nomor, kata):
    siapa = {"pelaku": orang, "waktu": SENIN}
    return simpan_tulisan(draf, nomor_sunting=nomor, nilai={}, foto={foto.pk: {"alt": kata}}, **siapa)


def test_kata_foto_di_atas_suntingan_lama_ditahan(pemeran, draf, foto):
    lama = draf.nomor_sunting
    ubah_kata(draf, foto, pemeran.penanggung_jawab, lama, "Kata rekan")
    with pytest.raises(SuntinganBentrok):
        ubah_kata(draf, foto, pemeran.operator, lama, "Kata saya")
    foto.refresh_from_db()
    assert foto.alt == "Kata rekan"


def test_halaman_bentrok_membawa_kata_foto_lalu_menyimpannya(client, pemeran, draf, foto):
    lama = draf.nomor_sunting
    ubah_kata(draf, foto, pemeran.penanggung_jawab, lama, "Kata rekan")
    client.force_login(pemeran.operator, backend=DASAR)
    kirim = KETIKAN | {f"foto-{foto.pk}-alt": "Kata saya", "aksi": "simpan"}
    jawaban = client.post(sunting(draf), kirim | {"nomor_sunting": lama})
    assert (jawaban.status_code, 'value="Kata saya"' in jawaban.content.decode()) == (409, True)
    client.post(sunting(draf), kirim | {"nomor_sunting": Versi.objects.get(pk=draf.pk).nomor_sunting})
    foto.refresh_from_db()
    assert foto.alt == "Kata saya"


def test_kata_foto_tampil_lagi_bila_formulir_ditolak(client, pemeran, draf, foto):
    client.force_login(pemeran.operator, backend=DASAR)
    jawaban = client.post(sunting(draf), KETIKAN | {"judul": "x" * 500, f"foto-{foto.pk}-alt": "Kata baru saya"})
    assert (jawaban.status_code, "Kata baru saya" in jawaban.content.decode()) == (422, True)


@pytest.fixture
def dokumen(pemeran):
    """A draft of informasi publik with one document: (versi, lampiran)."""
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    lampiran = tambah_berkas(versi, berkas, pelaku=pemeran.operator, waktu=SENIN)
    versi.refresh_from_db()
    return versi, lampiran


def lepas(client, versi, lampiran, **ubah):
    isian = {"judul": "Judul yang sedang diketik", "tahun": 2026, "klasifikasi": "berkala", "bentuk": "Softcopy"}
    isian |= {"lampiran": lampiran.pk, "nomor_sunting": versi.nomor_sunting, **ubah}
    return client.post(f"/meja/konten/{versi.pk}/dokumen/lepas/", isian)


def test_tombol_lepas_tanpa_skrip_menyimpan_teks_dahulu(client, pemeran, dokumen):
    client.force_login(pemeran.operator, backend=DASAR)
    assert lepas(client, *dokumen).status_code == 302
    dokumen[0].refresh_from_db()
    assert (dokumen[0].judul, dokumen[0].lampiran.count()) == ("Judul yang sedang diketik", 0)


def test_teks_yang_belum_sah_kembali_dan_berkas_tetap_tergantung(client, pemeran, dokumen):
    client.force_login(pemeran.operator, backend=DASAR)
    jawaban = lepas(client, *dokumen, tahun="dua ribu")
    assert (jawaban.status_code, "Judul yang sedang diketik" in jawaban.content.decode()) == (422, True)
    assert dokumen[0].lampiran.count() == 1


def test_tombol_lepas_di_atas_teks_lama_memperlihatkan_kedua_teks(client, pemeran, dokumen):
    client.force_login(pemeran.operator, backend=DASAR)
    jawaban = lepas(client, *dokumen, nomor_sunting=0)
    assert (jawaban.status_code, dokumen[0].lampiran.count()) == (409, 1)


def test_tombol_lepas_setelah_sesi_habis_menitipkan_teks(client, pemeran, dokumen):
    lepas(client, *dokumen)
    isi = masuk_lagi(client, pemeran.operator, sunting(dokumen[0])).content.decode()
    assert "Judul yang sedang diketik" in isi
