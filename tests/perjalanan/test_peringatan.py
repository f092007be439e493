"""A flood warning from a phone: public on every page at once, ended by a verifikator in one tap."""

import pytest
from playwright.sync_api import expect

from tests.pabrik import SANDI, buat_terbit

PITA = "Banjir di Kampung Margaluyu"


@pytest.fixture
def terbit(pemeran):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)


def umumkan(page):
    """From the desk: warning, hazard, place, password, send."""
    page.goto("/meja/")
    page.get_by_role("link", name="Peringatan serta-merta").click()
    page.get_by_role("link", name="Banjir").click()
    page.get_by_label("Di mana?").fill("Kampung Margaluyu")
    page.get_by_label("Kata sandi Anda sekali lagi").fill(SANDI)
    page.get_by_role("button", name="Umumkan sekarang").click()
    expect(page.get_by_text("Sudah terbit dan tampil sebagai pita")).to_be_visible()


def test_peringatan_dari_ponsel_tampil_di_setiap_halaman_lalu_diakhiri_satu_ketukan(pemeran, buka, masuk):
    operator = buka("360", skrip=False)
    masuk(operator, pemeran.operator)
    umumkan(operator)
    warga = buka("360", skrip=False)
    for jalur in ("/", "/berita/", "/informasi/", "/unit/", "/unit/dinkes/", "/cari/?q=banjir"):
        warga.goto(jalur)
        expect(warga.get_by_role("region", name="Peringatan").first).to_contain_text(PITA)
    peninjau = buka("360")
    masuk(peninjau, pemeran.verifikator)
    peninjau.goto("/meja/")
    peninjau.get_by_role("button", name="Akhiri").click()
    expect(peninjau.get_by_text("Pitanya sudah hilang")).to_be_visible()
    warga.goto("/")
    expect(warga.get_by_role("region", name="Peringatan")).to_have_count(0)


def test_pita_membuka_halaman_yang_menyebut_apa_yang_harus_dilakukan(pemeran, buka, masuk):
    operator = buka("1280", gelap=True)
    masuk(operator, pemeran.penanggung_jawab)
    operator.goto("/meja/konten/peringatan/?bahaya=banjir")
    operator.get_by_label("Di mana?").fill("Kampung Margaluyu")
    operator.get_by_role("button", name="Umumkan sekarang").click()
    warga = buka("1280")
    warga.goto("/")
    warga.get_by_role("link", name=PITA).first.click()
    expect(warga.get_by_text("Jauhi saluran air dan jalan yang tergenang.")).to_be_visible()


def test_penarikan_karena_data_pribadi_dari_ponsel(pemeran, buka, masuk, terbit):
    operator = buka("360", skrip=False)
    masuk(operator, pemeran.operator)
    operator.goto(f"/meja/konten/{terbit.pk}/")
    operator.get_by_role("link", name="Tarik dari publik").click()
    operator.get_by_label("Memuat data pribadi").check()
    operator.get_by_label("Kalimat untuk pembaca").fill("Memuat nomor telepon warga.")
    operator.get_by_role("button", name="Tarik sekarang").click()
    warga = buka("360")
    assert warga.goto(f"/berita/{terbit.konten_id}/{terbit.slug}/").status == 410
    expect(warga.get_by_text("Memuat nomor telepon warga.")).to_be_visible()
    peninjau = buka("1280")
    masuk(peninjau, pemeran.verifikator)
    peninjau.goto(f"/meja/konten/{terbit.pk}/")
    peninjau.get_by_role("button", name="Benarkan penarikan").click()
    expect(peninjau.get_by_text("Penarikan dibenarkan.")).to_be_visible()
