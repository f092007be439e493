"""The second factor: on, in, once only, slowed down, recovered, reset."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from alur.transisi import TransisiDitolak
from opd.akun.dua_langkah import alat_aktif, periksa_kode, siapkan_alat, sisa_kode
from opd.akun.layanan import lewati_langkah_kedua, matikan_dua_langkah, nyalakan_dua_langkah
from opd.layanan import buat_tautan, pakai_tautan
from opd.models import KodePemulihan
from tests.opd.kode_uji import kode_pada, nyalakan
from tests.pabrik import SANDI, SENIN, buat_pengguna

LANGKAH = timedelta(seconds=30)
BESOK = SENIN + timedelta(days=1)
DASAR = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def orang(db):
    return buat_pengguna("orang")


def ketik_sandi(orang):
    """A fresh browser after the right password."""
    klien = Client()
    return klien, klien.post(reverse("opd:masuk"), {"surel": orang.surel, "sandi": SANDI})


def berperan_masuk(klien):
    return "_auth_user_id" in klien.session


# --- Rules, with the time handed in ----------------------------------------------------------------


def test_kode_pertama_menyalakan_dan_memberi_sepuluh_kode(orang):
    alat, kode = nyalakan(orang, SENIN)
    assert alat.confirmed and len(set(kode)) == 10 and sisa_kode(orang) == 10


def test_kode_salah_tidak_menyalakan(orang):
    siapkan_alat(orang)
    with pytest.raises(TransisiDitolak, match="Kode tidak cocok"):
        nyalakan_dua_langkah(orang, "000000", SENIN)
    assert alat_aktif(orang) is None


def test_menyalakan_dua_kali_ditolak(orang):
    nyalakan(orang, SENIN)
    with pytest.raises(TransisiDitolak, match="sudah menyala"):
        nyalakan_dua_langkah(orang, "000000", SENIN)


def test_kode_pemulihan_tidak_tersimpan_terbaca(orang):
    _, kode = nyalakan(orang, SENIN)
    assert not KodePemulihan.objects.filter(sidik__in=kode).exists()
    assert all(len(s) == 64 for s in KodePemulihan.objects.values_list("sidik", flat=True))


def test_kode_yang_sama_tidak_berlaku_dua_kali(orang):
    alat, _ = nyalakan(orang, SENIN)
    kode = kode_pada(alat, BESOK)
    assert [periksa_kode(orang, kode, BESOK), periksa_kode(orang, kode, BESOK)] == ["aplikasi", ""]


def test_kode_yang_dipakai_menyalakan_tidak_dapat_dipakai_masuk(orang):
    alat, _ = nyalakan(orang, SENIN)
    assert periksa_kode(orang, kode_pada(alat, SENIN), SENIN) == ""


@pytest.mark.parametrize(("geser", "cara"), [(-2, ""), (-1, "aplikasi"), (1, "aplikasi"), (2, "")])
def test_jam_telepon_boleh_meleset_satu_langkah(geser, cara, orang):
    alat, _ = nyalakan(orang, SENIN)
    assert periksa_kode(orang, kode_pada(alat, BESOK + geser * LANGKAH), BESOK) == cara


def test_kode_pemulihan_berlaku_satu_kali(orang):
    _, kode = nyalakan(orang, SENIN)
    assert [periksa_kode(orang, kode[0], BESOK), periksa_kode(orang, kode[0], BESOK)] == ["pemulihan", ""]
    assert sisa_kode(orang) == 9


def test_kode_pemulihan_boleh_diketik_tanpa_tanda_dan_huruf_besar(orang):
    _, kode = nyalakan(orang, SENIN)
    assert periksa_kode(orang, kode[3].replace("-", " ").upper(), BESOK) == "pemulihan"


def test_tiga_kode_salah_memperlambat_lalu_waktu_membukanya(orang):
    alat, _ = nyalakan(orang, SENIN)
    for _ in range(3):
        periksa_kode(orang, "000000", BESOK)
    with pytest.raises(TransisiDitolak, match="Coba lagi dalam 2 detik"):
        periksa_kode(orang, kode_pada(alat, BESOK), BESOK)
    assert periksa_kode(orang, kode_pada(alat, BESOK), BESOK + timedelta(seconds=2)) == "aplikasi"


def test_jeda_berlipat_tetapi_paling_lama_lima_belas_menit(orang):
    nyalakan(orang, SENIN)
    TOTPDevice.objects.update(throttling_failure_count=50, throttling_failure_timestamp=BESOK)
    with pytest.raises(TransisiDitolak, match="900 detik"):
        periksa_kode(orang, "000000", BESOK)


def test_kode_benar_menghapus_hitungan_salah(orang):
    alat, _ = nyalakan(orang, SENIN)
    periksa_kode(orang, "000000", BESOK)
    periksa_kode(orang, kode_pada(alat, BESOK), BESOK)
    alat.refresh_from_db()
    assert alat.throttling_failure_count == 0


def test_memakai_kode_pemulihan_tercatat_dan_dikabarkan(orang):
    _, kode = nyalakan(orang, SENIN)
    lewati_langkah_kedua(orang, kode[0], BESOK)
    assert orang.jejak().filter(nama="pakai_kode_pemulihan").exists()
    assert orang.kabar.filter(judul="Kode pemulihan dipakai untuk masuk").exists()


def test_tautan_akses_menghapus_langkah_kedua_dan_memberi_tahu(pemeran):
    nyalakan(pemeran.operator, SENIN)
    tautan, _ = buat_tautan(pemeran.operator, pelaku=pemeran.penanggung_jawab, waktu=BESOK)
    pakai_tautan(tautan, sandi="kalimat sandi yang sangat baru", waktu=BESOK)
    assert alat_aktif(pemeran.operator) is None and sisa_kode(pemeran.operator) == 0
    assert pemeran.operator.jejak().filter(nama="reset_dua_langkah").exists()
    assert pemeran.operator.kabar.filter(judul__contains="dihapus lewat tautan akses").exists()


def test_tautan_akses_tanpa_langkah_kedua_tidak_mencatat_penghapusan(pemeran):
    tautan, _ = buat_tautan(pemeran.operator, pelaku=pemeran.penanggung_jawab, waktu=BESOK)
    pakai_tautan(tautan, sandi="kalimat sandi yang sangat baru", waktu=BESOK)
    assert not pemeran.operator.jejak().filter(nama="reset_dua_langkah").exists()


def test_yang_wajib_tidak_dapat_mematikan(pemeran, settings):
    nyalakan(pemeran.verifikator, SENIN)
    settings.PPID_WAJIB_2FA = True
    with pytest.raises(TransisiDitolak, match="wajib"):
        matikan_dua_langkah(pemeran.verifikator, BESOK)


def test_operator_boleh_mematikan(pemeran, settings):
    nyalakan(pemeran.operator, SENIN)
    settings.PPID_WAJIB_2FA = True
    matikan_dua_langkah(pemeran.operator, BESOK)
    assert alat_aktif(pemeran.operator) is None


@pytest.mark.django_db(transaction=True)
def test_dua_tab_dengan_kode_yang_sama_hanya_satu_yang_masuk():
    orang = buat_pengguna("orang")
    alat, _ = nyalakan(orang, SENIN)
    kode = kode_pada(alat, BESOK)

    def coba(_):
        try:
            return periksa_kode(orang, kode, BESOK)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as tab:
        assert sorted(tab.map(coba, range(2))) == ["", "aplikasi"]


# --- At the door -----------------------------------------------------------------------------------


def test_kata_sandi_saja_belum_membuka_sesi(orang):
    nyalakan(orang, SENIN)
    klien, jawaban = ketik_sandi(orang)
    assert jawaban["Location"] == reverse("opd:kode") and not berperan_masuk(klien)
    assert klien.get(reverse("meja")).status_code == 302


def test_kode_benar_membuka_sesi_dan_menuju_halaman_semula(orang):
    alat, _ = nyalakan(orang, SENIN)
    klien = Client()
    klien.post(reverse("opd:masuk"), {"surel": orang.surel, "sandi": SANDI, "next": "/meja/akun/"})
    jawaban = klien.post(reverse("opd:kode"), {"kode": kode_pada(alat, timezone.now())})
    assert jawaban["Location"] == "/meja/akun/" and berperan_masuk(klien)


def test_kode_salah_ditolak_dengan_petunjuk(orang):
    nyalakan(orang, SENIN)
    klien, _ = ketik_sandi(orang)
    jawaban = klien.post(reverse("opd:kode"), {"kode": "abcdef"})
    assert jawaban.status_code == 422 and "Kode tidak cocok" in jawaban.content.decode()
    assert not berperan_masuk(klien)


def test_halaman_kode_tanpa_kata_sandi_kembali_ke_masuk(client, db):
    assert client.get(reverse("opd:kode"))["Location"] == reverse("opd:masuk")


def test_kata_sandi_yang_diganti_mengakhiri_penantian_kode(orang):
    alat, _ = nyalakan(orang, SENIN)
    klien, _ = ketik_sandi(orang)
    orang.set_password("kalimat lain yang panjang")
    orang.save()
    klien.post(reverse("opd:kode"), {"kode": kode_pada(alat, timezone.now())})
    assert not berperan_masuk(klien)


def test_menyalakan_lewat_layar_memperlihatkan_sepuluh_kode_sekali(orang, client):
    client.force_login(orang, backend=DASAR)
    client.get(reverse("opd:dua_langkah"))
    kode = kode_pada(siapkan_alat(orang), timezone.now())
    jawaban = client.post(reverse("opd:dua_langkah"), {"kode": kode})
    isi = jawaban.content.decode()
    assert len(re.findall(r"<code>[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}</code>", isi)) == 10
    assert jawaban["Cache-Control"] == "no-store"
    assert "<code>" not in client.get(reverse("opd:akun")).content.decode()


def test_kode_qr_digambar_tanpa_gaya_sebaris(orang, client):
    client.force_login(orang, backend=DASAR)
    isi = client.get(reverse("opd:dua_langkah")).content.decode()
    assert "<title>Kode QR aplikasi kode</title>" in isi and "style=" not in isi


def test_kode_pemulihan_baru_meminta_kata_sandi(orang, client):
    client.force_login(orang, backend=DASAR)
    client.get(reverse("opd:dua_langkah"))
    client.post(reverse("opd:dua_langkah"), {"kode": kode_pada(siapkan_alat(orang), timezone.now())})
    lama = set(KodePemulihan.objects.values_list("sidik", flat=True))
    assert client.post(reverse("opd:kode_baru"), {"sandi_ulang": "salah"}).status_code == 422
    client.post(reverse("opd:kode_baru"), {"sandi_ulang": SANDI})
    assert not lama & set(KodePemulihan.objects.values_list("sidik", flat=True))


def test_sesi_yang_lebih_dahulu_terbuka_diminta_kodenya(orang, client):
    client.force_login(orang, backend=DASAR)
    alat, _ = nyalakan(orang, SENIN)
    assert client.get("/meja/akun/")["Location"] == reverse("opd:kode")
    assert client.post("/meja/akun/data/", {})["Location"] == reverse("opd:kode")
    client.get("/meja/akun/")
    jawaban = client.post(reverse("opd:kode"), {"kode": kode_pada(alat, timezone.now())})
    assert jawaban["Location"] == "/meja/akun/"
    assert client.get("/meja/akun/").status_code == 200


# --- Where it is required --------------------------------------------------------------------------


@pytest.mark.parametrize("siapa", ["verifikator", "ppid", "auditor"])
def test_yang_wajib_diantar_menyalakan_sebelum_melihat_apa_pun(siapa, meja, pemeran, settings):
    settings.PPID_WAJIB_2FA = True
    klien = meja(siapa)
    for jalur in ("/meja/", "/meja/tinjau/", "/kelola-sistem/", "/berita/"):
        assert klien.get(jalur)["Location"] == reverse("opd:dua_langkah")


def test_administrator_wajib_sebelum_admin_django(meja, superadmin, settings):
    settings.PPID_WAJIB_2FA = True
    assert meja(superadmin).get("/kelola-sistem/")["Location"] == reverse("opd:dua_langkah")


def test_operator_tidak_wajib(meja, settings):
    settings.PPID_WAJIB_2FA = True
    assert meja("operator").get("/meja/").status_code == 200


def test_setelah_menyala_yang_wajib_masuk_ke_meja(meja, pemeran, settings):
    settings.PPID_WAJIB_2FA = True
    klien = meja("verifikator")
    klien.get(reverse("opd:dua_langkah"))
    kode = kode_pada(siapkan_alat(pemeran.verifikator), timezone.now())
    klien.post(reverse("opd:dua_langkah"), {"kode": kode})
    assert klien.get("/meja/").status_code == 200


def test_sesi_lain_milik_yang_wajib_harus_mengetik_kode(meja, pemeran, settings):
    settings.PPID_WAJIB_2FA = True
    nyalakan(pemeran.verifikator, SENIN)
    jawaban = meja("verifikator").get("/meja/", follow=True)
    assert jawaban.redirect_chain[-1][0] == reverse("opd:kode")


def test_admin_tidak_memperlihatkan_rahasia_langkah_kedua(meja, superadmin):
    assert meja(superadmin).get("/kelola-sistem/otp_totp/totpdevice/").status_code == 404
