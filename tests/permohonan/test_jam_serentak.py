"""A step on a case at the very moment the calendar changes: neither waits for what the other holds."""

import threading
import time
from datetime import date

import pytest
from django.db import transaction

from alur.mesin import jalankan
from kalender.models import HariLibur
from permohonan.models import Permohonan
from tests.alur.serentak import serentak
from tests.kalender.jam_uji import libur
from tests.pabrik import SENIN
from tests.pabrik_perkara import buat_permohonan, buat_petugas

pytestmark = pytest.mark.django_db(transaction=True)
LIBUR = date(2026, 11, 9)


def langkah_saat_kalender_berubah(permohonan, nama, **isian):
    """Take the step once the calendar's change, begun after the case was locked, had time to take what it can."""
    terkunci = threading.Event()

    def giliran(siapa):
        if siapa == "kalender":
            terkunci.wait(10)
            libur(LIBUR)
            return
        with transaction.atomic():
            Permohonan.kunci(permohonan.pk)
            terkunci.set()
            time.sleep(0.4)
            jalankan(permohonan, nama, waktu=SENIN, **isian)

    serentak(giliran, ["meja", "kalender"])
    permohonan.refresh_from_db()


def test_langkah_yang_menghentikan_jam_tidak_saling_menunggu_dengan_kalender(pemeran):
    permohonan = buat_permohonan()
    langkah_saat_kalender_berubah(permohonan, "cabut", pelaku=buat_petugas(pemeran))
    assert (permohonan.status, f"{permohonan.jatuh_tempo}") == ("dicabut", "2026-11-16")
    assert HariLibur.objects.filter(tanggal=LIBUR).exists()


def test_langkah_yang_memulai_jam_tidak_saling_menunggu_dengan_kalender(pemeran):
    permohonan = buat_permohonan()
    langkah_saat_kalender_berubah(permohonan, "minta_lengkapi", pelaku=buat_petugas(pemeran), kurang="Foto KTP")
    assert permohonan.status == "perlu_dilengkapi"
    assert HariLibur.objects.filter(tanggal=LIBUR).exists()
