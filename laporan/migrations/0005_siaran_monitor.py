"""Whoever keeps finished public pages is told, with the commit itself, that the watch over the units shows something
else: what it keeps itself, what units answered, who helps them, and which days count."""

from importlib import import_module

from django.db import migrations

TABEL = (
    "laporan_ambangmonitor",
    "permohonan_disposisi",
    "opd_keanggotaan",
    "kalender_harilibur",
    "kalender_tahunkalender",
)
# The sweep notes every night that it looked: only what the public reads is worth a word.
PASANG = """
CREATE TRIGGER siarkan AFTER UPDATE OF komentar ON laporan_pantauanunit FOR EACH ROW
  WHEN (OLD.komentar IS DISTINCT FROM NEW.komentar) EXECUTE FUNCTION informasi_siarkan_baris();
CREATE TRIGGER siarkan_status AFTER UPDATE OF status ON permohonan_permohonan FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION informasi_siarkan_baris();
CREATE TRIGGER siarkan_status AFTER UPDATE OF status ON informasi_kirimanimpor FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION informasi_siarkan_baris();
"""
COPOT = """
DROP TRIGGER siarkan_status ON informasi_kirimanimpor;
DROP TRIGGER siarkan_status ON permohonan_permohonan;
DROP TRIGGER siarkan ON laporan_pantauanunit;
"""
siaran = import_module("informasi.migrations.0020_siaran")


class Migration(migrations.Migration):
    dependencies = [
        ("laporan", "0004_monitor"),
        ("informasi", "0022_kewajiban"),
        ("permohonan", "0001_awal"),
        ("kalender", "0002_jam"),
        ("opd", "0007_bantuan"),
    ]

    operations = [
        *[migrations.RunSQL(siaran.pasang(tabel), siaran.copot(tabel)) for tabel in TABEL],
        migrations.RunSQL(PASANG, COPOT),
    ]
