"""Whoever keeps finished public pages is told, with the commit itself, that the city's name or look has changed."""

from django.db import migrations

PASANG = """
CREATE FUNCTION opd_siarkan_identitas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('ppid_halaman', '');
  RETURN NULL;
END $$;
CREATE TRIGGER siarkan AFTER INSERT OR UPDATE OR DELETE ON opd_identitaskota
  FOR EACH ROW EXECUTE FUNCTION opd_siarkan_identitas();
"""
COPOT = """
DROP TRIGGER siarkan ON opd_identitaskota;
DROP FUNCTION opd_siarkan_identitas();
"""


class Migration(migrations.Migration):
    dependencies = [("opd", "0005_identitas")]

    operations = [migrations.RunSQL(PASANG, COPOT)]
