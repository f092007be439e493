"""PPID utama renames and merges units from a telephone without script; a stranger finds both."""

from datetime import timedelta

from django.utils import timezone

from kalender.hari import tanggal
from ppid_portal.sotk import sapu_sotk
from tests.opd.sotk_uji import gabung, ganti_nama
from tests.pabrik import SANDI
from tests.perjalanan.test_akses_semua import cacat_kedua_tema


def isi_sk(page, berlaku, sk):
    page.get_by_label("Mulai berlaku").fill(str(berlaku))
    page.get_by_label("Nomor SK atau Perwal").fill("Perwal 12 Tahun 2026")
    page.get_by_label("Tanggal SK atau Perwal").fill(str(sk))
    page.get_by_role("button", name="Lihat yang akan terjadi").click()
    page.get_by_role("heading", name="Yang akan terjadi").wait_for()


def sahkan(page):
    page.get_by_label("Kata sandi Anda").fill(SANDI)
    page.get_by_role("button", name="Sahkan perubahan").click()
    page.get_by_text("Tercatat. Mulai").wait_for()


def test_ganti_nama_dan_gabung_lalu_dilihat_warga(pemeran, buka, masuk):
    hari = tanggal(timezone.now())
    page = buka("360", skrip=False)
    masuk(page, pemeran.ppid)
    page.goto("/meja/unit/")
    page.get_by_role("link", name="Perubahan SOTK").click()
    page.get_by_role("link", name="Ganti nama", exact=True).click()
    page.get_by_label("Unit yang berganti nama").select_option(label="Unit dpupr")
    page.get_by_label("Nama baru").fill("Dinas Bina Marga")
    page.get_by_label("Nama singkat baru").fill("DBM")
    page.get_by_label("Alamat baru").fill("bina-marga")
    isi_sk(page, hari + timedelta(days=2), hari)
    page.get_by_text("Belum ada yang berubah sebelum").wait_for()
    sahkan(page)
    page.get_by_role("link", name="Gabung", exact=True).click()
    page.get_by_label("Unit yang bergabung").first.select_option(label="Unit dinkes")
    page.get_by_label("Bergabung ke").select_option(label="Unit diskominfo")
    isi_sk(page, hari, hari)
    page.get_by_text("1, pindah ke Unit diskominfo").first.wait_for()
    sahkan(page)
    sapu_sotk(timezone.now() + timedelta(days=2))
    warga = buka("360", skrip=False)
    warga.goto("/unit/dinkes/")
    warga.get_by_role("link", name="Buka halaman DISKOMINFO").click()
    warga.get_by_text("Meneruskan:").wait_for()
    warga.goto("/unit/dpupr/")
    assert warga.get_by_role("heading", level=1).inner_text() == "Dinas Bina Marga"
    assert warga.url.endswith("/unit/bina-marga/")


def test_layar_sotk_bebas_cacat_dan_tidak_bergulir_mendatar(pemeran, buka, masuk):
    waktu = timezone.now()
    hari = tanggal(waktu)
    gabung(pemeran.dinkes, pemeran.diskominfo, pemeran.ppid, berlaku=hari, waktu=waktu)
    ganti_nama(pemeran.dpupr, pemeran.ppid, berlaku=hari + timedelta(days=9), waktu=waktu)
    temuan = {}
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        masuk(page, pemeran.ppid)
        for jalur in ("/meja/unit/sotk/", "/meja/unit/sotk/baru/pecah/", "/unit/dinkes/", "/unit/dpupr/", "/unit/"):
            page.goto(jalur)
            lebar = page.locator("html").evaluate("e => e.scrollWidth - e.clientWidth")
            temuan[ukuran, jalur] = cacat_kedua_tema(page) + ([("melebar", lebar)] if lebar else [])
    assert {j: c for j, c in temuan.items() if c} == {}
