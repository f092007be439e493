"""Three photos of a paper become one PDF on a phone, in the order their owner wants; with script and without."""

import io

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from informasi.berkas.gudang import rahasia
from informasi.berkas.pesanan import jadikan_satu
from informasi.berkas.simpanan import simpan_gambar
from informasi.berkas.susunan import tambah_halaman
from informasi.berkas.terima import periksa_satu, terima_berkas
from informasi.layanan_lampiran import tambah_berkas
from tests.informasi.berkas import korpus as k
from tests.pabrik import SENIN, buat_foto
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_terbit

ATURAN = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
WARNA = {"merah": (200, 0, 0), "hijau": (0, 200, 0), "biru": (0, 0, 200)}


@pytest.fixture
def versi(pemeran):
    return buat_informasi(pemeran.dpupr, pemeran.operator)


@pytest.fixture
def foto(tmp_path):
    """Three picture files, named by their colour."""
    jalur = []
    for nama, warna in WARNA.items():
        (satu := tmp_path / f"{nama}.jpg").write_bytes(buat_foto(300, 400, warna))
        jalur.append(satu)
    return jalur


@pytest.fixture
def halaman(buka, masuk, pemeran, versi):
    """A function that opens the writing page on a phone."""

    def _halaman(**pilihan):
        page = buka("360", **pilihan)
        masuk(page, pemeran.operator)
        page.goto(reverse("informasi:konten_sunting", args=[versi.pk]))
        return page

    return _halaman


def bagian(page, nama):
    """The row of one file."""
    return page.locator("[data-lampiran]").filter(has_text=nama)


def pastikan_urutan(page, *nama):
    """Wait until the pages stand in this order."""
    expect(page.locator(".dokumen-halaman .daftar-judul")).to_have_text([f"{satu}.jpg" for satu in nama])


def warna_pdf(versi):
    """The colours of the only document's pages."""
    berkas = versi.lampiran.get(peran="dokumen").berkas
    with rahasia().open(berkas.jalur) as isi, pikepdf.open(io.BytesIO(isi.read())) as dokumen:
        titik = [pikepdf.PdfImage(h.obj.Resources.XObject.Foto).as_pil_image().getpixel((9, 9)) for h in dokumen.pages]
    return [list(WARNA)[t.index(max(t))] for t in titik]


def test_tiga_foto_diurutkan_menjadi_satu_pdf_di_telepon(halaman, foto, versi):
    page = halaman()
    page.get_by_label("Foto jadi PDF").set_input_files(foto)
    bagian(page, "biru.jpg").wait_for()
    page.get_by_role("button", name="Naikkan biru.jpg").click()
    pastikan_urutan(page, "merah", "biru", "hijau")
    page.get_by_role("button", name="Naikkan biru.jpg").click()
    pastikan_urutan(page, "biru", "merah", "hijau")
    page.get_by_role("button", name="Jadikan PDF").click()
    page.get_by_text("Fotonya tetap di sini").wait_for()
    assert jadikan_satu(timezone.now())
    bagian(page, "laporan-kinerja-2025.pdf").get_by_text("3 halaman").wait_for()
    pastikan_urutan(page)
    assert warna_pdf(versi) == ["biru", "merah", "hijau"]


def test_tanpa_skrip_tiga_foto_menjadi_pdf_juga(halaman, foto, versi):
    page = halaman(skrip=False)
    page.get_by_label("Foto jadi PDF").set_input_files(foto)
    page.get_by_role("button", name="Tambah foto").click()
    page.get_by_role("button", name="Turunkan merah.jpg").click()
    pastikan_urutan(page, "hijau", "merah", "biru")
    bagian(page, "biru.jpg").get_by_role("button", name="Lepas").click()
    page.get_by_role("button", name="Jadikan PDF").click()
    assert jadikan_satu(timezone.now())
    page.reload()
    bagian(page, "laporan-kinerja-2025.pdf").get_by_text("2 halaman").wait_for()
    assert warna_pdf(versi) == ["hijau", "merah"]


def test_hasil_pemeriksaan_tampil_sendiri(halaman, versi, tmp_path):
    page = halaman()
    (jalur := tmp_path / "laporan.pdf").write_bytes(k.pdf(["Laporan kinerja", "Nomor 3673011234560001"]))
    page.get_by_label("Tambah berkas").set_input_files(jalur)
    bagian(page, "laporan.pdf").get_by_text("Sedang diperiksa").wait_for()
    periksa_satu(timezone.now())
    bagian(page, "laporan.pdf").get_by_text("Sudah diperiksa").wait_for()
    assert "mungkin NIK" in bagian(page, "laporan.pdf").inner_text()


def test_penolakan_tampil_dengan_kalimatnya(halaman, versi, tmp_path):
    page = halaman()
    (jalur := tmp_path / "a.exe").write_bytes(b"MZ")
    page.get_by_label("Tambah berkas").set_input_files(jalur)
    page.get_by_text("Program dan skrip tidak diterima").wait_for()
    assert not versi.lampiran.exists()


def test_berkas_raksasa_ditolak_tanpa_diunggah(halaman, versi, tmp_path):
    page = halaman()
    kiriman = []
    page.on("request", lambda r: kiriman.append(r.url) if r.method == "POST" else None)
    with (jalur := tmp_path / "besar.pdf").open("wb") as berkas:
        berkas.truncate(50 * 1024 * 1024 + 1)
    page.get_by_label("Tambah berkas").set_input_files(jalur)
    page.get_by_text("besar.pdf: Berkas ini lebih besar dari 50 MB").wait_for()
    assert not [alamat for alamat in kiriman if "/dokumen/" in alamat]


def test_teks_yang_sedang_ditulis_tidak_hilang_ketika_berkas_datang(halaman, versi, tmp_path):
    page = halaman()
    page.locator("[name=ringkasan]").fill("Capaian kinerja selama satu tahun.")
    (jalur := tmp_path / "laporan.pdf").write_bytes(k.pdf(["Laporan kinerja"]))
    page.get_by_label("Tambah berkas").set_input_files(jalur)
    bagian(page, "laporan.pdf").wait_for()
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.wait_for_load_state()
    versi.refresh_from_db()
    assert versi.ringkasan == "Capaian kinerja selama satu tahun."


@pytest.mark.parametrize("gelap", [False, True])
def test_daftar_berkas_dapat_dipakai_semua_orang(halaman, foto, versi, pemeran, gelap):
    """axe (WCAG 2.2 AA) on a draft with a read, a refused and a waiting document, and pages."""
    siapa = {"pelaku": pemeran.operator, "waktu": SENIN}
    for isi in (k.pdf(["NIK 3673011234560001"]), k.pdf(hias=k.skrip_pembuka)):
        unggahan = ContentFile(isi, name="laporan.pdf")
        tambah_berkas(versi, terima_berkas(unggahan, unit=versi.konten.unit, **siapa), **siapa)
        periksa_satu(SENIN)
    tambah_berkas(versi, buat_berkas_pdf(pemeran.dpupr, pemeran.operator, periksa=False), **siapa)
    for jalur in foto:
        gambar = simpan_gambar(jalur.read_bytes(), jalur.name, unit=versi.konten.unit, **siapa)
        tambah_halaman(versi, gambar, **siapa)
    page = halaman(gelap=gelap)
    hasil = Axe().run(page, context=".dokumen-susun", options=ATURAN)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    tombol = page.locator(".dokumen-susun button:visible")
    assert min(tombol.evaluate_all("semua => semua.map(t => t.getBoundingClientRect().height)")) >= 44


def test_pdf_terbuka_di_penampil_peramban(buka, pemeran):
    """The policy of a file must not shut out the browser's own viewer."""
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    page = buka("1280")
    page.goto(berkas.url)
    for _ in range(40):
        if any(bingkai.url.startswith("chrome-extension://") for bingkai in page.frames):
            return
        page.wait_for_timeout(250)
    pytest.fail("penampil PDF tidak terbuka")
