"""A citizen on a phone, without JavaScript, looks for a word that stands only inside a PDF."""

import re

from playwright.sync_api import expect

from informasi.models import KataTakTemu, Sinonim
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit
from tests.perjalanan.test_akses_semua import cacat_kedua_tema

BARIS = ["Laporan kinerja tahun 2025", "Gorong-gorong Lopang Gede dibersihkan dua kali setahun."]


def terbitkan(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=BARIS)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    return berkas


def cari(page, q):
    page.goto("/cari/")
    page.get_by_label("Kata yang dicari").fill(q)
    page.locator("main").get_by_role("button", name="Cari").click()


def test_kata_di_dalam_pdf_menemukan_dokumen_di_telepon_tanpa_skrip(pemeran, buka):
    berkas = terbitkan(pemeran)
    page = buka("360", skrip=False)
    cari(page, "pembersihan gorong-gorong")
    hasil = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Laporan kinerja 2025"))
    expect(hasil.locator("mark").filter(has_text="dibersihkan")).to_be_visible()
    tautan = hasil.get_by_role("link", name=f"Di dalam berkas {berkas.nama}, hal. 1")
    expect(tautan).to_have_attribute("href", f"{berkas.url}#page=1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.request.get(tautan.get_attribute("href")).status == 200


def test_hasil_disaring_dengan_tab_tanpa_skrip(pemeran, buka):
    terbitkan(pemeran)
    page = buka("360", skrip=False)
    cari(page, "gorong-gorong")
    page.get_by_role("navigation", name="Jenis hasil").get_by_role("link", name="Berita").click()
    expect(page.get_by_text("Tidak ada hasil dari jenis ini")).to_be_visible()
    page.get_by_role("link", name="Tampilkan semua hasil").click()
    expect(page.get_by_role("link", name="Laporan kinerja 2025")).to_be_visible()


def test_kata_yang_tak_temu_menjadi_sinonim_dan_lalu_menemukan(pemeran, buka, masuk):
    """What a citizen seeks in vain reaches PPID utama's desk; one synonym later the citizen finds it."""
    terbitkan(pemeran)
    warga, meja = buka("360", skrip=False), buka("360", skrip=False)
    cari(warga, "urung-urung")
    expect(warga.get_by_role("link", name="Minta informasi ini")).to_be_visible()
    masuk(meja, pemeran.ppid)
    meja.goto("/meja/kata-tak-temu/")
    meja.get_by_role("link", name=re.compile("Tambahkan sinonim.*urung-urung")).click()
    meja.get_by_label("Padanan").fill("gorong-gorong")
    meja.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(meja.get_by_text("berlaku mulai pencarian berikutnya")).to_be_visible()
    assert Sinonim.objects.get(istilah="urung-urung").padanan == ["gorong-gorong"]
    cari(warga, "urung-urung")
    expect(warga.get_by_role("link", name="Laporan kinerja 2025")).to_be_visible()
    meja.goto("/meja/kata-tak-temu/")
    meja.get_by_role("button", name=re.compile("Tandai ditangani.*urung-urung")).click()
    expect(meja.get_by_text("ditandai sudah ditangani")).to_be_visible()
    assert KataTakTemu.objects.get().ditangani


def test_halaman_pencarian_bebas_cacat(pemeran, buka, masuk):
    terbitkan(pemeran)
    KataTakTemu.objects.create(kata="jalur sepeda", jumlah=3, terakhir=SENIN)
    sinonim, temuan = Sinonim.objects.get(istilah="RUP"), {}
    umum = ("/cari/?q=gorong", "/cari/?q=kinerjaa", "/cari/?q=gorong&jenis=berita")
    meja = (
        "/meja/sinonim/",
        f"/meja/sinonim/{sinonim.pk}/",
        "/meja/kata-tak-temu/",
        "/meja/kata-tak-temu/?tampil=ditangani",
    )
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        masuk(page, pemeran.ppid)
        for jalur in (*umum, *meja):
            page.goto(jalur)
            lebar = page.evaluate("document.documentElement.scrollWidth")
            temuan[ukuran, jalur] = cacat_kedua_tema(page), lebar > int(ukuran)
    assert {letak: satu for letak, satu in temuan.items() if satu != ([], False)} == {}
