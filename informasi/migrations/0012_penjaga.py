"""What the nightly guard remembers (informasi/models/penjaga.py), and its own reason for taking a page away."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("informasi", "0013_manifes"),
    ]

    operations = [
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
                    ("karantina", "Ditahan mesin, menunggu pemeriksaan petugas"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="SapuanHalaman",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("diperiksa", models.DateTimeField()),
                ("asing", models.CharField(blank=True, max_length=300)),
                (
                    "versi",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sapuan", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "sapuan halaman",
                "indexes": [models.Index(fields=["diperiksa"], name="sapuan_diperiksa")],
            },
        ),
        migrations.CreateModel(
            name="TautanLuar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("alamat", models.CharField(max_length=500, unique=True)),
                ("host", models.CharField(max_length=253)),
                ("pertama", models.DateTimeField()),
                ("diperiksa", models.DateTimeField(null=True)),
                ("kode_http", models.PositiveSmallIntegerField(null=True)),
                ("galat", models.CharField(blank=True, max_length=200)),
                ("pindah_ke", models.CharField(blank=True, max_length=253)),
                ("gagal", models.PositiveSmallIntegerField(default=0)),
                ("versi", models.ManyToManyField(related_name="tautan_luar", to="informasi.versi")),
            ],
            options={
                "verbose_name": "tautan luar",
                "ordering": ["host", "alamat"],
                "indexes": [
                    models.Index(
                        models.OrderBy(models.F("diperiksa"), nulls_first=True), models.F("host"), name="tautan_antre"
                    )
                ],
            },
        ),
    ]
