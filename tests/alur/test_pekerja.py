"""The worker as a real process that talks to a real mail server, and is killed at the worst moments."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

from alur.jejak import antrekan
from alur.models import Detak, Pemberitahuan
from alur.pengiriman import kirim_satu
from alur.transisi import Kabar
from tests.alur.penerima_surat import PenerimaSurat

pytestmark = pytest.mark.django_db(transaction=True)
AKAR = Path(__file__).resolve().parents[2]
LAMPAU = datetime(2020, 1, 1, tzinfo=UTC)  # due whatever the machine's clock says


@pytest.fixture
def penerima():
    with PenerimaSurat() as penerima:
        yield penerima


@contextmanager
def pekerja(penerima):
    """`manage.py pekerja` on the test's database; killed when the block ends."""
    basis = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    proses = subprocess.Popen(
        [sys.executable, "manage.py", "pekerja", "--jeda", "0.1"],
        cwd=AKAR,
        env={**os.environ, "DATABASE_URL": basis, "EMAIL_URL": penerima.url},
    )
    try:
        yield proses
    finally:
        proses.kill()
        proses.wait(10)


def tunggu(benar, detik=20):
    """Wait until `benar()` holds."""
    batas = time.monotonic() + detik
    while not benar():
        assert time.monotonic() < batas, "tidak terjadi dalam batas waktu"
        time.sleep(0.05)


def antre(jumlah=1):
    antrekan([Kabar(judul=f"Kabar {i}", isi="Isi", alamat=f"warga{i}@contoh.id") for i in range(jumlah)], LAMPAU)


def bunuh_saat(penerima, tahan):
    """Let a worker run into the held answer and kill it there; the lease it leaves is then made to end."""
    penerima.tahan = tahan
    with pekerja(penerima) as proses:
        assert penerima.tertahan.wait(20)
        proses.kill()
        proses.wait(10)
    penerima.tahan = ""
    penerima.lepas.set()


def akhiri_sewa():
    assert Pemberitahuan.objects.update(disewa_sampai=LAMPAU) == 1


def sambungan_lain():
    """How many other processes are at work in this database."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT count(*) - 1 FROM pg_stat_activity WHERE datname = current_database()")
        return kursor.fetchone()[0]


def kirim_sampai_tuntas(penerima):
    with pekerja(penerima):
        tunggu(lambda: not Pemberitahuan.objects.filter(dikirim=None).exists())


def test_mati_di_tengah_surat_menyisakan_sewa_yang_dihormati(penerima):
    antre()
    bunuh_saat(penerima, "DATA")
    kabar = Pemberitahuan.objects.get()
    assert (kabar.dikirim, kabar.percobaan, penerima.kotak) == (None, 1, [])
    assert not kirim_satu(kabar.disewa_sampai - timedelta(seconds=1))


def test_mati_di_tengah_surat_tidak_menghilangkan_surat_dan_sampai_tepat_sekali(penerima):
    antre()
    bunuh_saat(penerima, "DATA")
    akhiri_sewa()
    kirim_sampai_tuntas(penerima)
    assert (len(penerima.kotak), Pemberitahuan.objects.get().percobaan) == (1, 2)


def test_mati_setelah_diterima_mengulang_surat_bernomor_sama(penerima):
    antre()
    bunuh_saat(penerima, "QUIT")
    assert Pemberitahuan.objects.get().dikirim is None
    akhiri_sewa()
    kirim_sampai_tuntas(penerima)
    assert (len(penerima.nomor_surat), len(set(penerima.nomor_surat))) == (2, 1)


def test_dua_pekerja_serentak_tidak_mengirim_satu_kabar_dua_kali(penerima):
    with pekerja(penerima), pekerja(penerima):
        tunggu(lambda: sambungan_lain() == 2)
        antre(40)
        tunggu(lambda: not Pemberitahuan.objects.filter(dikirim=None).exists())
    assert len(penerima.kotak) == len(set(penerima.nomor_surat)) == 40


@pytest.mark.parametrize("isyarat", [signal.SIGTERM, signal.SIGINT])
def test_isyarat_berhenti_mengakhiri_pekerja_dengan_tertib(penerima, isyarat):
    with pekerja(penerima) as proses:
        tunggu(Detak.objects.exists)
        proses.send_signal(isyarat)
        assert proses.wait(2) == 0


def test_pekerja_memberi_tanda_hidup_untuk_tiap_tugas(penerima, settings):
    with pekerja(penerima):
        tunggu(lambda: Detak.objects.count() == len(settings.PPID_TUGAS))
    assert set(Detak.objects.values_list("nama", flat=True)) == set(settings.PPID_TUGAS)
