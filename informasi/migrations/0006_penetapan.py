"""The database itself refuses to change or delete a yearly decree (UU 14/2008 Ps 11(1)a)."""

from django.db import migrations

PASANG = """
CREATE FUNCTION informasi_penetapan_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'penetapan DIP % sudah ditetapkan dan tidak dapat diubah', OLD.tahun
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER penetapan_beku BEFORE UPDATE OR DELETE ON informasi_penetapandip
  FOR EACH ROW EXECUTE FUNCTION informasi_penetapan_beku();
"""
COPOT = """
DROP TRIGGER penetapan_beku ON informasi_penetapandip;
DROP FUNCTION informasi_penetapan_beku();
"""


class Migration(migrations.Migration):
    dependencies = [("informasi", "0007_sinonim")]
    operations = [migrations.RunSQL(PASANG, COPOT)]
