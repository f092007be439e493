"""The test database as it was after its migrations, brought back after a test that committed its work.

Django empties every table by TRUNCATE, which makes new files for each table and index whatever they hold: 350 ms, for
each of the browser's journeys. Deleting what is there takes 2 ms; and what migrations wrote (synonyms, butir, kinds of
objects) is there again, so that a test finds the same whether it runs first or last.

The cast that most tests begin with is built once and its rows kept (`Rekaman`): writing them again takes 1 ms, the
steps that made them 40 ms and more.
"""

import pickle
from collections import Counter
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Rekaman:
    """What a builder wrote and what it returned, to be had again in any transaction."""

    baris: dict[str, str]
    hasil: bytes

    @transaction.atomic
    def putar(self):
        """Write the rows again and return the builder's objects, as new as if it had run.

        Triggers do their work: a commit seals the events, and foreign keys are checked. Sequences went on when the
        rows were first made and no rollback takes that back, so what a test adds never meets them.
        """
        with connection.cursor() as kursor:
            for tabel, baris in self.baris.items():
                kursor.copy_expert(f'COPY "{tabel}" FROM STDIN', StringIO(baris))
        return pickle.loads(self.hasil)


def rekam(bangun) -> Rekaman:
    """Run `bangun`, note the rows it added and what it returned, and take all of it back.

    Sequences are moved apart first: with one number for a person and a unit, taking one for the other would go unseen.
    Raises AssertionError when it changed or deleted a row that was there: that could not be played again.
    """
    with transaction.atomic():
        _renggangkan()
        sebelum = isi_awal()
        hasil = pickle.dumps(bangun())
        sesudah = isi_awal()
        transaction.set_rollback(True)
    baris = {tabel: _tambahan(sebelum.get(tabel, ""), sesudah.get(tabel, "")) for tabel in sebelum | sesudah}
    return Rekaman({tabel: isi for tabel, isi in baris.items() if isi}, hasil)


def _renggangkan():
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass,"
            " coalesce(last_value, 0) + 100 * row_number() OVER (ORDER BY sequencename))"
            " FROM pg_sequences WHERE schemaname = current_schema()"
        )


def _tambahan(sebelum, sesudah):
    """The lines of `sesudah` that `sebelum` has not."""
    lama, baru = Counter(StringIO(sebelum)), Counter(StringIO(sesudah))
    assert lama <= baru, f"baris lama berubah: {lama - baru}"
    return "".join((baru - lama).elements())


def _tabel():
    return connection.introspection.django_table_names(only_existing=True, include_views=False)
