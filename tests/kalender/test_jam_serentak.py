"""A request filed at the very moment the calendar changes."""

import threading
import time
from datetime import date

import pytest
from django.db import transaction

from kalender.jam import mulai_jam
from kalender.models import Jam
from tests.alur.serentak import serentak
from tests.kalender.jam_uji import PAGI, libur

pytestmark = pytest.mark.django_db(transaction=True)


def test_jam_yang_mulai_saat_kalender_berubah_menghitung_libur_yang_baru():
    berubah = threading.Event()

    def giliran(siapa):
        if siapa == "kalender":
            with transaction.atomic():
                libur(date(2026, 8, 10))
                berubah.set()
                time.sleep(0.5)  # the request arrives before this is committed
        else:
            berubah.wait(10)
            mulai_jam("JAWABAN", date(2026, 8, 3), waktu=PAGI)

    serentak(giliran, ["kalender", "warga"])
    assert Jam.objects.get().jatuh_tempo == date(2026, 8, 18)


def test_kalender_yang_berubah_saat_jam_mulai_menggesernya_sesudah_itu():
    mulai = threading.Event()

    def giliran(siapa):
        if siapa == "warga":
            with transaction.atomic():
                mulai_jam("JAWABAN", date(2026, 8, 3), waktu=PAGI)
                mulai.set()
                time.sleep(0.5)
        else:
            mulai.wait(10)
            libur(date(2026, 8, 10))

    serentak(giliran, ["kalender", "warga"])
    assert Jam.objects.get().jatuh_tempo == date(2026, 8, 18)
