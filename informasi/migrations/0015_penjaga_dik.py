"""The words of the DIK are law once set: the database refuses to change or drop them (UU 14/2008 Ps 19)."""

from django.db import migrations

PASANG = """
CREATE FUNCTION informasi_dik_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'entri DIK tidak dapat dihapus' USING ERRCODE = 'restrict_violation';
  END IF;
  IF to_jsonb(NEW) - ARRAY['dibuka_sejak', 'sebab_akhir', 'putusan', 'syarat_ditinjau', 'sk_bertanda_tangan']
     IS DISTINCT FROM
     to_jsonb(OLD) - ARRAY['dibuka_sejak', 'sebab_akhir', 'putusan', 'syarat_ditinjau', 'sk_bertanda_tangan'] THEN
    RAISE EXCEPTION 'entri DIK hanya berubah dengan uji baru' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.dibuka_sejak IS NOT NULL AND NEW.dibuka_sejak IS DISTINCT FROM OLD.dibuka_sejak THEN
    RAISE EXCEPTION 'yang sudah dibuka tidak ditutup lagi' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dik_beku BEFORE UPDATE OR DELETE ON informasi_entridik
  FOR EACH ROW EXECUTE FUNCTION informasi_dik_beku();
"""
LEPAS = """
DROP TRIGGER dik_beku ON informasi_entridik;
DROP FUNCTION informasi_dik_beku();
"""


class Migration(migrations.Migration):
    dependencies = [("informasi", "0014_dikecualikan")]

    operations = [migrations.RunSQL(PASANG, LEPAS)]
