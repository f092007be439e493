"""Nothing typed is ever lost: an ended session, a stale number under a picture, a small button without script."""

from datetime import timedelta

import pytest

from informasi.berkas.simpanan import simpan_gambar
from informasi.layanan import SuntinganBentrok, simpan_draf
from informasi.layanan_lampiran import simpan_tulisan, tambah_foto
from informasi.models import Versi
from tests.pabrik import SANDI, SENIN, buat_draf, buat_foto

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
