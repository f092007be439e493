"""A document from the phone of a unit to the citizen: four taps, then one decision of PPID utama."""

import re

from django.utils import timezone
from playwright.sync_api import expect

from informasi.berkas.terima import periksa_satu
from informasi.models import Terbitan, Versi
from tests.informasi.berkas.korpus import pdf
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_ajuan

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


def test_dokumen_terkirim_dalam_empat_ketukan_dari_telepon(pemeran, buka, masuk):
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
