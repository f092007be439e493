"""Photographed pages of a draft, and the order to make one PDF of them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

PERAN = [
    ("foto", "Foto berita"),
    ("isi", "Gambar di dalam teks"),
    ("dokumen", "Dokumen"),
    ("halaman", "Halaman dari foto"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("informasi", "0005_impor"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField("lampiran", "peran", models.CharField(choices=PERAN, default="foto", max_length=10)),
        migrations.CreateModel(
            name="PesananPDF",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dipesan", models.DateTimeField()),
                ("percobaan", models.PositiveSmallIntegerField(default=0)),
                ("sewa_sampai", models.DateTimeField(null=True)),
                ("sebab_gagal", models.CharField(blank=True, max_length=300)),
                (
                    "pemesan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "versi",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pesanan_pdf", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "pesanan PDF",
                "indexes": [
                    models.Index(condition=models.Q(("sebab_gagal", "")), fields=["dipesan"], name="pesanan_menunggu")
                ],
            },
        ),
    ]
