"""Whoever keeps finished public pages is told, with the commit itself, that reports or compilations have changed."""

from importlib import import_module

from django.db import migrations

TABEL = ("laporan_laporansemester", "laporan_kompilasisemester")
siaran = import_module("informasi.migrations.0020_siaran")


class Migration(migrations.Migration):
    dependencies = [("laporan", "0008_pembinaan"), ("informasi", "0021_siaran_dik")]

    operations = [migrations.RunSQL(siaran.pasang(tabel), siaran.copot(tabel)) for tabel in TABEL]
