"""Duties to publish, the unit's word on them, and the notice to whoever keeps finished pages."""

from importlib import import_module

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

siaran = import_module("informasi.migrations.0020_siaran")


class Migration(migrations.Migration):
    dependencies = [
        ("informasi", "0021_siaran_dik"),
        ("opd", "0006_siaran_identitas"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Kewajiban",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("periode_awal", models.DateField()),
                ("periode_akhir", models.DateField(null=True)),
                ("jatuh_tempo", models.DateField()),
                (
                    "dinyatakan",
                    models.CharField(
                        blank=True,
                        choices=[("masih_berlaku", "Masih berlaku"), ("tidak_ada", "Tidak ada")],
                        max_length=20,
                    ),
                ),
                ("dinyatakan_pada", models.DateTimeField(null=True)),
                (
                    "butir",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="kewajiban", to="informasi.butirwajib"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="kewajiban", to="opd.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "kewajiban",
                "ordering": ["jatuh_tempo", "butir__urutan", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PernyataanButir",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kata",
                    models.CharField(
                        choices=[("masih_berlaku", "Masih berlaku"), ("tidak_ada", "Tidak ada")], max_length=20
                    ),
                ),
                ("dinyatakan_pada", models.DateTimeField()),
                (
                    "dinyatakan_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "kewajiban",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pernyataan", to="informasi.kewajiban"
                    ),
                ),
            ],
            options={
                "verbose_name": "pernyataan butir",
                "ordering": ["-dinyatakan_pada", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="SapuanKewajiban",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hari", models.DateField()),
                (
                    "unit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sapuan_kewajiban", to="opd.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "sapuan kewajiban",
            },
        ),
        migrations.AddIndex(
            model_name="kewajiban",
            index=models.Index(fields=["unit", "butir", "-jatuh_tempo"], name="kewajiban_jatuh"),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.UniqueConstraint(fields=("unit", "butir", "periode_awal"), name="kewajiban_sekali"),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.UniqueConstraint(
                condition=models.Q(("periode_akhir", None)), fields=("unit", "butir"), name="satu_kewajiban_terbuka"
            ),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("periode_akhir", None), ("periode_akhir__gt", models.F("periode_awal")), _connector="OR"
                ),
                name="kewajiban_urut",
            ),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.CheckConstraint(
                condition=models.Q(("jatuh_tempo__gt", models.F("periode_awal"))), name="kewajiban_jatuh_kemudian"
            ),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dinyatakan", ""), ("dinyatakan_pada", None)),
                    models.Q(
                        ("dinyatakan_pada__isnull", False),
                        ("periode_akhir", None),
                        models.Q(("dinyatakan", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="kewajiban_dinyatakan",
            ),
        ),
        migrations.RunSQL(siaran.pasang("informasi_kewajiban"), siaran.copot("informasi_kewajiban")),
    ]
