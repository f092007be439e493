"""The test database as it was after its migrations, brought back after a test that committed its work.

Django empties every table by TRUNCATE, which makes new files for each table and index whatever they hold: 350 ms, for
each of the browser's journeys. Deleting what is there takes 2 ms; and what migrations wrote (synonyms, butir, kinds of
objects) is there again, so that a test finds the same whether it runs first or last.
"""

from io import StringIO

from django.db import connection, transaction


def isi_awal():
    """{table: its rows as COPY writes them} of every table that holds any; to be taken before the first test."""
    awal = {}
    with connection.cursor() as kursor:
        for tabel in _tabel():
            kursor.copy_expert(f'COPY "{tabel}" TO STDOUT', salinan := StringIO())
            if salinan.tell():
                awal[tabel] = salinan.getvalue()
    return awal


@transaction.atomic
def pulihkan(awal):
    """Empty every table and write `awal` back. Triggers rest meanwhile: some forbid just this."""
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL session_replication_role = replica")
        kursor.execute("".join(f'DELETE FROM "{tabel}";' for tabel in _tabel()))
        for tabel, baris in awal.items():
            kursor.copy_expert(f'COPY "{tabel}" FROM STDIN', StringIO(baris))


def _tabel():
    return connection.introspection.django_table_names(only_existing=True, include_views=False)
