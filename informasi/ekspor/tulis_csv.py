"""Rows as CSV: UTF-8 with a byte order mark, so that Excel reads every letter right."""

import csv

from informasi.ekspor.sel import sel

BOM = "\ufeff"


class _Gema:
    """A file that hands back what is written to it."""

    def write(self, teks):
        return teks


def aliran_csv(kolom, baris):
    """Yield the lines (str) of a CSV file: head, then one line for each row (dict by column name)."""
    tulis = csv.writer(_Gema())
    yield BOM + tulis.writerow(kolom)
    for satu in baris:
        yield tulis.writerow([sel(satu[nama]) for nama in kolom])
