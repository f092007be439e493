"""A real web server for a test: gunicorn with two processes on the test's own database."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.db import connection

SABAR = 30.0


def pintu_bebas():
    with socket.socket() as coba:
        coba.bind(("127.0.0.1", 0))
        return coba.getsockname()[1]


def lingkungan(**tambahan):
    """The environment of a child process that works on this test's database."""
    alamat = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    return {**os.environ, "DATABASE_URL": alamat.geturl(), **tambahan}


@contextmanager
def gunicorn(**tambahan):
    """The address of the running server; it is ended on leaving."""
    pintu = pintu_bebas()
    perintah = [sys.executable, "-m", "gunicorn", "ppid_portal.wsgi", "--bind", f"127.0.0.1:{pintu}", "--workers", "2"]
    pilihan = ["--worker-class", "gthread", "--threads", "2", "--log-level", "error", "--no-control-socket"]
    proses = subprocess.Popen([*perintah, *pilihan], env=lingkungan(**tambahan))
    try:
        alamat = f"http://127.0.0.1:{pintu}"
        _tunggu(alamat, proses)
        yield alamat
    finally:
        proses.terminate()
        proses.wait(20)


def _tunggu(alamat, proses):
    batas = time.monotonic() + SABAR
    while time.monotonic() < batas and proses.poll() is None:
        try:
            with urllib.request.urlopen(f"{alamat}/sehat/", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError("gunicorn tidak siap")
