"""The remembered telephone: who may, how it rotates, how it ends."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from opd.akun.perangkat import TENGGANG, UMUR, boleh_diingat, ingat, kenali
from opd.models import PerangkatDiingat
from opd.peran import Peran
from tests.opd.kode_uji import nyalakan
from tests.pabrik import SANDI, SENIN, UJI, beri_peran, buat_pengguna, buat_unit

KUKI = settings.PPID_KUKI_PERANGKAT
MENIT = timedelta(minutes=1)


@pytest.fixture
def kuki(pemeran):
    return ingat(pemeran.operator, "Mozilla/5.0 (Linux; Android 14)", SENIN)[1]


def masuk(orang, **isi):
    klien = Client(headers={"user-agent": "Mozilla/5.0 (Linux; Android 14)"})
    klien.post(reverse("opd:masuk"), {"surel": orang.surel, "sandi": SANDI} | isi)
    return klien


def sesi_berakhir(klien):
    """The same browser after its session ended: only the other cookies are left."""
    del klien.cookies[settings.SESSION_COOKIE_NAME]
    return klien


@pytest.mark.parametrize(
    ("siapa", "boleh"),
    [("operator", True), ("penanggung_jawab", True), ("verifikator", False), ("ppid", False), ("auditor", False)],
)
def test_hanya_peran_tanpa_data_pribadi_yang_diingat(siapa, boleh, pemeran):
    assert boleh_diingat(getattr(pemeran, siapa), SENIN) is boleh


def test_operator_yang_juga_petugas_layanan_tidak_diingat(pemeran):
    beri_peran(pemeran.operator, Peran.PETUGAS_LAYANAN, pemeran.dpupr)
    assert not boleh_diingat(pemeran.operator, SENIN)


def test_yang_memakai_dua_langkah_tidak_diingat(pemeran):
    nyalakan(pemeran.operator, SENIN)
    assert not boleh_diingat(pemeran.operator, SENIN)


def test_kunci_berganti_setiap_kali_dipakai(kuki):
    _, baru = kenali(kuki, SENIN + MENIT)
    assert baru and baru != kuki


def test_tab_kedua_dengan_kunci_semenit_lalu_tetap_dikenali(kuki):
    kenali(kuki, SENIN + MENIT)
    assert kenali(kuki, SENIN + MENIT)[1] == ""


def test_kunci_lama_yang_muncul_kemudian_melupakan_perangkat_dan_memberi_tahu(kuki, pemeran):
    kenali(kuki, SENIN + MENIT)
    assert kenali(kuki, SENIN + MENIT + TENGGANG) is None
    assert not PerangkatDiingat.objects.exists()
    assert pemeran.operator.kabar.filter(judul="Perangkat yang diingat dilupakan").exists()


@pytest.mark.parametrize(("lama", "dikenali"), [(UMUR - MENIT, True), (UMUR, False)])
def test_perangkat_diingat_empat_belas_hari(lama, dikenali, kuki):
    assert bool(kenali(kuki, SENIN + lama)) is dikenali


def test_dipakai_terus_tidak_memperpanjang_empat_belas_hari(kuki):
    _, baru = kenali(kuki, SENIN + timedelta(days=10))
    assert kenali(baru, SENIN + UMUR) is None


@pytest.mark.parametrize("rusak", ["", "x", "a:b:c", "💥", "1:2"])
def test_kuki_karangan_tidak_dikenali(rusak, kuki):
    assert kenali(rusak, SENIN) is None and kenali(kuki[:-2] + "xx", SENIN) is None


def test_ganti_sandi_melupakan_semua_perangkat(kuki, pemeran):
    jalankan(pemeran.operator, "ganti_sandi", pelaku=pemeran.operator, waktu=SENIN, sandi="sandi lain yang panjang")
    assert kenali(kuki, SENIN) is None


def test_menonaktifkan_akun_melupakan_semua_perangkat(kuki, pemeran):
    jalankan(pemeran.operator, "nonaktifkan", pelaku=UJI, waktu=SENIN)
    assert not PerangkatDiingat.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_dua_tab_sekaligus_sama_sama_dikenali():
    orang = buat_pengguna("orang", Peran.OPERATOR, buat_unit())
    _, kuki = ingat(orang, "", SENIN)

    def buka(_):
        try:
            return kenali(kuki, SENIN + MENIT)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as tab:
        hasil = list(tab.map(buka, range(2)))
    assert all(hasil) and sum(bool(kuki_baru) for _, kuki_baru in hasil) == 1


def test_sesi_yang_habis_dilanjutkan_tanpa_kata_sandi(pemeran):
    klien = sesi_berakhir(masuk(pemeran.operator, ingat="on"))
    assert klien.get("/meja/", follow=True).redirect_chain[-1] == ("/meja/", 302)


def test_tanpa_centang_kata_sandi_diminta_lagi(pemeran):
    klien = sesi_berakhir(masuk(pemeran.operator))
    assert klien.get("/meja/", follow=True).redirect_chain[-1][0].startswith("/masuk/")


def test_verifikator_tidak_diberi_kuki(pemeran):
    assert KUKI not in masuk(pemeran.verifikator, ingat="on").cookies


def test_kuki_tertutup_bagi_skrip_dan_situs_lain(pemeran):
    kuki = masuk(pemeran.operator, ingat="on").cookies[KUKI]
    assert (kuki["httponly"], kuki["samesite"], kuki["path"]) == (True, "Lax", "/")


def test_keluar_melupakan_perangkat_ini(pemeran):
    klien = masuk(pemeran.operator, ingat="on")
    klien.post(reverse("opd:keluar"))
    assert not PerangkatDiingat.objects.exists() and klien.cookies[KUKI].value == ""


def test_perangkat_dapat_dilupakan_dari_akun(meja, pemeran):
    ingat(pemeran.operator, "Mozilla/5.0 (Linux; Android 14)", timezone.now())
    klien = meja("operator")
    assert "Telepon Android" in klien.get(reverse("opd:akun")).content.decode()
    klien.post(reverse("opd:perangkat_lupakan", args=[PerangkatDiingat.objects.get().pk]))
    assert not PerangkatDiingat.objects.exists()


def test_perangkat_orang_lain_tidak_dapat_dilupakan(meja, kuki):
    meja("operator_lain").post(reverse("opd:perangkat_lupakan", args=[PerangkatDiingat.objects.get().pk]))
    assert PerangkatDiingat.objects.exists()
