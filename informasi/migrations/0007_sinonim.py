"""The first synonyms into their table, which PPID utama looks after from then on; an index for "newest of all kinds"."""

from django.db import migrations, models

from informasi.cari.sinonim import muat_sinonim


def muat(apps, schema_editor):
    muat_sinonim(apps.get_model("informasi", "Sinonim"))


class Migration(migrations.Migration):
    dependencies = [("informasi", "0004_berkas")]
    operations = [
        migrations.RunPython(muat, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(fields=["-publik_sejak", "-id"], name="terbitan_terbaru"),
        ),
    ]
