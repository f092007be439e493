"""The inspection in a process of its own: bounded in time, memory and files, killed with all it started.

The child waits for its order on stdin, which comes only after the limits are set. It needs no Django.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from informasi.berkas.hasil import TERLALU_RUMIT, BerkasDitolak, HasilPeriksa
from informasi.berkas.jenis import MB
from informasi.berkas.periksa import periksa_berkas

AKAR = Path(__file__).resolve().parents[2]
PERINTAH = (sys.executable, "-P", "-m", "informasi.berkas.anak")
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


def _ikat(proses: subprocess.Popen) -> None:
    for jenis, batas in BATAS.items():
        _, tertinggi = resource.prlimit(proses.pid, jenis)
        # The machine may be stricter already, and then cannot be overruled.
        batas = batas if tertinggi == resource.RLIM_INFINITY else min(batas, tertinggi)
        resource.prlimit(proses.pid, jenis, (batas, batas))


def _bunuh(proses: subprocess.Popen) -> None:
    with suppress(ProcessLookupError):
        os.killpg(proses.pid, signal.SIGKILL)  # the whole session: grandchildren too
    proses.wait()


def _jalankan(perintah: tuple[str, ...], pesanan: str, detik: float) -> str:
    """Run a program within the limits; `pesanan` to its stdin, its stdout back. Raises BerkasDitolak.

    Its answer goes to a temporary file, so that RLIMIT_FSIZE bounds what it can make the parent read.
    """
    with tempfile.TemporaryFile() as jawaban:
        proses = subprocess.Popen(
            perintah,
            stdin=subprocess.PIPE,
            stdout=jawaban,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=LINGKUNGAN,
            start_new_session=True,
        )
        try:
            _ikat(proses)
            proses.communicate(pesanan.encode(), timeout=detik)
        except (subprocess.TimeoutExpired, ProcessLookupError) as galat:
            raise BerkasDitolak(TERLALU_RUMIT) from galat
        finally:
            _bunuh(proses)
        if proses.returncode:
            raise BerkasDitolak(TERLALU_RUMIT)
        jawaban.seek(0)
        return jawaban.read().decode(errors="replace")


def periksa_terpisah(jalur: Path, nama: str, detik: float = 20) -> HasilPeriksa:
    """As `periksa_berkas`, in a child process that gets `detik` seconds, 15 s of CPU and 1 GB of memory.

    Raises BerkasDitolak, also when the child crashes, is killed or answers nonsense.
    """
    jawaban = _jalankan(PERINTAH, json.dumps([str(Path(jalur).resolve()), nama]), detik)
    putusan, _, isi = jawaban.partition("\n")
    if putusan == "ditolak":
        raise BerkasDitolak(isi)
    try:
        return HasilPeriksa.dari_json(isi)
    except (ValueError, KeyError, TypeError, RecursionError) as galat:
        raise BerkasDitolak(TERLALU_RUMIT) from galat


def utama() -> None:
    """Read the order from stdin, write the verdict to stdout: `diterima` or `ditolak`, then the rest."""
    jalur, nama = json.load(sys.stdin)
    try:
        jawaban = f"diterima\n{periksa_berkas(Path(jalur), nama).ke_json()}"
    except BerkasDitolak as galat:
        jawaban = f"ditolak\n{galat}"
    sys.stdout.buffer.write(jawaban.encode())


if __name__ == "__main__":
    utama()
