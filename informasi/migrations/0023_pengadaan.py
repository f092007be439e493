"""Procurement packages with their public copy; their papers fall due as duties of the unit."""

from importlib import import_module

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

siaran = import_module("informasi.migrations.0020_siaran")
TABEL = ("informasi_paketterbit", "informasi_paketpengadaan_dokumen")


class Migration(migrations.Migration):
    dependencies = [
        ("informasi", "0022_kewajiban"),
        ("opd", "0006_siaran_identitas"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PaketPengadaan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "tahun",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000),
                            django.core.validators.MaxValueValidator(2200),
                        ],
                        verbose_name="tahun anggaran",
                    ),
                ),
                ("kode_rup", models.CharField(blank=True, max_length=20, verbose_name="kode RUP")),
                ("nama", models.CharField(max_length=150, verbose_name="nama paket")),
                ("lokasi", models.CharField(blank=True, max_length=200, verbose_name="lokasi")),
                (
                    "tahap",
                    models.CharField(
                        choices=[
                            ("perencanaan", "Perencanaan"),
                            ("pemilihan", "Pemilihan penyedia"),
                            ("pelaksanaan", "Pelaksanaan"),
                            ("selesai", "Selesai"),
                        ],
                        default="perencanaan",
                        max_length=20,
                        verbose_name="tahap",
                    ),
                ),
                (
                    "pagu",
                    models.BigIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000000000000),
                        ],
                        verbose_name="pagu anggaran (rupiah)",
                    ),
                ),
                (
                    "hps",
                    models.BigIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000000000000),
                        ],
                        verbose_name="harga perkiraan sendiri (rupiah)",
                    ),
                ),
                ("pemenang", models.CharField(blank=True, max_length=150, verbose_name="penyedia")),
                (
                    "nilai_kontrak",
                    models.BigIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000000000000),
                        ],
                        verbose_name="nilai kontrak (rupiah)",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draf", "Draf"),
                            ("diajukan", "Diajukan, menunggu pemeriksaan"),
                            ("terbit", "Terbit"),
                            ("ditarik", "Ditarik dari publik"),
                        ],
                        default="draf",
                        max_length=20,
                    ),
                ),
                ("nomor_sunting", models.PositiveIntegerField(default=0)),
                ("dibuat", models.DateTimeField()),
                ("diajukan_pada", models.DateTimeField(null=True)),
                ("ditarik_pada", models.DateTimeField(null=True)),
                ("alasan_tarik", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "verbose_name": "paket pengadaan",
                "ordering": ["-tahun", "nama", "pk"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="kewajiban",
            name="kewajiban_sekali",
        ),
        migrations.RemoveConstraint(
            model_name="kewajiban",
            name="satu_kewajiban_terbuka",
        ),
        migrations.CreateModel(
            name="PaketTerbit",
            fields=[
                (
                    "tahun",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000),
                            django.core.validators.MaxValueValidator(2200),
                        ],
                        verbose_name="tahun anggaran",
                    ),
                ),
                ("kode_rup", models.CharField(blank=True, max_length=20, verbose_name="kode RUP")),
                ("nama", models.CharField(max_length=150, verbose_name="nama paket")),
                ("lokasi", models.CharField(blank=True, max_length=200, verbose_name="lokasi")),
                (
                    "tahap",
                    models.CharField(
                        choices=[
                            ("perencanaan", "Perencanaan"),
                            ("pemilihan", "Pemilihan penyedia"),
                            ("pelaksanaan", "Pelaksanaan"),
                            ("selesai", "Selesai"),
                        ],
                        default="perencanaan",
                        max_length=20,
                        verbose_name="tahap",
                    ),
                ),
                (
                    "pagu",
                    models.BigIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000000000000),
                        ],
                        verbose_name="pagu anggaran (rupiah)",
                    ),
                ),
                (
                    "hps",
                    models.BigIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000000000000),
                        ],
                        verbose_name="harga perkiraan sendiri (rupiah)",
                    ),
                ),
                ("pemenang", models.CharField(blank=True, max_length=150, verbose_name="penyedia")),
                (
                    "nilai_kontrak",
                    models.BigIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1000000000000000),
                        ],
                        verbose_name="nilai kontrak (rupiah)",
                    ),
                ),
                (
                    "paket",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="terbit",
                        serialize=False,
                        to="informasi.paketpengadaan",
                    ),
                ),
                ("publik_sejak", models.DateTimeField()),
                ("dimutakhirkan", models.DateTimeField()),
            ],
            options={
                "verbose_name": "paket pengadaan terbit",
                "ordering": ["-publik_sejak", "-pk"],
            },
        ),
        migrations.AddField(
            model_name="paketpengadaan",
            name="dokumen",
            field=models.ManyToManyField(related_name="paket", to="informasi.konten"),
        ),
        migrations.AddField(
            model_name="paketpengadaan",
            name="penyimpan",
            field=models.ManyToManyField(related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="paketpengadaan",
            name="unit",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="paket", to="opd.unit"),
        ),
        migrations.AddField(
            model_name="kewajiban",
            name="paket",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="kewajiban",
                to="informasi.paketpengadaan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.UniqueConstraint(
                condition=models.Q(("paket", None)), fields=("unit", "butir", "periode_awal"), name="kewajiban_sekali"
            ),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.UniqueConstraint(
                condition=models.Q(("paket", None), ("periode_akhir", None)),
                fields=("unit", "butir"),
                name="satu_kewajiban_terbuka",
            ),
        ),
        migrations.AddConstraint(
            model_name="kewajiban",
            constraint=models.UniqueConstraint(fields=("paket", "butir"), name="kewajiban_paket_sekali"),
        ),
        migrations.AddField(
            model_name="paketterbit",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="paket_terbit", to="opd.unit"
            ),
        ),
        migrations.AddConstraint(
            model_name="paketpengadaan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kode_rup", ""), _negated=True),
                fields=("unit", "tahun", "kode_rup"),
                name="rup_sekali",
            ),
        ),
        migrations.AddConstraint(
            model_name="paketpengadaan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "ditarik"), _negated=True),
                    models.Q(("alasan_tarik", ""), _negated=True),
                    _connector="OR",
                ),
                name="paket_tarik",
            ),
        ),
        migrations.AddIndex(
            model_name="paketterbit",
            index=models.Index(fields=["-publik_sejak", "-paket"], name="paket_terbaru"),
        ),
        migrations.AddIndex(
            model_name="paketterbit",
            index=models.Index(fields=["unit", "-publik_sejak"], name="paket_unit"),
        ),
        *[migrations.RunSQL(siaran.pasang(tabel), siaran.copot(tabel)) for tabel in TABEL],
    ]
