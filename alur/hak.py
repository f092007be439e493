"""What the app's own database role may do in produksi: everything but rewrite the memory (design 3).

The tables belong to another role (DATABASE_URL_PEMILIK), which migrates and then calls `atur_hak`.
"""

from psycopg2 import sql

HANYA_BERTAMBAH = ("alur_peristiwa", "alur_anggotaperistiwa", "alur_segel")
TIDAK_BERUBAH = ("alur_peristiwarincian",)  # may be erased by schedule, never altered


def atur_hak(koneksi, peran):
    """Grant the role `peran` (str) its rights on all tables through `koneksi`, the owner's connection.

    No TRUNCATE anywhere; on the trail only SELECT and INSERT. May be repeated after each migration.
    """
    nama = sql.Identifier(peran)
    with koneksi.cursor() as kursor:
        for perintah in _perintah(nama):
            kursor.execute(perintah.as_string(kursor.connection))


def _perintah(nama):
    yield sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(nama)
    yield sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}").format(nama)
    yield sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(nama)
    yield sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(nama)
    for tabel in HANYA_BERTAMBAH:
        yield sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(tabel), nama)
    for tabel in TIDAK_BERUBAH:
        yield sql.SQL("REVOKE UPDATE ON {} FROM {}").format(sql.Identifier(tabel), nama)
