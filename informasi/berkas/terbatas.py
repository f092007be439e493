"""A program in a process of its own: bounded in time, memory and files, killed with all it started.

The program waits for its order on stdin, which comes only after the limits are set. It needs no Django.
"""

import os
import resource
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

MB = 1024 * 1024
AKAR = Path(__file__).resolve().parents[2]
LINGKUNGAN = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "PYTHONPATH": str(AKAR),
    "PYTHONDONTWRITEBYTECODE": "1",
    "MALLOC_ARENA_MAX": "2",  # each arena reserves address space
}
BATAS = {
    resource.RLIMIT_CPU: 15,
    resource.RLIMIT_AS: 1024 * MB,
    resource.RLIMIT_FSIZE: 64 * MB,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NOFILE: 64,
}


class AnakGagal(Exception):
    """The program crashed, took too long or too much."""


def _mulai(perintah: tuple[str, ...], jawaban) -> subprocess.Popen:
    return subprocess.Popen(
        perintah,
        stdin=subprocess.PIPE,
        stdout=jawaban,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env=LINGKUNGAN,
        start_new_session=True,
    )


def _ikat(proses: subprocess.Popen, batas_semua: dict[int, int]) -> None:
    for jenis, batas in batas_semua.items():
        _, tertinggi = resource.prlimit(proses.pid, jenis)
        # The machine may be stricter already, and then cannot be overruled.
        batas = batas if tertinggi == resource.RLIM_INFINITY else min(batas, tertinggi)
        resource.prlimit(proses.pid, jenis, (batas, batas))


def _bunuh(proses: subprocess.Popen) -> None:
    with suppress(ProcessLookupError):
        os.killpg(proses.pid, signal.SIGKILL)  # the whole session: grandchildren too
    proses.wait()


def jalankan_terbatas(perintah: tuple[str, ...], pesanan: bytes, detik: float, **batas: int) -> bytes:
    """Run a program within the limits; `pesanan` to its stdin, its stdout back. Raises AnakGagal.

    `batas` tightens some of BATAS by name (`RLIMIT_CPU=5`). The answer goes to a temporary file, so that
    RLIMIT_FSIZE bounds what the program can make its parent read.
    """
    semua = BATAS | {getattr(resource, nama): nilai for nama, nilai in batas.items()}
    with tempfile.TemporaryFile() as jawaban:
        proses = _mulai(perintah, jawaban)
        try:
            _ikat(proses, semua)
            proses.communicate(pesanan, timeout=detik)
        except (subprocess.TimeoutExpired, ProcessLookupError, BrokenPipeError) as galat:
            raise AnakGagal(perintah[-1]) from galat
        finally:
            _bunuh(proses)
        if proses.returncode:
            raise AnakGagal(perintah[-1])
        jawaban.seek(0)
        return jawaban.read()
