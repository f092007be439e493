"""What was sent waits as it is, what was set stays as it is; and whoever keeps finished pages is told of both."""

from importlib import import_module

from django.db import migrations

PASANG = """
CREATE FUNCTION laporan_tahunan_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status IN ('diajukan', 'ditetapkan') THEN
      RAISE EXCEPTION 'laporan tahunan % sudah dikirim dan tidak dapat dihapus', OLD.tahun
        USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.tahun IS DISTINCT FROM OLD.tahun THEN
    RAISE EXCEPTION 'laporan tahunan % tidak berpindah tahun', OLD.tahun USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'ditetapkan' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'laporan tahunan % sudah ditetapkan dan tidak berubah lagi', OLD.tahun
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'diajukan'
     AND (to_jsonb(NEW) - '{status,ditetapkan_pada,penetap_nama,penetap_jabatan,alasan_kembali}'::text[])
         IS DISTINCT FROM
         (to_jsonb(OLD) - '{status,ditetapkan_pada,penetap_nama,penetap_jabatan,alasan_kembali}'::text[]) THEN
    RAISE EXCEPTION 'laporan tahunan % terkunci sejak dikirim', OLD.tahun USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tahunan_beku BEFORE UPDATE OR DELETE ON laporan_laporantahunan
  FOR EACH ROW EXECUTE FUNCTION laporan_tahunan_beku();
"""
LEPAS = """
DROP TRIGGER tahunan_beku ON laporan_laporantahunan;
DROP FUNCTION laporan_tahunan_beku();
"""
siaran = import_module("informasi.migrations.0020_siaran")


class Migration(migrations.Migration):
    dependencies = [("laporan", "0010_tahunan"), ("informasi", "0021_siaran_dik")]

    operations = [
        migrations.RunSQL(PASANG, LEPAS),
        migrations.RunSQL(siaran.pasang("laporan_laporantahunan"), siaran.copot("laporan_laporantahunan")),
    ]
