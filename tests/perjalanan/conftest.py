"""Journeys in the real browser: the system's Chromium against Django's own live server."""

import os
import time
from threading import enumerate as enumerate_threads
from threading import get_ident

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.signals import request_finished, request_started
from django.db import connection
from django.dispatch import receiver
from playwright.sync_api import sync_playwright

from tests.test_keterlihatan import buat_dunia

BENDERA = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
UKURAN = {"360": {"width": 360, "height": 740}, "1280": {"width": 1280, "height": 900}}
SABAR = 10_000  # ms
MELAYANI = set()  # threads of the live server that are answering now


def pytest_collection_modifyitems(items):
    """Every test of this folder needs the browser."""
    for item in items:
        if "tests/perjalanan/" in item.nodeid:
            item.add_marker(pytest.mark.peramban)


@pytest.fixture(scope="session")
def peramban():
    """One browser for the session; its path comes from script/test."""
    with sync_playwright() as playwright:
        jalur = os.environ.get("PPID_PERAMBAN") or "/usr/bin/chromium"
        browser = playwright.chromium.launch(executable_path=jalur, args=list(BENDERA))
        yield browser
        browser.close()


@pytest.fixture
def pemeran(transactional_db, rekaman_pemeran):
    """The fixed cast, committed: the live server's threads must see them."""
    return rekaman_pemeran.putar()


@pytest.fixture
def dunia(pemeran):
    """The world of the visibility walk, committed."""
    return buat_dunia(pemeran)


@pytest.fixture
def buka(peramban, live_server):
    """A function that opens a fresh browser context and returns its page: buka("360", skrip=False, gelap=True)."""
    konteks = []

    def _buka(ukuran="1280", *, skrip=True, gelap=False, **pilihan):
        baru = peramban.new_context(
            viewport=UKURAN[ukuran],
            base_url=live_server.url,
            java_script_enabled=skrip,
            color_scheme="dark" if gelap else "light",
            has_touch=ukuran == "360",
            **pilihan,
        )
        baru.set_default_timeout(SABAR)
        konteks.append(baru)
        return baru.new_page()

    yield _buka
    for satu in konteks:
        satu.close()
    tunggu_peladen_tenang()


@receiver(request_started)
def _mulai(**_isi):
    MELAYANI.add(get_ident())


@receiver(request_finished)
def _selesai(**_isi):
    MELAYANI.discard(get_ident())


def peladen_bekerja():
    """Whether a thread of the live server is still answering, also between two queries of a closed page."""
    return bool(MELAYANI & {utas.ident for utas in enumerate_threads()} - {get_ident()})


def tunggu_peladen_tenang():
    """Wait until no request of a closed page can still write: emptying the tables meanwhile would deadlock."""
    batas = time.monotonic() + SABAR / 1000
    while time.monotonic() < batas and (peladen_bekerja() or _transaksi_terbuka()):
        time.sleep(0.05)


def _transaksi_terbuka():
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND state IN ('active', 'idle in transaction')"
        )
        return kursor.fetchone()[0]


@pytest.fixture
def masuk(live_server):
    """A function masuk(page, pengguna): a session of the server; the log-in page has journeys of its own."""

    def _masuk(page, pengguna):
        sesi = SessionStore()
        sesi[SESSION_KEY] = str(pengguna.pk)
        sesi[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        sesi[HASH_SESSION_KEY] = pengguna.get_session_auth_hash()
        sesi.create()
        kuki = {"name": settings.SESSION_COOKIE_NAME, "value": sesi.session_key, "url": live_server.url}
        page.context.add_cookies([kuki])

    return _masuk
