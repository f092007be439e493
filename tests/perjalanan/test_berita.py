"""The main job in the real browser: an OPD writes, Diskominfo reviews, a citizen reads."""

import re

from playwright.sync_api import expect

from informasi.models import Terbitan, Versi
from opd.peran import Peran
from tests.pabrik import SANDI, beri_peran, buat_ajuan, buat_draf, buat_foto, buat_terbit

ISI = "Warga RW 04 memohon saluran air di Jalan Lopang Gede dibersihkan.\n\nPekerjaan dimulai Senin pukul 08.00."


def ketuk(page, nama):
    page.get_by_role("button", name=re.compile(nama)).first.click()


def test_berita_dari_telepon_operator_sampai_dibaca_warga(pemeran, buka, masuk):
    """(a) Written at 360 px, returned with a note, fixed, approved by another verifikator, found by a stem."""
    telepon = buka("360")
    telepon.goto("/masuk/")
    telepon.get_by_label("Surel").fill(pemeran.operator.surel)
    telepon.get_by_label("Kata sandi", exact=False).first.fill(SANDI)
    ketuk(telepon, "^Masuk$")
    telepon.locator("main").get_by_role("link", name="Tulis berita", exact=True).click()
    telepon.get_by_label("Judul").fill("Saluran Lopang Gede")
    telepon.get_by_label("Isi berita").fill(ISI)
    ketuk(telepon, "^Ajukan")
    expect(telepon.get_by_text("Terkirim.")).to_be_visible()
    versi = Versi.objects.get()

    peninjau = buka("1280")
    masuk(peninjau, pemeran.verifikator)
    peninjau.goto(f"/meja/tinjau/{versi.pk}/")
    peninjau.get_by_text("Judul kurang jelas").click()
    peninjau.get_by_label("Catatan untuk operator").fill("Sebut apa yang dikerjakan.")
    ketuk(peninjau, "^Kembalikan")
    expect(peninjau.get_by_text("Dikembalikan:")).to_be_visible()

    telepon.goto("/meja/")
    telepon.get_by_role("link", name="Perbaiki").click()
    expect(telepon.get_by_text("Sebut apa yang dikerjakan.")).to_be_visible()
    telepon.get_by_label("Judul").fill("Warga Lopang Gede membersihkan saluran air")
    ketuk(telepon, "^Ajukan")
    expect(telepon.get_by_text("Terkirim.")).to_be_visible()

    peninjau_lain = buka("1280")
    masuk(peninjau_lain, pemeran.verifikator2)
    peninjau_lain.goto(f"/meja/tinjau/{versi.pk}/")
    ketuk(peninjau_lain, "^Setujui")
    expect(peninjau_lain.get_by_text("Terbit:")).to_be_visible()

    warga = buka("360")
    warga.goto("/")
    warga.get_by_label("Cari dokumen, berita, atau nama unit").fill("permohonan")
    ketuk(warga, "^Cari$")
    warga.get_by_role("link", name="Warga Lopang Gede membersihkan saluran air").click()
    expect(warga.get_by_role("heading", level=1)).to_have_text("Warga Lopang Gede membersihkan saluran air")


def test_penulis_berperan_ganda_tidak_melihat_tombol_setujui(pemeran, buka, masuk):
    """(b) The author holds both roles: the page says why somebody else must approve."""
    beri_peran(pemeran.verifikator, Peran.OPERATOR, pemeran.dpupr)
    versi = buat_ajuan(pemeran.dpupr, pemeran.verifikator)
    page = buka("1280")
    masuk(page, pemeran.verifikator)
    page.goto(f"/meja/tinjau/{versi.pk}/")
    expect(page.get_by_text("persetujuan harus dari verifikator lain")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Setujui"))).to_have_count(0)


def test_suntingan_setelah_diajukan_tidak_terbit_tanpa_dibaca(pemeran, buka, masuk):
    """(b) The text changes between reading and approving: 409, nothing is public."""
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    peninjau, operator = buka("1280"), buka("360")
    masuk(peninjau, pemeran.verifikator2)
    masuk(operator, pemeran.operator)
    peninjau.route("**/pegang/", lambda jalur: jalur.abort())
    peninjau.goto(f"/meja/tinjau/{versi.pk}/")
    operator.goto(f"/meja/konten/{versi.pk}/")
    ketuk(operator, "Tarik kembali")
    operator.get_by_label("Judul").fill("Judul yang diganti diam-diam")
    ketuk(operator, "^Ajukan")
    expect(operator.get_by_text("Terkirim.")).to_be_visible()
    ketuk(peninjau, "^Setujui")
    expect(peninjau.get_by_text("berubah setelah Anda membukanya")).to_be_visible()
    assert not Terbitan.objects.exists()


def test_unit_lain_tidak_menemukan_draf(pemeran, buka, masuk):
    """(c) Unit B meets 404 for unit A's draft: page, JSON door and picture."""
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    penulis = buka("1280")
    masuk(penulis, pemeran.operator)
    penulis.goto(f"/meja/konten/{versi.pk}/sunting/")
    with penulis.expect_response("**/foto/"):
        penulis.locator("#foto").set_input_files(
            {"name": "saluran.jpg", "mimeType": "image/jpeg", "buffer": buat_foto()}
        )
    alamat_foto = versi.lampiran.get().berkas.url
    page = buka("1280")
    masuk(page, pemeran.operator_lain)
    page.goto("/meja/")
    token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    for alamat in (f"/meja/konten/{versi.pk}/", f"/meja/konten/{versi.pk}/sunting/", alamat_foto):
        assert page.goto(alamat).status == 404
    kiriman = page.request.post(
        f"/meja/konten/{versi.pk}/simpan/",
        form={"judul": "Bukan milik saya", "nomor_sunting": "1", "csrfmiddlewaretoken": token},
        headers={"X-CSRFToken": token, "Referer": page.url},
    )
    assert kiriman.status == 404


def test_operator_tanpa_surel_masuk_lewat_tautan_dari_meja(pemeran, buka, masuk):
    """(d) The mailbox is lost: the penanggung jawab makes a link, the operator sets a new password."""
    meja = buka("1280")
    masuk(meja, pemeran.penanggung_jawab)
    meja.goto(f"/meja/pengguna/{pemeran.operator.pk}/tautan/")
    meja.get_by_label("Alasan", exact=False).first.fill("Surel lama tidak dapat dibuka")
    meja.get_by_label("Kata sandi Anda", exact=False).first.fill(SANDI)
    ketuk(meja, "^Buat tautan")
    alamat = meja.get_by_label("Alamat tautan").input_value()

    telepon = buka("360")
    telepon.goto(alamat)
    for kotak in telepon.locator("main input[type=password]").all():
        kotak.fill("sungai-banten-mengalir-2026")
    telepon.locator("main form button[type=submit]").click()
    expect(telepon.get_by_text("Kerjakan sekarang")).to_be_visible()
    assert telepon.context.new_page().goto(alamat).status in {404, 410}


def test_warga_membaca_segalanya_tanpa_javascript(pemeran, buka):
    """(e) Everything a citizen does works without JavaScript."""
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    page = buka("360", skrip=False)
    page.goto("/")
    page.get_by_label("Cari dokumen, berita, atau nama unit").fill("membersihkan")
    page.get_by_role("button", name="Cari", exact=True).first.click()
    page.get_by_role("link", name=terbit.judul).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(terbit.judul)
    page.goto("/berita/")
    page.get_by_label("Tampilkan berita dari").select_option(label=pemeran.dpupr.nama)
    page.get_by_role("button", name="Terapkan").click()
    expect(page.get_by_role("link", name=terbit.judul)).to_be_visible()
    page.goto("/unit/")
    page.get_by_label("Cari nama unit").fill("dpupr")
    page.locator("main form button").click()
    page.get_by_role("link", name=re.compile("Unit dpupr")).first.click()
    page.get_by_role("link", name="Kontak").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_menu_telepon_terbuka_tanpa_javascript(pemeran, buka):
    page = buka("360", skrip=False)
    page.goto("/")
    page.get_by_text("Menu", exact=True).first.click()
    page.get_by_role("link", name=re.compile("^Unit")).first.click()
    expect(page).to_have_url(re.compile("/unit/$"))


def test_operator_menulis_tanpa_javascript(pemeran, buka, masuk):
    """The old phone that runs no script: one form, text and picture together."""
    page = buka("360", skrip=False)
    masuk(page, pemeran.operator)
    page.goto("/meja/konten/baru/")
    page.get_by_label("Judul").fill("Posyandu Kasunyatan buka sore")
    page.get_by_label("Isi berita").fill(ISI)
    page.locator("input[name=foto]").set_input_files({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": buat_foto()})
    page.get_by_label("Apa yang terlihat di foto baru itu?").fill("Ibu dan anak menimbang di posyandu")
    page.get_by_role("button", name="Ajukan").click()
    expect(page.get_by_text("Terkirim.")).to_be_visible()
    assert Versi.objects.get().lampiran.get().alt == "Ibu dan anak menimbang di posyandu"
