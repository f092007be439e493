"""Keeps web and worker running together and ends them together."""

import ctypes
import http.client
import signal
import subprocess
import sys
import time

from script.siapkan import AKAR, lapor

JEDA_TERLAMA = 30  # seconds between two tries of a worker that dies at once
SABAR = 10  # seconds a process may take to finish what it is doing
PR_SET_PDEATHSIG = 1  # prctl's option, from linux/prctl.h


class Penjaga:
    """Two child processes, given as command lines. On leaving the block both are stopped."""

    def __init__(self, *, web, pekerja):
        self.perintah = {"web": web, "pekerja": pekerja}
        self.proses = {}
        self.jeda = 1
        self.mulai_lagi = None  # when the dead worker is due again
        self.sejak = time.monotonic()  # when the worker started

    def __enter__(self):
        try:
            for nama in self.perintah:
                self._mulai(nama)
        except BaseException:
            self.hentikan()
            raise
        return self

    def __exit__(self, *galat):
        self.hentikan()

    def tunggu_siap(self, pintu):
        """Return when the web answers (with whatever page); leaves with a sentence if it dies before."""
        while not _menjawab(pintu):
            self._periksa_web()
            time.sleep(0.1)

    def jaga(self):
        """Watch until a signal comes: the worker is started again, without the web the program ends."""
        while True:
            self._periksa_web()
            self._periksa_pekerja()
            time.sleep(0.3)

    def hentikan(self):
        """Ask both to stop, wait for them, and kill what does not listen."""
        for proses in self.proses.values():
            proses.terminate()
        batas = time.monotonic() + SABAR
        for proses in self.proses.values():
            try:
                proses.wait(max(0, batas - time.monotonic()))
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait()

    def _mulai(self, nama):
        # In a session of its own: Ctrl-C reaches us alone, and we end the two in order.
        self.proses[nama] = subprocess.Popen(
            self.perintah[nama], cwd=AKAR, start_new_session=True, preexec_fn=_ikut_mati
        )

    def _periksa_web(self):
        kode = self.proses["web"].poll()
        if kode is not None:
            sys.exit(f"Web berhenti sendiri (kode {kode}); sebabnya tertulis di atas. Portal ikut berhenti.")

    def _periksa_pekerja(self):
        if self.proses["pekerja"].poll() is None:
            return
        kini = time.monotonic()
        if self.mulai_lagi is None:
            kode = self.proses["pekerja"].returncode
            if kini - self.sejak > JEDA_TERLAMA:
                self.jeda = 1
            lapor(f"Pekerja berhenti sendiri (kode {kode}). Dijalankan lagi dalam {self.jeda} detik.")
            self.mulai_lagi, self.jeda = kini + self.jeda, min(self.jeda * 2, JEDA_TERLAMA)
        elif kini >= self.mulai_lagi:
            self.mulai_lagi, self.sejak = None, kini
            self._mulai("pekerja")


def _ikut_mati():
    """In the child: have the kernel end it when we are killed outright, else it would hold the port."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _menjawab(pintu):
    """Whether an HTTP answer of any kind comes from the port."""
    sambungan = http.client.HTTPConnection("127.0.0.1", pintu, timeout=5)
    try:
        sambungan.request("GET", "/sehat/")
        return bool(sambungan.getresponse())
    except OSError:
        return False
    finally:
        sambungan.close()
