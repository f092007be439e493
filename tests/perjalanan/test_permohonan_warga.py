"""A citizen with an old phone, no script, no account and no e-mail: from the front page to the status of the case."""

from playwright.sync_api import expect

from permohonan.models import Permohonan
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_perkara import NIK
from tests.perjalanan.test_akses_semua import BUKA_LIPATAN, LEBAR, TELEPON, cacat_pandang


def isi_formulir(page):
    """The least a form needs."""
    page.get_by_label("Bukan, saya meminta informasi publik").check()
    page.get_by_label("Butir 1").fill("Rencana anggaran saluran")
    page.get_by_label("Untuk apa informasi ini dipakai?").fill("Bahan musyawarah warga")
    page.get_by_label("Nama lengkap").fill("Siti Contoh")
    page.get_by_label("NIK").fill(NIK)
    page.get_by_label("Nomor telepon atau WhatsApp").fill("0812 0000 0000")
    page.get_by_label("Saya setuju data saya dipakai").check()
    page.get_by_label("Saya menyatakan isian ini benar").check()


def muat_di_layar(page):
    return page.locator("html").evaluate("e => e.scrollWidth") <= 360


def test_tanpa_skrip_dari_beranda_sampai_membaca_status(pemeran, buka):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Rencana anggaran saluran 2026")
    page = buka("360", skrip=False)
    page.goto("/")
    page.locator(".tugas").get_by_role("link", name="Ajukan permohonan").click()
    isi_formulir(page)
    page.get_by_role("button", name="Tambah butir").click()
    expect(page.get_by_label("Butir 6")).to_be_visible()
    page.get_by_role("button", name="Kirim permohonan").click()
    expect(page.get_by_text("Periksa dulu: mungkin sudah terbit")).to_be_visible()
    assert muat_di_layar(page)
    page.get_by_role("button", name="Tetap ajukan").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Permohonan Anda diterima")
    nomor, kode = page.locator(".permohonan-besar").all_inner_texts()
    assert nomor == Permohonan.objects.get().nomor and muat_di_layar(page) and NIK not in page.content()
    page.get_by_role("button", name="Tutup dari perangkat ini").click()
    page.get_by_label("Nomor pendaftaran").fill(nomor)
    page.get_by_label("Kode rahasia").fill(kode)
    page.get_by_role("button", name="Lihat status").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Permohonan Anda sedang diperiksa kelengkapannya")
    assert muat_di_layar(page) and NIK not in page.content() and "Siti" not in page.content()


def test_dengan_skrip_yang_sudah_terbit_tampak_selagi_mengetik(pemeran, buka):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Rencana anggaran saluran 2026")
    page = buka("360")
    page.goto("/layanan/permohonan/")
    expect(page.get_by_label("Butir 2")).to_be_hidden()
    page.get_by_label("Butir 1").press_sequentially("rencana anggaran saluran")
    expect(page.get_by_role("link", name="Rencana anggaran saluran 2026")).to_be_visible()
    page.get_by_role("button", name="Tambah butir").click()
    expect(page.get_by_label("Butir 2")).to_be_focused()


def test_tanda_terima_dan_perkara_bebas_cacat(pemeran, buka):
    page = buka("360")
    page.goto("/layanan/permohonan/")
    page.get_by_label("Saya mengajukan sebagai kuasa").check()
    page.get_by_role("radio", name="Badan hukum").check()
    page.get_by_role("button", name="Kirim permohonan").click()
    expect(page.locator("[data-ringkasan-galat]")).to_be_focused()
    assert cacat_pandang(page, (*TELEPON, LEBAR[0])) == []
    isi_formulir(page)
    page.get_by_label("Nama penerima kuasa").fill("Wakil Contoh")
    page.get_by_role("button", name="Kirim permohonan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Permohonan Anda diterima")
    assert cacat_pandang(page, (*TELEPON, LEBAR[0])) == []
    page.get_by_role("link", name="Lihat status").click()
    page.evaluate(BUKA_LIPATAN)
    assert cacat_pandang(page, (*TELEPON, LEBAR[0])) == []
