"""The trail only grows, and the database itself seals each event at COMMIT."""

from django.db import migrations

# Same text as alur/rantai.py: fields as netstrings, times as microseconds since 1970.
PASANG = """
CREATE FUNCTION alur_jaring(nilai text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN nilai IS NULL THEN '-,'::bytea
    ELSE convert_to(octet_length(convert_to(nilai, 'UTF8'))::text || ':', 'UTF8')
         || convert_to(nilai, 'UTF8') || ','::bytea END
$$;
CREATE FUNCTION alur_mikrodetik(waktu timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT (extract(epoch FROM waktu) * 1000000)::bigint::text
$$;
CREATE FUNCTION alur_segelkan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  p alur_peristiwa%ROWTYPE;
  terakhir record;
  kepala bytea;
BEGIN
  SELECT * INTO p FROM alur_peristiwa WHERE id = NEW.id;
  -- Taken at COMMIT only and last: a long transaction makes nobody wait, and two never deadlock.
  PERFORM pg_advisory_xact_lock(7250001);
  SELECT nomor, hash INTO terakhir FROM alur_segel ORDER BY nomor DESC LIMIT 1;
  kepala := coalesce(terakhir.hash, '\\x00'::bytea);
  INSERT INTO alur_segel (nomor, peristiwa_id, sebelum, hash) VALUES (
    coalesce(terakhir.nomor, 0) + 1, p.id, kepala, sha256(kepala
      || alur_jaring(p.id::text) || alur_jaring(p.jenis_objek_id::text) || alur_jaring(p.id_objek::text)
      || alur_jaring(p.label_objek) || alur_jaring(p.nama) || alur_jaring(p.label) || alur_jaring(p.dari)
      || alur_jaring(p.ke) || alur_jaring(p.catatan) || alur_jaring(p.pelaku_id::text)
      || alur_jaring(p.pelaku_nama) || alur_jaring(p.pelaku_jabatan) || alur_jaring(p.pelaku_unit)
      || alur_jaring(p.umum::text) || alur_jaring(alur_mikrodetik(p.waktu))
      || alur_jaring(alur_mikrodetik(p.dicatat)) || alur_jaring(p.sidik_rincian) || alur_jaring(p.sidik_anggota)));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER segelkan AFTER INSERT ON alur_peristiwa
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION alur_segelkan();

CREATE FUNCTION alur_hanya_bertambah() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% hanya boleh bertambah', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON alur_peristiwa
  FOR EACH ROW EXECUTE FUNCTION alur_hanya_bertambah();
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON alur_anggotaperistiwa
  FOR EACH ROW EXECUTE FUNCTION alur_hanya_bertambah();
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON alur_segel
  FOR EACH ROW EXECUTE FUNCTION alur_hanya_bertambah();
CREATE TRIGGER tidak_berubah BEFORE UPDATE ON alur_peristiwarincian
  FOR EACH ROW EXECUTE FUNCTION alur_hanya_bertambah();
"""
COPOT = """
DROP TRIGGER tidak_berubah ON alur_peristiwarincian;
DROP TRIGGER hanya_bertambah ON alur_segel;
DROP TRIGGER hanya_bertambah ON alur_anggotaperistiwa;
DROP TRIGGER hanya_bertambah ON alur_peristiwa;
DROP FUNCTION alur_hanya_bertambah();
DROP TRIGGER segelkan ON alur_peristiwa;
DROP FUNCTION alur_segelkan();
DROP FUNCTION alur_mikrodetik(timestamptz);
DROP FUNCTION alur_jaring(text);
"""


class Migration(migrations.Migration):
    dependencies = [("alur", "0002_hubungan")]
    operations = [migrations.RunSQL(PASANG, COPOT)]
