"""Two people at the same time: one row has one writer, and nobody waits crosswise."""

import threading
import time

import pytest
from django.db import transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from opd.layanan import buat_tautan
from opd.models import TautanAkses
from tests.alur.serentak import serentak
from tests.pabrik import SENIN, UJI, buat_pemeran, buat_pengguna

pytestmark = pytest.mark.django_db(transaction=True)


def test_tautan_sekali_pakai_yang_dipakai_dua_orang_serentak_hanya_membuka_sekali():
    pemeran = buat_pemeran()
    tautan, _ = buat_tautan(pemeran.operator, pelaku=pemeran.verifikator, waktu=SENIN)
    dipakai = threading.Event()

    def pakai(giliran):
        segar = TautanAkses.objects.get(pk=tautan.pk)
        with transaction.atomic():
            if giliran == 2:
                dipakai.wait(10)
            try:
                jalankan(segar, "pakai", pelaku=pemeran.operator, waktu=SENIN)
            except TransisiDitolak as alasan:
                return str(alasan)
            dipakai.set()
            time.sleep(0.5)  # the second one arrives before this is committed
        return "jadi"

    pertama, kedua = serentak(pakai, [1, 2])
    assert pertama == "jadi"
    assert "sudah dipakai" in kedua


def test_langkah_yang_menyebut_seseorang_tidak_menunggu_langkah_atas_orang_itu():
    """The second transaction holds the seal's lock when it checks the key to that person: waiting is a deadlock."""
    pemeran = buat_pemeran()
    orang = buat_pengguna("orang")
    terkunci, tersegel = threading.Event(), threading.Event()

    def ubah_orang():
        with transaction.atomic():
            jalankan(orang, "ubah_data", pelaku=UJI, waktu=SENIN, nilai={"jabatan": "Staf"})
            terkunci.set()
            return tersegel.wait(2)

    def tata_lalu_beri_tautan():
        terkunci.wait(10)
        with transaction.atomic():
            jalankan(pemeran.dpupr, "tata", pelaku=UJI, waktu=SENIN, nilai={})
            buat_tautan(type(orang).objects.get(pk=orang.pk), pelaku=pemeran.verifikator, waktu=SENIN)
        return tersegel.set()

    assert serentak(lambda kerja: kerja(), [ubah_orang, tata_lalu_beri_tautan])[0]
