"""Is the server of a data folder alive? Asked of the process table: lock files outlive a kill -9."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

from ppid_portal.postgres_biner import BasisGagal

PROC = Path("/proc")
SABAR = 30  # seconds


def hidup(pid, data):
    """Whether `pid` is a server of the folder `data`; a zombie is dead, a reused number somebody else."""
    if not (PROC / "self").exists():
        return _ada(pid)
    try:
        keadaan = (PROC / str(pid) / "stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return keadaan not in "ZX" and _folder_kerja(pid) == str(data.resolve())


def tunggu_anak(data):
    """Wait until the orphans of a killed server have left `data`: they go by themselves within moments."""
    batas = time.monotonic() + SABAR
    while _penghuni(data):
        if time.monotonic() > batas:
            raise BasisGagal(f"Sisa proses PostgreSQL masih memakai {data}. Hentikan dulu, lalu ulangi.")
        time.sleep(0.05)


def hentikan(pid, data):
    """Ask the server to leave (fast shutdown: open transactions roll back) and wait until it has."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGINT)
    batas = time.monotonic() + SABAR
    while hidup(pid, data):
        if time.monotonic() > batas:
            raise BasisGagal(f"PostgreSQL (proses {pid}) tidak mau berhenti. Hentikan sendiri, lalu ulangi.")
        time.sleep(0.02)


def _ada(pid):
    """Whether a process of that number exists (systems without /proc)."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _penghuni(data):
    """Processes whose working folder is `data`, as every PostgreSQL process's is."""
    if not (PROC / "self").exists():
        return []
    letak = str(data.resolve())
    return [nama for nama in os.listdir(PROC) if nama.isdigit() and _folder_kerja(nama) == letak]


def _folder_kerja(pid):
    """The process's working folder, or None where it has gone or is not ours to see."""
    with suppress(OSError):
        return os.readlink(PROC / str(pid) / "cwd")
    return None
