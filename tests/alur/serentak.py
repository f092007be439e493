"""Several writers at once, each with a connection of its own."""

from concurrent.futures import ThreadPoolExecutor

from django.db import connection


def serentak(kerjakan, daftar):
    """Run `kerjakan(x)` for every x of `daftar` in a thread of its own; returns the results, raises the first error."""

    def dengan_sambungan_sendiri(x):
        try:
            return kerjakan(x)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(daftar)) as kolam:
        return list(kolam.map(dengan_sambungan_sendiri, daftar))
