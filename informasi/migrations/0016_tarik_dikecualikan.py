"""Nothing public is closed again without the entry of the DIK that covers it (design 4)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("informasi", "0015_penjaga_dik"),
    ]

    operations = [
        migrations.AddField(
            model_name="versi",
            name="entri_dik",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="informasi.entridik",
            ),
        ),
        migrations.AlterField(
            model_name="versi",
            name="alasan_tarik",
            field=models.CharField(
                blank=True,
                choices=[
                    ("keliru", "Isinya keliru"),
                    ("data_pribadi", "Memuat data pribadi"),
                    ("digantikan", "Digantikan oleh dokumen lain"),
                    ("salah_unit", "Bukan wewenang unit ini"),
                    ("dikecualikan", "Dikecualikan dengan uji konsekuensi"),
                    ("karantina", "Ditahan mesin, menunggu pemeriksaan petugas"),
                ],
                max_length=20,
            ),
        ),
    ]
