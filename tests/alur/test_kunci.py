"""Two people at the same time: one row has one writer, and nobody waits crosswise."""

import threading

import pytest
from django.db import transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from opd.layanan import buat_tautan
from tests.alur.serentak import serentak
from tests.pabrik import SENIN, UJI, buat_draf, buat_pemeran, buat_pengguna

pytestmark = pytest.mark.django_db(transaction=True)


def test_dari_dua_langkah_serentak_hanya_satu_yang_jadi():
    pemeran = buat_pemeran()
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    mulai = threading.Barrier(2)

    def ajukan(pelaku):
        mulai.wait(10)
        try:
            jalankan(type(versi).objects.get(pk=versi.pk), "ajukan", pelaku=pelaku, waktu=SENIN)
        except TransisiDitolak as alasan:
            return str(alasan)
        return "jadi"

    hasil = sorted(serentak(ajukan, [pemeran.operator, pemeran.penanggung_jawab]), key=len)
    assert hasil[0] == "jadi"
    assert "berstatus “Diajukan" in hasil[1]


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
