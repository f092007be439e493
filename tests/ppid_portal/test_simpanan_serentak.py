"""Two web processes show what was published, and no longer what was withdrawn, within a second (design 11)."""

import time
import urllib.request

import pytest
from django.db import connection
from django.utils import timezone

from alur.mesin import jalankan
from tests.pabrik import buat_terbit
from tests.peladen import gunicorn

JUDUL = b"Saluran Lopang dibersihkan"
MENGAMATI = 2.0  # seconds; long enough for every process to be asked many times


@pytest.fixture
def pemeran(transactional_db, rekaman_pemeran):
    return rekaman_pemeran.putar()


def ambil(alamat):
    with urllib.request.urlopen(alamat, timeout=10) as jawaban:
        return jawaban.read()


def terakhir_lama(alamat, *, tampak):
    """Seconds until the last answer that did not yet show (or no longer hide) the title; 0.0 when all were new."""
    awal, terakhir, banyak = time.monotonic(), 0.0, 0
    while time.monotonic() - awal < MENGAMATI:
        diminta = time.monotonic() - awal
        if (JUDUL in ambil(alamat)) is not tampak:
            terakhir = diminta
        banyak += 1
    assert banyak > 20
    return terakhir


@pytest.fixture
def alamat(pemeran):
    with gunicorn() as alamat:
        batas = time.monotonic() + 3
        while time.monotonic() < batas:  # both processes hear the database and have the page on their shelf
            ambil(f"{alamat}/berita/")
        yield f"{alamat}/berita/"


def test_dua_proses_menampilkan_dan_menghilangkan_dalam_sedetik(alamat, pemeran):
    sebelum = JUDUL in ambil(alamat)
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL.decode())
    terbit = terakhir_lama(alamat, tampak=True)
    alasan = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
    jalankan(versi, "tarik", pelaku=pemeran.operator, waktu=timezone.now(), **alasan)
    tarik = terakhir_lama(alamat, tampak=False)
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE application_name = 'ppid-pendengar' AND datname = current_database()"
        )
        assert kursor.fetchone() == (2,)  # both processes do keep pages
    print(f"terbit {terbit * 1000:.0f} ms, tarik {tarik * 1000:.0f} ms")  # noqa: T201
    assert not sebelum and terbit < 1.0 and tarik < 1.0
