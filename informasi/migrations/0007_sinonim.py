"""The first synonyms into their table; from then on PPID utama looks after it."""

from django.db import migrations

from informasi.cari.sinonim import muat_sinonim


def muat(apps, schema_editor):
    muat_sinonim(apps.get_model("informasi", "Sinonim"))


class Migration(migrations.Migration):
    dependencies = [("informasi", "0004_berkas")]
    operations = [migrations.RunPython(muat, migrations.RunPython.noop)]
