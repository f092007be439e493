"""Whoever keeps finished public pages is told, with the commit itself, that the DIK or the yearly DIP has changed."""

from importlib import import_module

from django.db import migrations

TABEL = ("informasi_entridik", "informasi_penetapandip")
siaran = import_module("informasi.migrations.0020_siaran")


class Migration(migrations.Migration):
    dependencies = [("informasi", "0020_siaran")]

    operations = [migrations.RunSQL(siaran.pasang(tabel), siaran.copot(tabel)) for tabel in TABEL]
