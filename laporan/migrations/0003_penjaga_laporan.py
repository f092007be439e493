"""What was sent is sent: the database itself refuses to change a locked report and what was frozen of it."""

from django.db import migrations

PASANG = """
CREATE FUNCTION laporan_semester_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status IN ('diajukan', 'diterima') THEN
      RAISE EXCEPTION 'laporan % sudah dikirim dan tidak dapat dihapus', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.unit_id, NEW.tahun, NEW.semester) IS DISTINCT FROM (OLD.unit_id, OLD.tahun, OLD.semester) THEN
    RAISE EXCEPTION 'laporan % tidak berpindah unit atau semester', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status IN ('diajukan', 'diterima')
     AND (NEW.kendala_internal, NEW.kendala_eksternal, NEW.rekomendasi, NEW.rencana, NEW.nihil, NEW.sidik,
          NEW.dikirim_pada, NEW.dikirim_oleh_id)
         IS DISTINCT FROM
         (OLD.kendala_internal, OLD.kendala_eksternal, OLD.rekomendasi, OLD.rencana, OLD.nihil, OLD.sidik,
          OLD.dikirim_pada, OLD.dikirim_oleh_id) THEN
    RAISE EXCEPTION 'laporan % terkunci sejak dikirim', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'diterima' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'laporan % sudah diterima dan tidak berubah lagi', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER laporan_beku BEFORE UPDATE OR DELETE ON laporan_laporansemester
  FOR EACH ROW EXECUTE FUNCTION laporan_semester_beku();

CREATE FUNCTION laporan_hanya_bertambah() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% hanya bertambah', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER bekuan_beku BEFORE UPDATE OR DELETE ON laporan_bekuanlaporan
  FOR EACH ROW EXECUTE FUNCTION laporan_hanya_bertambah();
CREATE TRIGGER adendum_beku BEFORE UPDATE OR DELETE ON laporan_adendumlaporan
  FOR EACH ROW EXECUTE FUNCTION laporan_hanya_bertambah();
CREATE TRIGGER kompilasi_beku BEFORE UPDATE OR DELETE ON laporan_kompilasisemester
  FOR EACH ROW EXECUTE FUNCTION laporan_hanya_bertambah();
"""
LEPAS = """
DROP TRIGGER kompilasi_beku ON laporan_kompilasisemester;
DROP TRIGGER adendum_beku ON laporan_adendumlaporan;
DROP TRIGGER bekuan_beku ON laporan_bekuanlaporan;
DROP FUNCTION laporan_hanya_bertambah();
DROP TRIGGER laporan_beku ON laporan_laporansemester;
DROP FUNCTION laporan_semester_beku();
"""


class Migration(migrations.Migration):
    dependencies = [("laporan", "0002_semester")]

    operations = [migrations.RunSQL(PASANG, LEPAS)]
