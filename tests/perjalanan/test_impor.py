"""A list of 38 rows in the real browser: uploaded by an operator, decided once, read by a citizen."""

import re

import pytest
from playwright.sync_api import expect

from alur.mesin import jalankan
from informasi.models import KirimanImpor, Terbitan
from opd.peran import Peran
from tests.informasi.impor.kiriman_uji import ajukan, baris, csv_dari, kirim, pekerja, siap, terbitkan
from tests.informasi.impor.lembar_uji import BERKAS_DIP
from tests.pabrik import SENIN, buat_pengguna
from tests.perjalanan.test_akses import cacat
from tests.perjalanan.test_akses_semua import cacat_kedua_tema


@pytest.fixture
def halaman(pemeran):
    """Addresses of every page of an import, with who looks at it: empty, waiting, read, submitted, returned, failed."""
    unit, operator, peninjau = pemeran.dpupr, pemeran.operator, pemeran.verifikator
    terbitkan(unit, operator, peninjau, baris("Laporan kinerja dinas 2025"))
    campur = baris("Laporan kinerja dinas 2025", ringkasan="Baru"), baris("Anggaran dinas", klasifikasi="rahasia")
    diajukan = ajukan(siap(unit, operator, *campur, baris("Rencana kerja dinas", butir="entah")))
    kembali = ajukan(siap(unit, operator, baris("Agenda kerja dinas 2025")))
    isian = {"waktu": SENIN, "sidik": kembali.sidik, "catatan": "Tahunnya keliru."}
    jalankan(kembali, "kembalikan", pelaku=peninjau, **isian)
    gagal, terbaca = siap(unit, operator, isi=b"nama;alamat\nA;B\n"), siap(unit, operator, *campur)
    menunggu = kirim(unit, operator, baris("Agenda kerja dinas 2026"))
    meja = [k.get_absolute_url() for k in (diajukan, kembali, gagal, terbaca, menunggu)]
    meja += ["/meja/impor/", f"{terbaca.get_absolute_url()}baris/3/"]
    tinjau = [f"{diajukan.get_absolute_url()}{x}" for x in ("tinjau/", "baris/2/", "baris/4/")]
    return [(operator, j) for j in meja] + [(peninjau, j) for j in (*tinjau, "/meja/impor/", "/meja/tinjau/")]


def ketuk(page, nama):
    page.get_by_role("button", name=re.compile(nama)).first.click()


def test_daftar_38_baris_dari_operator_sampai_dibaca_warga(pemeran, buka, masuk):
    operator = buka("1280")
    masuk(operator, buat_pengguna("operator_kominfo", Peran.OPERATOR, pemeran.diskominfo))
    operator.goto("/meja/impor/")
    operator.get_by_label("Tabel (Excel .xlsx atau CSV)").set_input_files(BERKAS_DIP)
    ketuk(operator, "^Unggah dan periksa")
    expect(operator.get_by_role("heading", name="Membaca tabel")).to_be_visible()
    pekerja()
    expect(operator.get_by_role("button", name="Ajukan 38 baris")).to_be_visible()  # the page went on by itself
    ketuk(operator, "^Ajukan 38 baris")
    expect(operator.get_by_text("38 baris diajukan.")).to_be_visible()

    peninjau = buka("1280")
    masuk(peninjau, pemeran.verifikator)
    peninjau.goto("/meja/tinjau/")
    peninjau.get_by_role("link", name=re.compile("38 informasi dari DISKOMINFO")).click()
    peninjau.get_by_role("link", name=re.compile("^Baca contoh, sisa 5")).click()
    for sisa in (4, 3, 2, 1):
        ketuk(peninjau, "^Sudah saya baca")
        peninjau.get_by_role("link", name=f"Contoh berikutnya, sisa {sisa}").click()
    ketuk(peninjau, "^Sudah saya baca")
    peninjau.get_by_role("link", name=re.compile("putuskan$")).click()
    ketuk(peninjau, "^Setujui semua")
    expect(peninjau.get_by_role("heading", name="Menerbitkan baris demi baris")).to_be_visible()
    pekerja()
    expect(peninjau.get_by_text("Selesai", exact=True)).to_be_visible()

    assert Terbitan.objects.filter(unit=pemeran.diskominfo).count() == 38
    warga = buka("360")
    warga.goto("/informasi/?q=renstra")
    warga.get_by_role("link", name=re.compile("Rencana Strategis")).first.click()
    expect(warga.get_by_role("heading", level=1)).to_contain_text("Rencana Strategis")


def test_baris_keliru_dibaca_di_telepon_tanpa_skrip(pemeran, buka, masuk, tmp_path):
    tabel = tmp_path / "dip.csv"
    tabel.write_bytes(csv_dari(baris("Rencana kerja dinas 2025"), baris("Anggaran dinas", klasifikasi="rahasia")))
    telepon = buka("360", skrip=False)
    masuk(telepon, pemeran.operator)
    telepon.goto("/meja/impor/")
    telepon.get_by_label("Tabel (Excel .xlsx atau CSV)").set_input_files(tabel)
    ketuk(telepon, "^Unggah dan periksa")
    pekerja()
    telepon.get_by_role("link", name="Lihat kemajuan terbaru").click()
    telepon.get_by_role("link", name=re.compile("^Tidak dapat diambil")).click()
    expect(telepon.get_by_text("Informasi dikecualikan tidak masuk DIP.")).to_be_visible()
    assert telepon.evaluate("document.documentElement.scrollWidth") <= 360
    ketuk(telepon, "^Ajukan 1 baris")
    expect(telepon.get_by_text("1 baris diajukan.")).to_be_visible()


def test_tabel_dikembalikan_dengan_catatan_di_telepon(pemeran, buka, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, baris("Rencana kerja dinas 2025"), waktu=SENIN))
    telepon = buka("360", gelap=True)
    masuk(telepon, pemeran.verifikator)
    telepon.goto(f"/meja/impor/{kiriman.pk}/tinjau/")
    telepon.get_by_label("Catatan untuk operator").fill("Tahun pada baris 2 keliru.")
    ketuk(telepon, "^Kembalikan")
    expect(telepon.get_by_text("Tabel dikembalikan kepada unit")).to_be_visible()
    assert KirimanImpor.objects.get().status == "dikembalikan"


@pytest.mark.parametrize("ukuran", ["360", "1280"])
def test_halaman_impor_bebas_cacat_dan_tidak_bergeser(ukuran, halaman, buka, masuk):
    temuan = {}
    for pengguna, jalur in halaman:
        page = buka(ukuran)
        masuk(page, pengguna)
        page.goto(jalur)
        lebar = page.evaluate("document.documentElement.scrollWidth")
        temuan[pengguna.nama, jalur] = [*cacat_kedua_tema(page), *(["bergeser"] if lebar > int(ukuran) else [])]
    assert {j: c for j, c in temuan.items() if c} == {}


def test_galat_unggah_bebas_cacat(pemeran, buka, masuk):
    page = buka("360", gelap=True)
    masuk(page, pemeran.operator)
    page.goto("/meja/impor/")
    ketuk(page, "^Unggah dan periksa")
    page.get_by_text("Pilih tabelnya dahulu.").first.wait_for()
    assert cacat(page) == []
