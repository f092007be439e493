"""A filing or a step at the very moment the calendar changes: neither waits for what the other holds."""

import threading
import time
from datetime import date

import pytest
from django.db import transaction

from alur.mesin import jalankan
from kalender.models import HariLibur
from permohonan.layanan import PEMOHON
from permohonan.models import Permohonan
from tests.alur.serentak import serentak
from tests.kalender.jam_uji import libur
from tests.pabrik import SENIN
from tests.pabrik_perkara import buat_keberatan, buat_permohonan, buat_petugas

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


@pytest.mark.parametrize("jenis", ["permohonan", "keberatan"])
def test_langkah_atas_perkara_yang_baru_masuk_tidak_saling_menunggu_dengan_kalender(pemeran, jenis):
    """The case is filed while the calendar changes, and worked on at once, before the change has come to it."""
    lama, masuk = buat_permohonan() if jenis == "keberatan" else None, threading.Event()

    def giliran(siapa):
        if siapa == "kalender":
            masuk.wait(10)
            libur(LIBUR)
            return None
        with transaction.atomic():
            perkara = buat_keberatan(lama) if lama else buat_permohonan()
            masuk.set()
            time.sleep(0.4)
        with transaction.atomic():
            perkara.kunci(perkara.pk)
            time.sleep(0.4)
            jalankan(perkara, "cabut", pelaku=PEMOHON, waktu=SENIN)
        return perkara

    perkara = serentak(giliran, ["meja", "kalender"])[0]
    perkara.refresh_from_db()
    assert perkara.status == "dicabut" and HariLibur.objects.filter(tanggal=LIBUR).exists()
    assert perkara.jatuh_tempo == perkara.jam.jatuh_tempo


def test_perkara_yang_diajukan_saat_kalender_berubah_menghitung_libur_yang_baru(pemeran):
    berubah = threading.Event()

    def giliran(siapa):
        if siapa == "kalender":
            with transaction.atomic():
                libur(LIBUR)
                berubah.set()
                time.sleep(0.4)
            return None
        berubah.wait(10)
        return buat_permohonan()

    permohonan = serentak(giliran, ["warga", "kalender"])[0]
    assert f"{permohonan.jatuh_tempo}" == "2026-11-17"
    assert not permohonan.jejak().filter(nama="jam_bergeser").exists()
