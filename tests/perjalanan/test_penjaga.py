"""A hidden gambling link in HTML pasted from a word processor: taken out, and told (ui 4g, test 7)."""

from playwright.sync_api import expect

from informasi.models import Versi

WORD = """<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->
<p class=MsoNormal>Warga RW 04 membersihkan saluran air di Jalan Raya Banten.<span style='display:none;mso-hide:all'>
<a href='https://hadiah.example/'>Menang besar setiap hari</a></span></p>
<p class=MsoNormal>Pekerjaan selesai pukul sebelas.<a style='position:absolute;left:-9999px'
href='https://slot88.example/'>slot gacor</a></p><!--EndFragment--></body></html>"""
TEMPEL = """html => {
  const papan = new DataTransfer();
  papan.setData("text/html", html);
  papan.setData("text/plain", "");
  const sasaran = document.querySelector(".cke_editable");
  sasaran.focus();
  sasaran.dispatchEvent(new ClipboardEvent("paste", {clipboardData: papan, bubbles: true, cancelable: true}));
}"""


def test_tautan_judi_tersembunyi_dari_word_dibuang_dan_dilaporkan(pemeran, buka, masuk):
    page = buka("1280")
    masuk(page, pemeran.operator)
    page.goto("/meja/konten/baru/")
    page.get_by_label("Judul").first.fill("Warga membersihkan saluran air")
    page.locator(".cke_editable").click()
    page.evaluate(TEMPEL, WORD)
    expect(page.locator(".cke_editable")).to_contain_text("Pekerjaan selesai pukul sebelas.")
    expect(page.get_by_text("Kami membuang teks tersembunyi")).to_be_visible(timeout=20_000)
    expect(page.locator(".cke_editable")).not_to_contain_text("Menang besar")
    expect(page.locator(".cke_editable")).not_to_contain_text("gacor")
    isi = Versi.objects.get().isi
    assert "saluran air di Jalan Raya Banten" in isi and "selesai pukul sebelas" in isi
    assert "Menang" not in isi and "gacor" not in isi and "href" not in isi
