"""The desk's calendar in a real browser: an estimate is confirmed on a phone; axe in both themes."""

from datetime import date

import pytest

from kalender.impor import impor_libur
from kalender.jam import mulai_jam
from kalender.models import HariLibur, Jam
from tests.pabrik import SENIN, UJI
from tests.perjalanan.test_akses_semua import cacat_kedua_tema, cacat_pandang


@pytest.fixture
def kalender_2027(pemeran):
    impor_libur(2027, pelaku=UJI, waktu=SENIN)
    return HariLibur.objects.get(tanggal=date(2027, 5, 17))


@pytest.mark.parametrize("skrip", [True, False])
def test_ppid_utama_memastikan_tanggal_perkiraan(skrip, kalender_2027, pemeran, buka, masuk):
    page = buka("360", skrip=skrip)
    masuk(page, pemeran.ppid)
    page.goto("/meja/kalender/?tahun=2027")
    page.get_by_role("link", name="Hari Raya Idul Adha", exact=True).click()
    page.get_by_label("Tanggal").fill("2027-05-16")
    page.get_by_label("Nomor SK").fill("SKB 3 Menteri Nomor 1 Tahun 2026")
    page.get_by_role("button", name="Simpan hari libur").click()
    page.get_by_text("16-05-2027 Hari Raya Idul Adha tersimpan.").wait_for()
    page.get_by_text("2 tanggal masih perkiraan").wait_for()


def test_kalender_bebas_cacat(kalender_2027, pemeran, buka, masuk):
    temuan = {}
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        masuk(page, pemeran.ppid)
        for jalur in ("?tahun=2027", "?tahun=2030", f"{kalender_2027.pk}/", "tambah/", "tahun/2027/lengkap/"):
            page.goto(f"/meja/kalender/{jalur}")
            temuan[ukuran, jalur] = cacat_kedua_tema(page)
        page.goto("/meja/kalender/tambah/")
        page.get_by_role("button", name="Simpan hari libur").click()
        page.get_by_text("perlu diperbaiki").wait_for()
        temuan[ukuran, "galat"] = cacat_kedua_tema(page)
    assert {j: c for j, c in temuan.items() if c} == {}


def test_ppid_utama_melihat_jam_yang_bergeser_sebelum_menyimpan(kalender_2027, pemeran, buka, masuk):
    mulai_jam("JAWABAN", date(2027, 5, 3), waktu=SENIN)
    page = buka("360")
    masuk(page, pemeran.ppid)
    page.goto("/meja/kalender/tambah/?tahun=2027")
    page.get_by_label("Tanggal").fill("2027-05-10")
    page.get_by_label("Nama hari libur").fill("Hari Jadi")
    page.get_by_label("Nomor SK").fill("Keputusan Wali Kota 003/2027")
    page.get_by_role("button", name="Simpan hari libur").click()
    page.get_by_role("heading", name="1 jam berjalan bergeser").wait_for()
    assert cacat_pandang(page) == []
    page.get_by_role("button", name="Simpan dan geser").click()
    page.get_by_text("10-05-2027 Hari Jadi tersimpan.").wait_for()
    assert Jam.objects.get().jatuh_tempo == date(2027, 5, 25)


def test_warga_menghitung_tenggat_tanpa_javascript(kalender_2027, buka):
    page = buka("360", skrip=False)
    page.goto("/layanan/")
    page.get_by_role("link", name="Hitung tanggalnya").click()
    page.get_by_label("Tanggal kejadian").fill("2027-05-03")
    page.get_by_role("button", name="Hitung").click()
    page.get_by_role("heading", name="Batas akhirnya").wait_for()
    assert "Hari libur 17 Mei 2027 masih perkiraan." in page.locator("#hasil").inner_text()


def test_hasil_kalkulator_bebas_cacat(kalender_2027, buka):
    page = buka("360")
    page.goto("/layanan/kalkulator-tenggat/?aturan=JAWABAN&tanggal=2027-05-03&perpanjang=on")
    assert cacat_pandang(page) == []
