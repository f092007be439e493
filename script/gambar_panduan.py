"""Pictures of the main pages at both widths, from demo data at one fixed hour (started by script/gambar)."""

import io
import os
import sys
import tempfile
import threading
from contextlib import contextmanager
from datetime import UTC, datetime

from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.utils import timezone
from PIL import Image
from playwright.sync_api import sync_playwright

from ppid_portal.postgres_tertanam import basis_data
from script.daftar_gambar import DAFTAR
from script.siapkan import AKAR, lapor

PUKUL = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)  # Tuesday, 10.00 WIB
FOLDER = AKAR / "docs" / "panduan" / "gambar"
UKURAN = {360: (360, 720, 1.5), 1280: (1280, 800, 1)}  # width, height, dots per pixel
TERBESAR = 60_000  # bytes
MUTU = range(80, 20, -10)
BENDERA = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


def utama(nama):
    """Make the pictures called so, all without names; leaves with a sentence for an unknown one."""
    if asing := set(nama) - {satu.nama for satu in DAFTAR}:
        sys.exit(f"Gambar tidak dikenal: {', '.join(sorted(asing))}. Namanya ada di script/daftar_gambar.py.")
    pilihan = [satu for satu in DAFTAR if not nama or satu.nama in nama]
    with tempfile.TemporaryDirectory() as berkas:
        os.environ |= {"PPID_BERKAS": berkas, "DJANGO_SETTINGS_MODULE": "ppid_portal.settings"}
        os.environ.pop("DATABASE_URL", None)  # a throw-away database: never the one people work in
        with basis_data(os.environ), _portal() as situs, sync_playwright() as playwright:
            peramban = playwright.chromium.launch(executable_path=os.environ["PPID_PERAMBAN"], args=[*BENDERA])
            for lebar in UKURAN:
                _potret_semua(peramban, situs, lebar, pilihan)
            peramban.close()


@contextmanager
def _portal():
    """The portal with demo data on a free port; its clock stands still at PUKUL. Yields its address."""
    timezone.now = lambda: PUKUL  # before any model or page has asked for it
    aplikasi = get_wsgi_application()
    lapor("Menyusun basis data dan data contoh ...")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("muat_demo", stdout=io.StringIO())
    peladen = ThreadedWSGIServer(("127.0.0.1", 0), _Diam)
    peladen.set_app(aplikasi)
    threading.Thread(target=peladen.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{peladen.server_port}"
    peladen.shutdown()
    peladen.server_close()


class _Diam(WSGIRequestHandler):
    """Without a line for each request."""

    def log_message(self, *isi):
        pass


def _potret_semua(peramban, situs, lebar, pilihan):
    """All pictures of one width; each account logs in once."""
    halaman = {}
    for satu in pilihan:
        if satu.akun not in halaman:
            halaman[satu.akun] = _buka(peramban, situs, lebar, satu.akun)
        isi = _potret(halaman[satu.akun], situs, satu)
        letak = FOLDER / f"{satu.nama}-{lebar}.webp"
        letak.write_bytes(_kecilkan(isi))
        lapor(f"{letak.name} {letak.stat().st_size // 1000} kB")


def _buka(peramban, situs, lebar, akun):
    """A page of a fresh browser context, logged in as `akun` unless that is empty."""
    x, y, titik = UKURAN[lebar]
    konteks = peramban.new_context(
        viewport={"width": x, "height": y},
        device_scale_factor=titik,
        reduced_motion="reduce",
        locale="id-ID",
        timezone_id="Asia/Jakarta",
    )
    page = konteks.new_page()
    page.clock.set_fixed_time(PUKUL)
    if akun:
        page.goto(f"{situs}/masuk/")
        page.fill("[name=surel]", f"{akun}@demo.serangkota.go.id")
        page.fill("[name=sandi]", os.environ.get("PPID_SANDI_DEMO", "demo-ppid-serang"))
        page.click("main button[type=submit]")
        page.wait_for_url(f"{situs}/meja/")
    return page


def _potret(page, situs, satu):
    """The PNG (bytes) of one Gambar; a page that answers with a refusal ends the run."""
    jawaban = page.goto(situs + satu.jalur)
    if jawaban.status != 200:
        sys.exit(f"{satu.nama}: {satu.jalur} menjawab {jawaban.status}.")
    for pemilih in satu.klik:
        page.locator(pemilih).first.click()
        page.wait_for_load_state()
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    return page.screenshot(animations="disabled", caret="hide")


def _kecilkan(png):
    """The picture as WebP (bytes) of at most TERBESAR, in the best quality that fits."""
    gambar = Image.open(io.BytesIO(png)).convert("RGB")
    for mutu in MUTU:
        penampung = io.BytesIO()
        gambar.save(penampung, "WEBP", quality=mutu, method=6)
        if penampung.tell() <= TERBESAR:
            break
    return penampung.getvalue()


if __name__ == "__main__":
    utama(sys.argv[1:])
