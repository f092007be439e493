"""The desk's scripts: nothing typed is lost, pictures shrink, the editor stays within the policy, four keys."""

import re

from playwright.sync_api import expect

from informasi.layanan import simpan_draf
from informasi.models import Berkas, Terbitan, Versi
from tests.pabrik import SANDI, SENIN, buat_ajuan, buat_draf, buat_foto, buat_foto_ramai

ISI = "Warga RW 04 membersihkan saluran air di tepi Jalan Raya Banten sepanjang pagi."


def pelanggaran(page):
    """Collects what the browser says of the content policy."""
    temuan = []
    page.on("console", lambda pesan: temuan.append(pesan.text) if "Content Security Policy" in pesan.text else None)
    return temuan


def test_teks_tersimpan_sendiri_di_peladen(pemeran, buka, masuk):
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto("/meja/konten/baru/")
    page.get_by_label("Judul").fill("Kerja bakti RW 04 Pamarican")
    with page.expect_response("**/simpan/"):
        page.get_by_label("Isi berita").fill(ISI)
    expect(page).to_have_url(re.compile(r"/meja/konten/\d+/sunting/$"))
    assert Versi.objects.get().judul == "Kerja bakti RW 04 Pamarican"


def test_teks_kembali_setelah_sambungan_putus_dan_halaman_dimuat_ulang(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.route("**/simpan/", lambda jalur: jalur.abort())
    page.get_by_label("Judul").fill("Judul yang belum sempat terkirim")
    expect(page.get_by_text("Tidak ada sambungan", exact=False)).to_be_visible(timeout=15_000)
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.get_by_role("button", name="Pakai").click()
    expect(page.get_by_label("Judul")).to_have_value("Judul yang belum sempat terkirim")


def test_dua_tab_menyimpan_kedua_teks(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    nilai = {"judul": "Teks rekan saya"}
    simpan_draf(versi, pelaku=pemeran.penanggung_jawab, waktu=SENIN, nomor_sunting=1, nilai=nilai)
    page.get_by_role("textbox", name="Judul").fill("Teks saya sendiri")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Teks rekan saya").first).to_be_visible()
    page.get_by_role("button", name=re.compile("Pakai teks saya")).click()
    expect(page.get_by_text("Tersimpan.", exact=False).first).to_be_visible()
    versi.refresh_from_db()
    assert versi.judul == "Teks saya sendiri"


def test_sesi_habis_teks_tetap_ada_setelah_masuk_lagi(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.context.clear_cookies(name="sesi")
    with page.expect_response("**/simpan/") as jawaban:
        page.get_by_label("Judul").fill("Judul saat sesi sudah habis")
    assert jawaban.value.status in {401, 403}
    masuk(page, pemeran.operator)
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.get_by_role("button", name="Pakai").click()
    expect(page.get_by_label("Judul")).to_have_value("Judul saat sesi sudah habis")


def test_sesi_habis_lalu_simpan_kembali_ke_formulir_terisi(pemeran, buka):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    for skrip in (True, False):
        page = buka("360", skrip=skrip)
        ketik_sandi(page, pemeran.operator, f"/meja/konten/{versi.pk}/sunting/")
        page.get_by_label("Judul").fill(f"Judul saat sesi habis {skrip}")
        page.context.clear_cookies(name="sesi")
        page.get_by_role("button", name="Simpan", exact=True).click()
        expect(page.get_by_text("Teks Anda kami simpan 30 menit")).to_be_visible()
        ketik_sandi(page, pemeran.operator)
        expect(page.get_by_label("Judul")).to_have_value(f"Judul saat sesi habis {skrip}")


def ketik_sandi(page, orang, lanjut=""):
    if lanjut:
        page.goto(lanjut)
    page.get_by_label("Surel", exact=True).fill(orang.surel)
    page.get_by_label("Kata sandi", exact=True).fill(SANDI)
    page.get_by_role("button", name="Masuk", exact=True).click()


def test_dua_tab_tanpa_sinyal_tidak_saling_menimpa(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    satu = buka("360")
    masuk(satu, pemeran.operator)
    dua = satu.context.new_page()
    for page, judul in ((satu, "Kata di tab pertama"), (dua, "Kata di tab kedua")):
        page.goto(f"/meja/konten/{versi.pk}/sunting/")
        page.route("**/simpan/", lambda jalur: jalur.abort())
        page.get_by_label("Judul").fill(judul)
        expect(page.get_by_text("Tidak ada sambungan", exact=False)).to_be_visible(timeout=15_000)
    tersimpan = satu.evaluate("() => Object.values(localStorage).join()")
    assert "Kata di tab pertama" in tersimpan and "Kata di tab kedua" in tersimpan
    dua.once("dialog", lambda dialog: dialog.accept())
    dua.goto(f"/meja/konten/{versi.pk}/sunting/")
    expect(dua.get_by_text("Kata di tab pertama")).to_be_visible()
    dua.get_by_role("button", name="Buang").click()
    expect(dua.get_by_text("Kata di tab kedua")).to_be_visible()


def test_sinyal_hilang_dikatakan_lalu_teks_terkirim_sendiri(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.context.set_offline(True)
    page.get_by_label("Judul").fill("Judul tanpa sinyal")
    expect(page.get_by_text("Tidak ada sambungan", exact=False)).to_be_visible(timeout=15_000)
    with page.expect_response("**/simpan/"):
        page.context.set_offline(False)
    expect(page.locator("[data-untuk=tersimpan]")).to_be_visible()
    assert Versi.objects.get().judul == "Judul tanpa sinyal"


def test_kotak_isi_tetap_ada_bila_skrip_editor_gagal_dimuat(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.operator)
    page.route("**/ckeditor.js", lambda jalur: jalur.abort())
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.get_by_label("Isi berita").fill(ISI)
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Tersimpan.", exact=False).first).to_be_visible()
    versi.refresh_from_db()
    assert versi.isi == f"<p>{ISI}</p>"


def test_foto_dikecilkan_sebelum_dikirim(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    besar = buat_foto_ramai(3000, 2000)
    with page.expect_response("**/foto/") as jawaban:
        page.locator("#foto").set_input_files({"name": "besar.jpg", "mimeType": "image/jpeg", "buffer": besar})
    assert jawaban.value.request.sizes()["requestBodySize"] < len(besar) / 2
    expect(page.get_by_label("Apa yang terlihat di foto ini?")).to_be_visible()
    assert Berkas.objects.get().lebar == 2000


def test_foto_yang_bukan_gambar_ditolak_dengan_kalimat(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.locator("#foto").set_input_files({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"<?php echo 1; ?>"})
    expect(page.get_by_role("alert").filter(has_text="bukan gambar")).to_be_visible()
    assert not Berkas.objects.exists()


def test_editor_menulis_tebal_dan_tautan_tanpa_melanggar_kebijakan(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.operator)
    temuan = pelanggaran(page)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    kotak = page.locator(".cke_wysiwyg_div.prosa")
    kotak.click()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.locator(".cke_button__bold").click()
    page.keyboard.type("Pasar Lama")
    page.locator(".cke_button__bold").click()
    page.keyboard.type(", lihat ")
    page.locator(".cke_button__link").click()
    page.get_by_label("Kata yang dibaca warga").fill("laman kota")
    page.get_by_label("Alamat").fill("serangkota.go.id")
    page.get_by_role("button", name="Pasang").click()
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Tersimpan.", exact=False).first).to_be_visible()
    versi.refresh_from_db()
    assert re.search(r'<strong>Pasar Lama</strong>.*<a href="https://serangkota.go.id"[^>]*>laman kota</a>', versi.isi)
    assert temuan == []


def test_editor_tidak_memanggil_situs_lain(pemeran, buka, masuk, live_server):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.operator)
    alamat = []
    page.on("request", lambda permintaan: alamat.append(permintaan.url))
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    expect(page.locator(".cke_wysiwyg_div.prosa")).to_be_visible()
    page.wait_for_timeout(1000)
    assert page.evaluate("() => Object.keys(CKEDITOR.instances)") == ["id_isi"]
    assert [a for a in alamat if not a.startswith((live_server.url, "data:"))] == []


def test_gambar_di_dalam_teks_diminta_penjelasannya(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.operator)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    page.locator(".cke_wysiwyg_div.prosa").click()
    page.locator(".cke_button__teksgambar").click()
    page.get_by_label("Pilih gambar").set_input_files(
        {"name": "peta.jpg", "mimeType": "image/jpeg", "buffer": buat_foto(900, 600)}
    )
    page.get_by_role("button", name="Sisipkan").click()
    expect(page.get_by_role("alert").filter(has_text="jelaskan apa yang terlihat")).to_be_visible()
    page.get_by_label("Apa yang terlihat di gambar ini?").fill("Peta saluran")
    page.get_by_role("button", name="Sisipkan").click()
    expect(page.get_by_alt_text("Peta saluran")).to_be_visible()
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Tersimpan.", exact=False).first).to_be_visible()
    assert versi.lampiran.get(peran="isi").berkas.lebar == 900


def test_penangan_yang_disuntikkan_ke_editor_tidak_berjalan(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.operator)
    temuan = pelanggaran(page)
    page.goto(f"/meja/konten/{versi.pk}/sunting/")
    kotak = page.locator(".cke_wysiwyg_div.prosa")
    kotak.evaluate("e => { e.insertAdjacentHTML('beforeend', '<img src=\"/x\" onerror=\"window.bocor = 1\">') }")
    expect(kotak.locator("img")).to_have_count(1)
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.bocor") is None
    assert temuan


def test_tombol_a_menyetujui(pemeran, buka, masuk):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.verifikator)
    page.goto(f"/meja/tinjau/{versi.pk}/")
    page.keyboard.press("a")
    expect(page.get_by_text("Terbit:")).to_be_visible()
    assert Terbitan.objects.count() == 1


def test_tombol_r_tanpa_alasan_menunjukkan_yang_kurang(pemeran, buka, masuk):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.verifikator)
    page.goto(f"/meja/tinjau/{versi.pk}/")
    page.keyboard.press("r")
    expect(page.get_by_text("Pilih alasan atau tulis catatan dahulu.")).to_be_visible()


def test_tombol_j_dan_k_berpindah(pemeran, buka, masuk):
    satu = buat_ajuan(pemeran.dpupr, pemeran.operator, judul="Kiriman yang pertama")
    dua = buat_ajuan(pemeran.dpupr, pemeran.operator, judul="Kiriman yang kedua")
    page = buka("1280")
    masuk(page, pemeran.verifikator)
    page.goto(f"/meja/tinjau/{satu.pk}/")
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile(f"/meja/tinjau/{dua.pk}/"))
    page.keyboard.press("k")
    expect(page).to_have_url(re.compile(f"/meja/tinjau/{satu.pk}/"))


def test_pintasan_mati_saat_menulis_catatan(pemeran, buka, masuk):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.verifikator)
    page.goto(f"/meja/tinjau/{versi.pk}/")
    page.get_by_label("Catatan untuk operator").press_sequentially("aa")
    assert not Terbitan.objects.exists()


def test_membuka_tinjauan_memasang_nama_pemegang(pemeran, buka, masuk):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    page = buka("1280")
    masuk(page, pemeran.verifikator)
    with page.expect_response("**/pegang/"):
        page.goto(f"/meja/tinjau/{versi.pk}/")
    rekan = buka("1280")
    masuk(rekan, pemeran.verifikator2)
    rekan.goto(f"/meja/tinjau/{versi.pk}/")
    rekan.get_by_role("button", name="Ambil alih").click()
    rekan.get_by_role("button", name=re.compile("^Setujui")).click()
    expect(rekan.get_by_text("Terbit:")).to_be_visible()
