"""The app's role in produksi: it may add to the trail, never rewrite or empty it."""

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from alur.hak import atur_hak
from tests.pabrik import SENIN, UJI, buat_unit

PERAN = "peran_aplikasi_uji"


@pytest.fixture
def peran_aplikasi(db):
    """A role like the app's own, in force for the statements inside the test."""
    buat_unit()
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute("SET CONSTRAINTS ALL DEFERRED")
        kursor.execute(f"CREATE ROLE {PERAN}")
        atur_hak(connection, PERAN)
        kursor.execute(f"SET ROLE {PERAN}")
        yield kursor
        kursor.execute("RESET ROLE")


@pytest.mark.parametrize(
    "perintah",
    [
        "TRUNCATE alur_peristiwa CASCADE",
        "TRUNCATE alur_segel",
        "TRUNCATE opd_unit CASCADE",
        "UPDATE alur_peristiwa SET catatan = 'lain'",
        "DELETE FROM alur_peristiwa",
        "DELETE FROM alur_segel",
        "UPDATE alur_peristiwarincian SET garam = ''",
        "ALTER TABLE alur_peristiwa DISABLE TRIGGER ALL",
        "DROP TABLE alur_segel",
    ],
)
def test_peran_aplikasi_tidak_dapat_mengubah_jejak(perintah, peran_aplikasi):
    with pytest.raises(ProgrammingError, match="permission denied|must be owner"), transaction.atomic():
        peran_aplikasi.execute(perintah)


def test_peran_aplikasi_tetap_dapat_bekerja(peran_aplikasi):
    unit = buat_unit("dinkes")
    assert unit.jejak().get().waktu == SENIN


def test_jejak_peran_aplikasi_tersegel(peran_aplikasi):
    buat_unit("dinkes")
    peran_aplikasi.execute("SET CONSTRAINTS ALL IMMEDIATE")
    peran_aplikasi.execute("SELECT count(*) FROM alur_segel")
    assert peran_aplikasi.fetchone()[0] == 2


def test_perintah_menolak_tanpa_pemilik(db):
    with pytest.raises(CommandError, match="DATABASE_URL_PEMILIK"):
        call_command("atur_hak")


def test_pelaku_sistem_menyebut_sebabnya():
    assert str(UJI) == "Sistem, penyiapan uji"
