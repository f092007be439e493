"""Hears from the database that public pages have changed (LISTEN), in a thread and on a connection of its own."""

import logging
import os
import threading
import time
from contextlib import closing
from select import select

import psycopg2
from django.db import connection

KANAL = "ppid_halaman"
DENYUT = 1.0  # seconds between two proofs that the line still stands
BASI = 3.0  # without a proof for so long nothing is known any more
JEDA = 0.5  # before connecting again
SAMBUNGAN = {"connect_timeout": 3, "keepalives_idle": 5, "application_name": "ppid-pendengar"}

log = logging.getLogger("ppid.simpanan")


class Pendengar:
    """`generasi()` grows with every change of public pages; None while this process can not know whether there was one.

    The thread starts with the first question, so in the web server's own process also after a fork.
    """

    def __init__(self):
        self._kunci = threading.Lock()
        self._proses = None
        self._generasi = 0
        self._tahu_sampai = 0.0
        self._selesai = threading.Event()
        self._utas = None

    def generasi(self):
        """A number, or None. Ask before rendering: what is rendered afterwards is at least as new as it."""
        if self._proses != os.getpid():
            self._mulai()
        return self._generasi if time.monotonic() < self._tahu_sampai else None

    def berhenti(self):
        """End the thread and wait for it; the next question starts another."""
        self._selesai.set()
        if self._utas:
            self._utas.join()
        self._proses, self._tahu_sampai = None, 0.0

    def _mulai(self):
        with self._kunci:
            if self._proses == os.getpid():
                return
            alamat = {**connection.get_connection_params(), **SAMBUNGAN}
            self._selesai, self._tahu_sampai = threading.Event(), 0.0
            self._utas = threading.Thread(
                target=self._jaga, args=(alamat, self._selesai), name="ppid-pendengar", daemon=True
            )
            self._utas.start()
            self._proses = os.getpid()

    def _jaga(self, alamat, selesai):
        while not selesai.is_set():
            try:
                with closing(psycopg2.connect(**alamat)) as sambungan:
                    self._dengar(sambungan, selesai)
            except (psycopg2.Error, OSError) as galat:
                log.warning("Kabar perubahan halaman terputus, halaman disusun tanpa simpanan: %s", galat)
            self._tahu_sampai = 0.0
            selesai.wait(JEDA)

    def _dengar(self, sambungan, selesai):
        sambungan.autocommit = True
        with closing(sambungan.cursor()) as kursor:
            kursor.execute(f"LISTEN {KANAL}")
            self._catat(berubah=True)  # whatever happened before this line was heard by nobody
            while not selesai.is_set():
                if select([sambungan], [], [], DENYUT)[0]:
                    sambungan.poll()
                else:
                    kursor.execute("SELECT 1")
                self._catat(berubah=bool(sambungan.notifies))
                sambungan.notifies.clear()

    def _catat(self, *, berubah):
        self._generasi += berubah
        self._tahu_sampai = time.monotonic() + BASI


PENDENGAR = Pendengar()
