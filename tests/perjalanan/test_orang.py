"""People in a real browser: an operator replaced from a telephone, the second factor turned on and recovered."""

import pytest
from django.utils import timezone

from alur.mesin import jalankan
from opd.akun.dua_langkah import siapkan_alat
from opd.models import SerahTerima
from tests.opd.kode_uji import kode_pada
from tests.pabrik import SANDI, SENIN, buat_ajuan, buat_draf
from tests.perjalanan.test_akses import cacat

HALAMAN = ("/meja/akun/", "/meja/akun/sandi/", "/meja/akun/dua-langkah/", "/meja/akun/kabar/", "/meja/kecamatan/")


def test_operator_diganti_dari_telepon(buka, masuk, pemeran):
    draf = buat_draf(pemeran.dpupr, pemeran.operator, judul="Saluran air RW 04 dibersihkan")
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, judul="Jalan Trip Jamaksari diperbaiki")
    isian = {"sidik": versi.ajuan_terakhir().sidik, "alasan": ["judul"]}
    jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, **isian)
    page = buka("360")
    masuk(page, pemeran.penanggung_jawab)
    page.goto(f"/meja/pengguna/{pemeran.operator.pk}/")
    page.get_by_role("link", name="Serah terima tugas").click()
    page.get_by_text("Tulisan yang belum selesai (2)").wait_for()
    assert cacat(page) == []
    page.get_by_label("Nama penerus baru").fill("Nur Aini")
    page.get_by_label("Surel penerus baru").fill("nur.aini@uji.serangkota.go.id")
    page.get_by_label("Kata sandi Anda sekarang").fill(SANDI)
    page.get_by_role("button", name="Serahkan tugas").click()
    page.get_by_role("heading", name="Berita acara serah terima").wait_for()
    page.get_by_text("Saluran air RW 04 dibersihkan").wait_for()
    assert cacat(page) == []
    penerus = SerahTerima.objects.get().kepada
    assert penerus.kabar.filter(judul=f"Perlu perbaikan: {versi}").exists()
    baru = buka("360")
    masuk(baru, penerus)
    baru.goto(draf.get_absolute_url())
    baru.get_by_text(pemeran.operator.nama).first.wait_for()


def ketik_sandi(page, orang):
    page.goto("/masuk/")
    page.get_by_label("Surel", exact=True).fill(orang.surel)
    page.get_by_label("Kata sandi", exact=True).fill(SANDI)
    page.get_by_role("button", name="Masuk", exact=True).click()


@pytest.mark.parametrize("skrip", [True, False])
def test_dua_langkah_dinyalakan_lalu_masuk_dengan_kode_pemulihan(skrip, buka, masuk, pemeran):
    page = buka("1280", skrip=skrip)
    masuk(page, pemeran.verifikator)
    page.goto("/meja/akun/")
    page.get_by_role("link", name="Nyalakan masuk dua langkah").click()
    page.get_by_label("Enam angka").wait_for()
    page.get_by_label("Enam angka").fill(kode_pada(siapkan_alat(pemeran.verifikator), timezone.now()))
    page.get_by_role("button", name="Nyalakan").click()
    page.get_by_role("heading", name="Kode pemulihan").wait_for()
    kode = page.locator("code").first.inner_text()
    lain = buka("1280", skrip=skrip)
    ketik_sandi(lain, pemeran.verifikator)
    lain.get_by_role("heading", name="Satu langkah lagi").wait_for()
    lain.get_by_label("Kode", exact=True).fill(kode)
    lain.get_by_role("button", name="Masuk", exact=True).click()
    lain.get_by_role("heading", name="Meja", exact=True).wait_for()
    lain.goto("/meja/akun/")
    lain.get_by_text("Sisa 9 kode pemulihan.").wait_for()


@pytest.mark.parametrize("gelap", [False, True])
def test_halaman_akun_dan_kecamatan_bebas_cacat(gelap, buka, masuk, pemeran):
    temuan = {}
    for ukuran in ("360", "1280"):
        page = buka(ukuran, gelap=gelap)
        masuk(page, pemeran.camat)
        for jalur in (
            "/meja/akun/",
            "/meja/akun/sandi/",
            "/meja/akun/dua-langkah/",
            "/meja/akun/kabar/",
            "/meja/kecamatan/",
        ):
            page.goto(jalur)
            temuan[ukuran, jalur] = cacat(page)
    assert {j: c for j, c in temuan.items() if c} == {}
