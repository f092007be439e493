"""ClamAV, when the city runs one (PPID_CLAMAV): each document is streamed to clamd before anybody else opens it.

The protocol is one command and length-prefixed pieces (INSTREAM); the packages that speak it rest since 2014.
"""

import socket
import struct
from contextlib import closing
from pathlib import Path

POTONGAN = 64 * 1024
DETIK = 30


class PemindaiDiam(OSError):
    """clamd is configured but does not answer: the file waits, nothing unscanned is let through."""


def pindai(jalur: Path, alamat: str) -> str:
    """The name of what clamd at `alamat` ("host:port" or a socket's path) finds in the file, "" when it is clean.

    Raises PemindaiDiam for every answer that is neither.
    """
    try:
        with closing(_sambung(alamat)) as soket:
            jawaban = _kirim(soket, jalur)
    except OSError as galat:
        raise PemindaiDiam(alamat) from galat
    putusan = jawaban.removeprefix("stream: ")
    if putusan == "OK":
        return ""
    if putusan.endswith(" FOUND"):
        return putusan.removesuffix(" FOUND")
    raise PemindaiDiam(f"{alamat}: {jawaban[:100]}")


def _sambung(alamat):
    if alamat.startswith("/"):
        soket = socket.socket(socket.AF_UNIX)
        soket.settimeout(DETIK)
        soket.connect(alamat)
        return soket
    tuan, _, gerbang = alamat.rpartition(":")
    return socket.create_connection((tuan, int(gerbang)), timeout=DETIK)


def _kirim(soket, jalur):
    soket.sendall(b"zINSTREAM\0")
    with open(jalur, "rb") as isi:
        while potongan := isi.read(POTONGAN):
            soket.sendall(struct.pack("!I", len(potongan)) + potongan)
    soket.sendall(struct.pack("!I", 0))
    jawaban = b""
    while len(jawaban) < 4096 and not jawaban.endswith(b"\0"):
        if not (bagian := soket.recv(1024)):
            break
        jawaban += bagian
    return jawaban.rstrip(b"\0").decode(errors="replace")
