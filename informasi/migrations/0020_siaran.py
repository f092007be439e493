"""Whoever keeps finished public pages is told, with the commit itself, that one of their tables has changed."""

from django.db import migrations, models

# What public pages read and what may still change under them (docs/keputusan/0014). Texts and details of a version
# are frozen once it is public, so drafts saved every few seconds tell nobody anything.
TABEL = (
    "informasi_terbitan",
    "informasi_teksterbitan",
    "informasi_peringatan",
    "informasi_berkas",
    "informasi_butirwajib",
    "informasi_inventarisdik",
    "opd_unit",
    "opd_perubahansotk",
    "opd_barissotk",
)
# Statement triggers with transition tables: one call for a whole import, none for an UPDATE that met no row. NOTIFY
# is delivered at COMMIT, never after ROLLBACK, and equal ones of a transaction are one.
PASANG_FUNGSI = """
CREATE FUNCTION informasi_siarkan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'TRUNCATE' THEN
    IF NOT EXISTS (SELECT FROM berubah) THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM pg_notify('ppid_halaman', '');
  RETURN NULL;
END $$;
CREATE FUNCTION informasi_siarkan_baris() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('ppid_halaman', '');
  RETURN NULL;
END $$;
CREATE TRIGGER siarkan AFTER UPDATE OF status ON informasi_versi FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION informasi_siarkan_baris();
"""
COPOT_FUNGSI = """
DROP TRIGGER siarkan ON informasi_versi;
DROP FUNCTION informasi_siarkan_baris();
DROP FUNCTION informasi_siarkan();
"""
KEJADIAN = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD", "TRUNCATE": ""}


def pasang(tabel):
    """SQL of the four triggers of a table."""
    return "".join(
        f"CREATE TRIGGER siarkan_{kejadian.lower()} AFTER {kejadian} ON {tabel}"
        f"{f' REFERENCING {sisi} TABLE AS berubah' if sisi else ''}"
        " FOR EACH STATEMENT EXECUTE FUNCTION informasi_siarkan();\n"
        for kejadian, sisi in KEJADIAN.items()
    )


def copot(tabel):
    """SQL that takes them away."""
    return "".join(f"DROP TRIGGER siarkan_{kejadian.lower()} ON {tabel};\n" for kejadian in KEJADIAN)


class Migration(migrations.Migration):
    dependencies = [("informasi", "0016_tarik_dikecualikan"), ("opd", "0004_sotk")]

    operations = [
        migrations.RunSQL(PASANG_FUNGSI, COPOT_FUNGSI),
        *[migrations.RunSQL(pasang(tabel), copot(tabel)) for tabel in TABEL],
        migrations.AddIndex("terbitan", models.Index(fields=["tampil_sejak"], name="terbitan_tampil")),
        migrations.AddIndex(
            "terbitan",
            models.Index(
                fields=["publik_sampai"], name="terbitan_sampai", condition=models.Q(publik_sampai__isnull=False)
            ),
        ),
    ]
