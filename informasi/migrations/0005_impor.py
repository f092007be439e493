"""The database itself refuses to change what a decision on an import is bound to (design 4: batch)."""

import django.db.models.deletion
from django.db import migrations, models

PASANG = """
CREATE FUNCTION informasi_baris_impor_beku() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  SELECT status INTO keadaan FROM informasi_kirimanimpor WHERE id = coalesce(NEW.kiriman_id, OLD.kiriman_id);
  -- Publishing only notes what became of the row.
  IF keadaan <> 'dibaca' AND NOT (TG_OP = 'UPDATE'
     AND (NEW.kiriman_id, NEW.nomor, NEW.hasil, NEW.pesan, NEW.isi, NEW.kunci, NEW.banding_id, NEW.berkas_id)
         IS NOT DISTINCT FROM
         (OLD.kiriman_id, OLD.nomor, OLD.hasil, OLD.pesan, OLD.isi, OLD.kunci, OLD.banding_id, OLD.berkas_id)) THEN
    RAISE EXCEPTION 'baris kiriman % sudah dibaca dan tidak dapat diubah', coalesce(NEW.kiriman_id, OLD.kiriman_id)
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER baris_impor_beku BEFORE INSERT OR UPDATE OR DELETE ON informasi_barisimpor
  FOR EACH ROW EXECUTE FUNCTION informasi_baris_impor_beku();

CREATE FUNCTION informasi_kiriman_impor_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'dibaca'
     AND (NEW.unit_id, NEW.pengirim_id, NEW.jumlah, NEW.sidik, NEW.contoh)
         IS DISTINCT FROM (OLD.unit_id, OLD.pengirim_id, OLD.jumlah, OLD.sidik, OLD.contoh) THEN
    RAISE EXCEPTION 'kiriman impor % sudah dibaca dan tidak dapat diubah', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kiriman_impor_beku BEFORE UPDATE ON informasi_kirimanimpor
  FOR EACH ROW EXECUTE FUNCTION informasi_kiriman_impor_beku();
"""
COPOT = """
DROP TRIGGER kiriman_impor_beku ON informasi_kirimanimpor;
DROP FUNCTION informasi_kiriman_impor_beku();
DROP TRIGGER baris_impor_beku ON informasi_barisimpor;
DROP FUNCTION informasi_baris_impor_beku();
"""


class Migration(migrations.Migration):
    dependencies = [("informasi", "0003_butir_wajib")]

    operations = [
        migrations.AddField("kirimanimpor", "percobaan", models.PositiveSmallIntegerField(default=0)),
        migrations.AlterField(
            "barisimpor",
            "berkas",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="baris_impor",
                to="informasi.berkas",
            ),
        ),
        migrations.RunSQL(PASANG, COPOT),
    ]
