"""The list of butir wajib into its table; later changes of the list bring a migration like this one."""

from django.db import migrations

from informasi.butir_basis import selaraskan_butir


def muat(apps, schema_editor):
    selaraskan_butir(apps.get_model("informasi", "ButirWajib"))


class Migration(migrations.Migration):
    dependencies = [("informasi", "0002_penjaga_teks")]
    operations = [migrations.RunPython(muat, migrations.RunPython.noop)]
