"""One small responder for stored files: single byte ranges, conditional requests, or a word to nginx (design 8)."""

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.utils.http import content_disposition_header, parse_etags

from informasi.berkas import gudang
from informasi.berkas.rentang import TidakTerjangkau, rentang

POTONG = 64 * 1024
PDF = "application/pdf"
# Nothing in a file may act in our origin. A PDF goes without the sandbox: Chrome on older computers shows an error
# page instead of its viewer there, and with nosniff, no script source and no PDF script there is nothing to confine.
KEBIJAKAN = "sandbox; default-src 'none'; frame-ancestors 'none'"
KEBIJAKAN_PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"


@dataclass(frozen=True)
class Antaran:
    """What to send: from which store (`umum` or `rahasia`), path in it, type, name for the reader, ETag, caching."""

    gudang: str
    jalur: str
    jenis: str
    nama: str
    tanda: str
    simpan: str

    @property
    def tampil(self):
        """Whether a browser shows it in place; everything else is saved first."""
        return self.jenis == PDF or self.jenis.startswith("image/")


class Sepotong:
    """The bytes from `awal` to `akhir` of an open file, in small pieces; closes the file at the end."""

    def __init__(self, berkas, awal, akhir):
        self._berkas, self._sisa = berkas, akhir - awal + 1
        berkas.seek(awal)

    def __iter__(self):
        while self._sisa > 0 and (isi := self._berkas.read(min(POTONG, self._sisa))):
            self._sisa -= len(isi)
            yield isi

    def close(self):
        """Let go of the file, read to the end or not."""
        self._berkas.close()


def antar(request, antaran):
    """The response to GET or HEAD. Raises FileNotFoundError when the store has lost the file."""
    tanda = request.headers.get("If-None-Match", "")
    if tanda.strip() == "*" or antaran.tanda in (t.removeprefix("W/") for t in parse_etags(tanda)):
        jawaban = HttpResponseNotModified()
    elif settings.PPID_XACCEL:
        jawaban = _lewat_nginx(antaran)
    else:
        jawaban = _sendiri(request, antaran)
    return _berkepala(jawaban, antaran)


def dari_awal(request, jawaban):
    """Whether this response gives a reader the beginning of the file: what counts as one download."""
    if request.method != "GET" or jawaban.status_code not in {200, 206}:
        return False
    if "X-Accel-Redirect" in jawaban.headers:  # nginx judges range and ETag after us
        diminta = request.headers.get("Range", "bytes=0-").replace(" ", "")
        return "If-None-Match" not in request.headers and diminta.startswith("bytes=0-")
    return jawaban.status_code == 200 or jawaban.headers["Content-Range"].startswith("bytes 0-")


def _berkepala(jawaban, antaran):
    kepala = jawaban.headers
    kepala["ETag"], kepala["Cache-Control"] = antaran.tanda, antaran.simpan
    kepala["X-Content-Type-Options"] = "nosniff"
    kepala["Content-Security-Policy"] = KEBIJAKAN_PDF if antaran.jenis == PDF else KEBIJAKAN
    kepala["Content-Disposition"] = content_disposition_header(not antaran.tampil, antaran.nama)
    return jawaban


def _lewat_nginx(antaran):
    """nginx sends the bytes; its `internal` location repeats nosniff and the policy, which it does not take over."""
    alamat = f"{settings.PPID_XACCEL}/{antaran.gudang}/{quote(antaran.jalur)}"
    return HttpResponse(content_type=antaran.jenis, headers={"X-Accel-Redirect": alamat})


def _sendiri(request, antaran):
    toko = getattr(gudang, antaran.gudang)()
    ukuran = toko.size(antaran.jalur)
    try:
        bagian = rentang(_range(request, antaran.tanda), ukuran)
    except TidakTerjangkau:
        return HttpResponse(status=416, content_type=antaran.jenis, headers={"Content-Range": f"bytes */{ukuran}"})
    awal, akhir = bagian or (0, ukuran - 1)
    kepala = {"Accept-Ranges": "bytes", "Content-Length": str(akhir - awal + 1)}
    if bagian:
        kepala["Content-Range"] = f"bytes {awal}-{akhir}/{ukuran}"
    pilihan = {"status": 206 if bagian else 200, "content_type": antaran.jenis, "headers": kepala}
    if request.method == "HEAD":
        return HttpResponse(**pilihan)
    return StreamingHttpResponse(Sepotong(toko.open(antaran.jalur), awal, akhir), **pilihan)


def _range(request, tanda):
    """The Range header while it may be heeded: for GET only, and not for a file that has changed since (If-Range)."""
    bila = request.headers.get("If-Range", "").strip()
    return request.headers.get("Range", "") if request.method == "GET" and bila in ("", tanda) else ""
