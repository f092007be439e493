"""Knocking at a foreign address without ever reaching our own network (SSRF; OWASP ASVS 5.0 1.3.6).

The name is resolved once, every answer is judged, and the connection goes to that very address: what a name server
says a second later changes nothing. Only http and https on their own ports; redirects are judged like the first
address; few bytes, few seconds, no cookies.
"""

import ipaddress
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

PORT = {"http": 80, "https": 443}
DETIK, BITA, BACAAN, LOMPATAN = 5, 4_096, 4, 4
PENGENAL = "PPID-pemeriksa-tautan"
# Addresses that carry another one inside: a private one could hide there.
_PEMBUNGKUS = [ipaddress.ip_network(n) for n in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")]


class AlamatTerlarang(Exception):
    """An address this server does not go to; str(e) says why."""


@dataclass(frozen=True)
class Jawaban:
    """How an address answered: status of HTTP (None: not at all), why not, and the host it ended at."""

    status: int | None
    galat: str = ""
    host: str = ""


def ketuk(alamat, *, cari=socket.getaddrinfo, sambung=socket.create_connection):
    """The Jawaban of an http(s) address after at most LOMPATAN redirects; never raises for a bad address."""
    host = ""
    try:
        for _ in range(LOMPATAN):
            host, kepala = _tanya(alamat, cari, sambung)
            status, tujuan = _status(kepala), _tujuan(kepala)
            if not (300 <= status < 400 and tujuan):
                return Jawaban(status, host=host)
            alamat = urljoin(alamat, tujuan)
    except AlamatTerlarang as terlarang:
        return Jawaban(None, str(terlarang), host)
    except (OSError, ValueError) as galat:
        return Jawaban(None, _sebab(galat), host)
    return Jawaban(None, "Terlalu banyak pengalihan.", host)


def alamat_ip(host, port, cari=socket.getaddrinfo):
    """The address (str) to connect to; raises AlamatTerlarang when any answer lies inside a closed network."""
    semua = {baris[4][0] for baris in cari(host, port, type=socket.SOCK_STREAM)}
    if not semua or not all(map(terbuka, semua)):
        raise AlamatTerlarang("Alamatnya mengarah ke jaringan tertutup.")
    return min(semua, key=lambda ip: (":" in ip, ip))


def terbuka(ip):
    """Whether an IP address (str) is one of the open internet."""
    satu = ipaddress.ip_address(ip.partition("%")[0])
    satu = getattr(satu, "ipv4_mapped", None) or satu
    return satu.is_global and not satu.is_multicast and not any(satu in jaring for jaring in _PEMBUNGKUS)


def _tanya(alamat, cari, sambung):
    """(host, head of the answer) of one address."""
    bagian = urlsplit(alamat)
    host, port = bagian.hostname or "", PORT.get(bagian.scheme)
    if not host or port is None or bagian.port not in (None, port) or bagian.username:
        raise AlamatTerlarang("Hanya alamat http atau https biasa yang diperiksa.")
    host = host.encode("idna").decode()
    jalur = quote(f"{bagian.path or '/'}{'?' if bagian.query else ''}{bagian.query}", safe="/?%:@!$&'()*+,;=~-._")
    permintaan = f"GET {jalur} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: {PENGENAL}\r\nConnection: close\r\n\r\n"
    with sambung((alamat_ip(host, port, cari), port), timeout=DETIK) as kabel:
        if bagian.scheme == "https":
            kabel = ssl.create_default_context().wrap_socket(kabel, server_hostname=host)
        kabel.sendall(permintaan.encode("ascii"))
        return host, _kepala(kabel)


def _kepala(kabel):
    """The head of an answer (str), as far as a few reads give it."""
    data = b""
    for _ in range(BACAAN):
        potong = kabel.recv(BITA)
        data += potong
        if not potong or b"\r\n\r\n" in data:
            break
    return data.partition(b"\r\n\r\n")[0].decode("latin-1")


def _status(kepala):
    versi, _, sisa = kepala.partition(" ")
    if not versi.startswith("HTTP/1") or not sisa[:3].isascii() or not sisa[:3].isdigit():
        raise ValueError("bukan jawaban HTTP")
    return int(sisa[:3])


def _tujuan(kepala):
    for baris in kepala.split("\r\n")[1:]:
        nama, _, isi = baris.partition(":")
        if nama.strip().lower() == "location":
            return isi.strip()
    return ""


def _sebab(galat):
    """A sentence for people; the machine's own words help nobody."""
    if isinstance(galat, socket.gaierror):
        return "Nama situsnya tidak dikenal."
    if isinstance(galat, ssl.SSLError):
        return "Sertifikat situsnya tidak sah."
    return "Situsnya tidak menjawab."
