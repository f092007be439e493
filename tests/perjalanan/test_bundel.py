"""The bundle in the browser: asked for, watched, taken along; what was typed beside it stays."""

import hashlib

from sengketa.bundel.susun import susun_satu
from tests.pabrik_sengketa import buat_bukti, buat_pdf, buat_sengketa


def test_disusun_sambil_mengetik_lalu_diunduh(buka, masuk, pemeran):
    sengketa = buat_sengketa(pemeran)
    buat_bukti(sengketa, pemeran.operator, isi=buat_pdf())
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto(sengketa.get_absolute_url())
    page.click("button:has-text('Susun berkas')")
    page.wait_for_selector("[data-bundel=disusun] progress")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    page.fill("#id_tulis_catatan_catatan", "Belum selesai saya tulis")
    pesanan = sengketa.bundel.get()
    while susun_satu(pesanan.diminta_pada):
        pass
    pesanan.refresh_from_db()
    page.wait_for_selector(f"[data-bundel=diam]:has-text('{pesanan.pdf_sha256}')")
    assert page.input_value("#id_tulis_catatan_catatan") == "Belum selesai saya tulis"
    with page.expect_download() as unduhan:
        page.click("button:has-text('ZIP')")
    with open(unduhan.value.path(), "rb") as isi:
        assert hashlib.file_digest(isi, "sha256").hexdigest() == pesanan.zip_sha256
    page.click("a:has-text('Lihat kronologi')")
    page.wait_for_selector("h1:has-text('Kronologi')")
