"""The unit's page in the browser: seven tabs, the notice board on paper, axe with data and empty, both themes."""

import pypdfium2

from opd.models import Unit
from tests.pabrik import buat_terbit
from tests.pabrik_halaman import BAGIAN_MAKLUMAT, buat_halaman_terbit
from tests.pabrik_informasi import buat_informasi_terbit
from tests.perjalanan.test_akses_semua import cacat_kedua_tema

TAB = ("", "berita/", "informasi/", "layanan/", "regulasi/", "laporan/", "kontak/")
HALAMAN = (*TAB, "papan/")
MM = 72 / 25.4
A3 = (297, 420)


def isi_dpupr(pemeran):
    """Something behind every tab of DPUPR."""
    orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_terbit(*orang)
    buat_informasi_terbit(*orang)
    buat_informasi_terbit(*orang, judul="Keputusan tentang loket", butir="peraturan")
    for kelompok in ("profil", "maklumat", "sop"):
        buat_halaman_terbit(*orang, kelompok, judul=f"Halaman {kelompok} dinas")


def isi_penuh(pemeran):
    """The longest that the board must hold: names, contact, papers and a maklumat with much to say."""
    orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    kalimat = "Petugas mencatat permintaan Anda dan meneruskannya kepada bidang yang menguasai dokumennya. " * 12
    maklumat = "".join(f"<h2>{bagian}</h2><p>{kalimat}</p>" for bagian in BAGIAN_MAKLUMAT)
    buat_halaman_terbit(*orang, "maklumat", isi=maklumat)
    for nomor in range(3):
        judul = f"Laporan realisasi anggaran dan neraca dinas beserta catatan atas laporan keuangan bagian {nomor}"
        buat_informasi_terbit(*orang, judul=judul)
    Unit.objects.filter(pk=pemeran.dpupr.pk).update(
        nama="Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana",
        alamat="Jalan Jenderal Sudirman Nomor 123, Kompleks Perkantoran Pemerintah, Kelurahan Sumurpecung, Serang",
        telepon="(0254) 555 0101",
        wa="0812-0000-0001",
        surel="ppid.dinas-pemberdayaan-perempuan@uji.serangkota.go.id",
        jam_layanan="Senin–Kamis 08.00–15.30 WIB, Jumat 08.00–11.00 dan 13.00–15.30 WIB",
        pejabat_nama="Pejabat Contoh dengan Nama Panjang Sekali, S.Sos., M.Si.",
        pejabat_jabatan="Sekretaris Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
        pejabat_sk="188/12/2026",
    )


def cetak(page, jalur, berkas):
    """The board as a PDF: (number of pages, size in mm, words)."""
    page.goto(jalur)
    page.pdf(path=berkas, prefer_css_page_size=True, print_background=True)
    dokumen = pypdfium2.PdfDocument(berkas)
    ukuran = tuple(round(sisi / MM) for sisi in dokumen[0].get_size())
    return len(dokumen), ukuran, " ".join(dokumen[0].get_textpage().get_text_bounded().split())


def test_papan_tercetak_tepat_satu_halaman_a3(pemeran, buka, tmp_path):
    isi_dpupr(pemeran)
    halaman, ukuran, kata = cetak(buka("1280"), "/unit/dpupr/papan/", tmp_path / "papan.pdf")
    assert (halaman, ukuran) == (1, A3)
    assert pemeran.dpupr.nama in kata and "Maklumat pelayanan" in kata and "/unit/dpupr/" in kata
    assert "Ajukan permohonan" not in kata and "Cetak papan" not in kata


def test_papan_unit_kosong_pun_satu_halaman_a3(pemeran, buka, tmp_path):
    halaman, ukuran, kata = cetak(buka("360"), "/unit/kelurahan-banten/papan/", tmp_path / "papan.pdf")
    assert (halaman, ukuran) == (1, A3) and "Janji undang-undang kepada Anda" in kata


def test_papan_yang_paling_penuh_tidak_terpotong(pemeran, buka, tmp_path):
    isi_penuh(pemeran)
    page = buka("1280")
    halaman, ukuran, kata = cetak(page, "/unit/dpupr/papan/", tmp_path / "papan.pdf")
    assert (halaman, ukuran) == (1, A3) and "Dicetak dari portal" in kata
    page.set_viewport_size({"width": 1123, "height": 1587})
    page.emulate_media(media="print")
    tinggi = page.locator(".papan").evaluate("e => [e.scrollHeight, e.clientHeight]")
    assert tinggi[0] <= tinggi[1]


def test_tombol_cetak_membuka_dialog_dan_tanpa_skrip_diganti_petunjuk(pemeran, buka):
    page = buka("360")
    page.add_init_script("window.print = () => { window.tercetak = true }")
    page.goto("/unit/dpupr/papan/")
    page.get_by_role("button", name="Cetak papan").click()
    assert page.evaluate("window.tercetak") is True
    polos = buka("360", skrip=False)
    polos.goto("/unit/dpupr/papan/")
    assert polos.get_by_text("tekan Ctrl+P").is_visible()
    assert not polos.get_by_role("button", name="Cetak papan").is_visible()


def test_qr_tampil_di_bawah_kebijakan_isi_yang_ketat(pemeran, buka):
    page, keluhan = buka("360"), []
    page.on("console", lambda pesan: keluhan.append(pesan.text))
    page.goto("/unit/dpupr/papan/")
    kotak = page.locator(".papan-qr svg").bounding_box()
    assert kotak["width"] >= 150 and not [k for k in keluhan if "Content Security Policy" in k]


def test_ketujuh_tab_dan_papan_bebas_cacat(pemeran, buka):
    isi_dpupr(pemeran)
    page, temuan = buka("360"), {}
    alamat = [f"/unit/{slug}/{bagian}" for slug in ("dpupr", "kelurahan-banten") for bagian in HALAMAN]
    for jalur in ("/", "/unit/?urut=abjad", "/unit/?q=antahberantah", *alamat):
        page.goto(jalur)
        temuan[jalur] = cacat_kedua_tema(page)
    assert {j: c for j, c in temuan.items() if c} == {}


def test_tidak_ada_gulir_mendatar_di_tab_dan_papan_pada_320_px(pemeran, buka):
    isi_penuh(pemeran)
    page, luber = buka("360"), []
    page.set_viewport_size({"width": 320, "height": 640})
    for bagian in HALAMAN:
        page.goto(f"/unit/dpupr/{bagian}")
        lebar = page.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
        luber += [bagian] if lebar[0] > lebar[1] else []
    assert luber == []


def test_tab_yang_dibuka_tampak_utuh_di_telepon(pemeran, buka):
    page = buka("360")
    for bagian in TAB:
        page.goto(f"/unit/dpupr/{bagian}")
        kini = page.locator(".tab [aria-current]").bounding_box()
        assert kini["x"] >= 0 and kini["x"] + kini["width"] <= 360


def test_tab_terakhir_yang_tampak_sengaja_terpotong(pemeran, buka):
    page = buka("360")
    page.goto("/unit/dpupr/")
    kotak = [tab.bounding_box() for tab in page.locator(".tab a").all()]
    tepi = page.locator(".tab").bounding_box()
    kanan = tepi["x"] + tepi["width"]
    assert any(k["x"] + 12 < kanan < k["x"] + k["width"] - 12 for k in kotak)


def test_warga_tanpa_skrip_menemukan_unit_lalu_cara_meminta(pemeran, buka):
    page = buka("360", skrip=False)
    page.goto("/")
    page.get_by_label("Nama unit", exact=True).fill("banten")
    page.get_by_role("button", name="Cari unit").click()
    page.get_by_role("link", name=pemeran.banten.nama).click()
    page.get_by_role("navigation", name=pemeran.banten.nama).get_by_role("link", name="Kontak").click()
    assert page.get_by_role("heading", name="Cara meminta informasi").is_visible()
