"""The daily manifest; the database itself refuses to change or delete one (design 3)."""

from django.db import migrations, models

# The function comes with the trail itself, alur/migrations/0003.
PASANG = """
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON informasi_manifes
  FOR EACH ROW EXECUTE FUNCTION alur_hanya_bertambah();
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON informasi_potonganmanifes
  FOR EACH ROW EXECUTE FUNCTION alur_hanya_bertambah();
"""
COPOT = """
DROP TRIGGER hanya_bertambah ON informasi_potonganmanifes;
DROP TRIGGER hanya_bertambah ON informasi_manifes;
"""


class Migration(migrations.Migration):
    dependencies = [("alur", "0003_segel"), ("informasi", "0010_kegiatan")]

    operations = [
        migrations.CreateModel(
            name="Manifes",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hari", models.DateField(unique=True)),
                ("isi", models.TextField()),
                ("sidik", models.CharField(max_length=64, unique=True)),
                ("dibuat", models.DateTimeField()),
            ],
            options={"verbose_name": "manifes", "ordering": ["-hari"]},
        ),
        migrations.CreateModel(
            name="PotonganManifes",
            fields=[
                ("sidik", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("isi", models.TextField()),
            ],
            options={"verbose_name": "potongan manifes"},
        ),
        migrations.RunSQL(PASANG, COPOT),
    ]
