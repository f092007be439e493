"""A document from the phone of a unit to the citizen: four taps, then one decision of PPID utama."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from informasi.berkas.terima import periksa_satu
from informasi.models import Terbitan, Versi
from tests.informasi.berkas.korpus import pdf
from tests.pabrik import setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan
from tests.perjalanan.test_akses import cacat

BARIS = ["Laporan kinerja DPUPR tahun 2025", "Realisasi drainase Kasemen mencapai 96 persen dari rencana."]


class Jari:
    """A finger on a phone that counts its taps."""

    def __init__(self, page):
        self.page, self.ketukan = page, 0

    def ketuk(self, sasaran):
        self.ketukan += 1
        sasaran.click()

    def pilih_berkas(self, sasaran, nama="lkjip-2025.pdf"):
        """One tap; choosing in the phone's own window is not counted."""
        with self.page.expect_file_chooser() as pemilih:
            self.ketuk(sasaran)
        pemilih.value.set_files({"name": nama, "mimeType": "application/pdf", "buffer": pdf(BARIS)})


def kerjakan_antrean():
    """What the background worker does meanwhile."""
    while periksa_satu(timezone.now()):
        pass


def sampai_halaman_berkas(page):
    """Desk, list, butir: the first two taps. Returns the finger."""
    jari = Jari(page)
    page.goto("/meja/")
    jari.ketuk(page.locator("main").get_by_role("link", name="Unggah dokumen"))
    jari.ketuk(page.get_by_role("link", name=re.compile("^Ringkasan kinerja")))
    return jari


def test_dokumen_terkirim_dalam_empat_ketukan_lalu_ditemukan_lewat_isi_berkasnya(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.operator)
    jari = sampai_halaman_berkas(page)
    jari.pilih_berkas(page.get_by_label("Pilih berkas"))
    expect(page.get_by_text("Sedang diperiksa…")).to_be_visible()
    kerjakan_antrean()
    expect(page.get_by_text("Sudah diperiksa")).to_be_visible()
    expect(page.get_by_label("Judul", exact=True)).not_to_have_value("")
    jari.ketuk(page.get_by_role("button", name="Ajukan", exact=True))
    expect(page.get_by_text("Terkirim.")).to_be_visible()
    assert (jari.ketukan, Versi.objects.get().status) == (4, "diajukan")
    setujui(Versi.objects.get(), pemeran.verifikator, waktu=timezone.now())
    warga = buka("360", skrip=False)
    warga.goto("/cari/?q=drainase")  # a word that stands only inside the PDF
    expect(warga.get_by_text("Di dalam berkas")).to_be_visible()
    warga.locator("main").get_by_role("link", name=re.compile("Laporan kinerja")).first.click()
    expect(warga.get_by_role("link", name=re.compile("Unduh"))).to_be_visible()


def test_dokumen_terkirim_tanpa_javascript_dengan_satu_ketukan_lagi(pemeran, buka, masuk):
    page = buka("360", skrip=False)
    masuk(page, pemeran.operator)
    jari = sampai_halaman_berkas(page)
    jari.pilih_berkas(page.get_by_label("Pilih berkas"))
    jari.ketuk(page.get_by_role("button", name="Unggah", exact=True))
    expect(page.get_by_text("Sedang diperiksa…")).to_be_visible()
    kerjakan_antrean()
    jari.ketuk(page.get_by_role("button", name="Ajukan", exact=True))
    expect(page.get_by_text("Terkirim.")).to_be_visible()
    assert (jari.ketukan, Versi.objects.get().status) == (5, "diajukan")


def test_ajukan_terlalu_cepat_tidak_menghilangkan_apa_pun(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.operator)
    jari = sampai_halaman_berkas(page)
    jari.pilih_berkas(page.get_by_label("Pilih berkas"))
    page.wait_for_url("**/sunting/")
    page.get_by_label("Ringkasan").fill("Capaian kinerja setahun.")
    jari.ketuk(page.get_by_role("button", name="Ajukan", exact=True))
    expect(page.get_by_text("masih diperiksa. Tunggu sebentar")).to_be_visible()
    expect(page.get_by_label("Ringkasan")).to_have_value("Capaian kinerja setahun.")
    kerjakan_antrean()
    expect(page.get_by_text("Berkas selesai diperiksa.")).to_be_visible()
    jari.ketuk(page.get_by_role("button", name="Ajukan", exact=True))
    expect(page.get_by_text("Terkirim.")).to_be_visible()


def test_daftar_jenis_menyempit_saat_diketik(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto("/meja/unggah/")
    page.get_by_label("Cari jenis informasi").fill("tupoksi")
    expect(page.locator("[data-butir]:visible")).to_have_count(1)
    page.get_by_label("Cari jenis informasi").fill("kerangka acuan")
    expect(page.get_by_role("link", name=re.compile("Kerangka acuan kerja"))).to_be_visible()


def test_memilih_jenis_mengisi_klasifikasi_dan_retensi(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto("/meja/unggah/lain/")
    page.get_by_role("button", name=re.compile("hanya di kertas")).click()
    page.wait_for_url("**/sunting/")  # waits for the page's scripts too
    page.get_by_text("Ubah").first.click()
    page.get_by_label("Jenis informasi").select_option("profil")
    expect(page.get_by_label("Disimpan berapa lama")).to_have_value("selama berlaku")
    expect(page.get_by_role("radio", name=re.compile("^Berkala"))).to_be_checked()


def test_peninjau_mengganti_klasifikasi_lalu_berkasnya_terbuka_untuk_umum(pemeran, buka, masuk):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    warga = buka("360")
    assert warga.request.get(berkas.url).status == 404
    page = buka("1280")
    masuk(page, pemeran.verifikator)
    page.goto(f"/meja/tinjau/{versi.pk}/")
    page.get_by_text("Teks halaman pertama").click()
    expect(page.get_by_text("Realisasi drainase Kasemen")).to_be_visible()
    page.get_by_label("Klasifikasi", exact=True).select_option("setiap_saat")
    page.get_by_role("button", name=re.compile("^Setujui")).click()
    expect(page.get_by_text("Terbit:")).to_be_visible()
    assert Terbitan.objects.get().klasifikasi == "setiap_saat"
    assert warga.request.get(berkas.url).status == 200
    operator = buka("360")
    masuk(operator, pemeran.operator)
    operator.goto("/meja/")
    expect(operator.get_by_text("Sudah terbit: Laporan kinerja 2025")).to_be_visible()


def test_foto_dari_telepon_dimulai_di_halaman_tulis(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto("/meja/unggah/kinerja/")
    page.get_by_role("button", name="Foto jadi PDF").click()
    expect(page.get_by_label("Foto jadi PDF")).to_be_in_viewport()


@pytest.mark.parametrize("gelap", [False, True])
def test_halaman_unggah_dan_tinjau_bebas_cacat(gelap, pemeran, buka, masuk):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    ajuan = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    draf = buat_informasi(pemeran.dpupr, pemeran.operator, butir="", judul="", berkas=berkas)
    unggah = ("/meja/", "/meja/unggah/", "/meja/unggah/?q=zzz", "/meja/unggah/kinerja/")
    tulis, tinjau = f"/meja/konten/{draf.pk}/sunting/", f"/meja/tinjau/{ajuan.pk}/"
    temuan = {}
    for ukuran, orang, halaman in (
        ("360", pemeran.operator, (*unggah, tulis, f"/meja/konten/{ajuan.pk}/")),
        ("1280", pemeran.verifikator, (tinjau, "/meja/tinjau/cepat/", f"{tinjau}usulkan/")),
    ):
        page = buka(ukuran, gelap=gelap)
        masuk(page, orang)
        for jalur in halaman:
            page.goto(jalur)
            page.locator("main details").evaluate_all("semua => semua.forEach(d => { d.open = true })")
            temuan[jalur] = cacat(page)
    assert {j: c for j, c in temuan.items() if c} == {}


def test_isian_keliru_di_halaman_tulis_bebas_cacat(pemeran, buka, masuk):
    draf = buat_informasi(pemeran.dpupr, pemeran.operator)
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{draf.pk}/sunting/")
    page.get_by_label("Tahun").fill("26")
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_text("Ada 1 bagian yang perlu diperbaiki").wait_for()
    assert cacat(page) == []


@pytest.mark.parametrize("jalur", ["/meja/", "/meja/unggah/", "/meja/unggah/kinerja/", "sunting", "/meja/konten/"])
def test_meja_tidak_bergulir_mendatar_pada_320_px(jalur, pemeran, buka, masuk):
    nama = "dokumen-pelaksanaan-anggaran-perubahan-tahun-2026-dinas-pekerjaan-umum.pdf"
    draf = buat_informasi(
        pemeran.dpupr, pemeran.operator, berkas=buat_berkas_pdf(pemeran.dpupr, pemeran.operator, nama=nama)
    )
    page = buka("360")
    masuk(page, pemeran.operator)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/meja/konten/{draf.pk}/sunting/" if jalur == "sunting" else jalur)
    lebar = page.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert lebar[0] <= lebar[1]
