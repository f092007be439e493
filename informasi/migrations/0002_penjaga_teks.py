"""The database itself refuses to change a text that was submitted or published (design 4)."""

from django.db import migrations

PASANG = """
CREATE FUNCTION informasi_teks_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status NOT IN ('draf', 'perlu_perbaikan')
     AND (NEW.judul, NEW.ringkasan, NEW.isi, NEW.catatan_publik, NEW.konten_id, NEW.nomor,
          NEW.jadwal_terbit, NEW.berlaku_sampai, NEW.kecil)
         IS DISTINCT FROM
         (OLD.judul, OLD.ringkasan, OLD.isi, OLD.catatan_publik, OLD.konten_id, OLD.nomor,
          OLD.jadwal_terbit, OLD.berlaku_sampai, OLD.kecil) THEN
    RAISE EXCEPTION 'teks versi % sudah diajukan dan tidak dapat diubah', OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER teks_beku BEFORE UPDATE ON informasi_versi
  FOR EACH ROW EXECUTE FUNCTION informasi_teks_beku();

CREATE FUNCTION informasi_lampiran_beku() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  SELECT status INTO keadaan FROM informasi_versi WHERE id = coalesce(NEW.versi_id, OLD.versi_id);
  IF keadaan NOT IN ('draf', 'perlu_perbaikan') THEN
    RAISE EXCEPTION 'lampiran versi % sudah diajukan dan tidak dapat diubah', coalesce(NEW.versi_id, OLD.versi_id)
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER lampiran_beku BEFORE INSERT OR UPDATE OR DELETE ON informasi_lampiran
  FOR EACH ROW EXECUTE FUNCTION informasi_lampiran_beku();

CREATE FUNCTION informasi_rincian_beku() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  SELECT status INTO keadaan FROM informasi_versi WHERE id = coalesce(NEW.versi_id, OLD.versi_id);
  -- PPID utama may set class, butir and retention while it decides; nothing else moves once submitted.
  IF keadaan = 'diajukan' AND TG_OP = 'UPDATE'
     AND (NEW.versi_id, NEW.penanggung_jawab, NEW.waktu_dibuat, NEW.tempat_dibuat, NEW.bentuk, NEW.tahun, NEW.tautan)
         IS NOT DISTINCT FROM
         (OLD.versi_id, OLD.penanggung_jawab, OLD.waktu_dibuat, OLD.tempat_dibuat, OLD.bentuk, OLD.tahun, OLD.tautan)
  THEN
    RETURN NEW;
  END IF;
  IF keadaan NOT IN ('draf', 'perlu_perbaikan') THEN
    RAISE EXCEPTION 'rincian versi % sudah diajukan dan tidak dapat diubah', coalesce(NEW.versi_id, OLD.versi_id)
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER rincian_beku BEFORE INSERT OR UPDATE OR DELETE ON informasi_rincianinformasi
  FOR EACH ROW EXECUTE FUNCTION informasi_rincian_beku();

-- Details of every other kind: frozen whole, from submission on.
CREATE FUNCTION informasi_rincian_lain_beku() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  SELECT status INTO keadaan FROM informasi_versi WHERE id = coalesce(NEW.versi_id, OLD.versi_id);
  IF keadaan NOT IN ('draf', 'perlu_perbaikan') THEN
    RAISE EXCEPTION 'rincian versi % sudah diajukan dan tidak dapat diubah', coalesce(NEW.versi_id, OLD.versi_id)
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER rincian_beku BEFORE INSERT OR UPDATE OR DELETE ON informasi_rinciankegiatan
  FOR EACH ROW EXECUTE FUNCTION informasi_rincian_lain_beku();
CREATE TRIGGER rincian_beku BEFORE INSERT OR UPDATE OR DELETE ON informasi_rincianhalaman
  FOR EACH ROW EXECUTE FUNCTION informasi_rincian_lain_beku();
CREATE TRIGGER rincian_beku BEFORE INSERT OR UPDATE OR DELETE ON informasi_rinciansertamerta
  FOR EACH ROW EXECUTE FUNCTION informasi_rincian_lain_beku();

CREATE FUNCTION informasi_ajuan_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.bentuk, NEW.sidik, NEW.versi_id, NEW.nomor, NEW.diajukan_oleh_id, NEW.waktu)
     IS DISTINCT FROM (OLD.bentuk, OLD.sidik, OLD.versi_id, OLD.nomor, OLD.diajukan_oleh_id, OLD.waktu) THEN
    RAISE EXCEPTION 'ajuan % sudah dibekukan', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ajuan_beku BEFORE UPDATE OR DELETE ON informasi_ajuan
  FOR EACH ROW EXECUTE FUNCTION informasi_ajuan_beku();
"""
COPOT = """
DROP TRIGGER ajuan_beku ON informasi_ajuan;
DROP FUNCTION informasi_ajuan_beku();
DROP TRIGGER rincian_beku ON informasi_rinciansertamerta;
DROP TRIGGER rincian_beku ON informasi_rincianhalaman;
DROP TRIGGER rincian_beku ON informasi_rinciankegiatan;
DROP FUNCTION informasi_rincian_lain_beku();
DROP TRIGGER rincian_beku ON informasi_rincianinformasi;
DROP FUNCTION informasi_rincian_beku();
DROP TRIGGER lampiran_beku ON informasi_lampiran;
DROP FUNCTION informasi_lampiran_beku();
DROP TRIGGER teks_beku ON informasi_versi;
DROP FUNCTION informasi_teks_beku();
"""


class Migration(migrations.Migration):
    dependencies = [("informasi", "0001_awal")]
    operations = [migrations.RunSQL(PASANG, COPOT)]
