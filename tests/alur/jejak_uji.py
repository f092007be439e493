"""Making sealed events, and altering them behind the triggers."""

from django.db import connection

from alur.mesin import jalankan
from opd.models import Unit
from tests.pabrik import SENIN, UJI, buat_unit


def segelkan():
    """Seal now what would be sealed at COMMIT: the test's transaction never commits."""
    connection.check_constraints()


def perbarui(nama="tata", **isian):
    """One event of an own unit, sealed."""
    unit = Unit.objects.first() or buat_unit()
    peristiwa = jalankan(unit, nama, pelaku=UJI, waktu=SENIN, nilai={}, **isian)
    segelkan()
    return peristiwa


def sebagai_pemilik(tabel, perintah, *nilai):
    """Alter rows as the tables' owner can: with the triggers switched off."""
    with connection.cursor() as kursor:
        kursor.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
        kursor.execute(perintah, nilai)
        segelkan()  # an altered table must have nothing left to check
        kursor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")
