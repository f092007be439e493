"""A kegiatan may be drafted before its day is known, but never published without it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("informasi", "0006_penetapan")]

    operations = [
        migrations.AlterField(
            model_name="rinciankegiatan",
            name="mulai",
            field=models.DateTimeField("mulai", blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="terbitan",
            constraint=models.CheckConstraint(
                condition=models.Q(("jenis", "kegiatan"), _negated=True) | models.Q(("mulai__isnull", False)),
                name="kegiatan_bertanggal",
            ),
        ),
    ]
