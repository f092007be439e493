"""A finished page as bytes: plain and compressed, with its tag; and the bounded shelf where this process keeps some."""

import gzip
import hashlib
import re
import threading
from collections import OrderedDict
from dataclasses import dataclass, field

import brotli
from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

TERKECIL = 500  # bytes; below that compression gains nothing
TEKS = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml", "application/vnd.oai")
NOL = re.compile(r";\s*q=0(\.0*)?\s*$")
KEMPA = {"br": lambda isi: brotli.compress(isi, quality=5), "gzip": lambda isi: gzip.compress(isi, 6, mtime=0)}
TAK_DISALIN = {"content-length"}


def sandi_diterima(kepala):
    """The best encoding an Accept-Encoding header allows: br, gzip or ""."""
    nama = {s.split(";")[0].strip().lower() for s in kepala.split(",") if not NOL.search(s)}
    return next((sandi for sandi in KEMPA if sandi in nama), "")


@dataclass
class Halaman:
    """What a view answered, once; `badan` holds its bytes by encoding ("" is plain)."""

    kepala: dict
    tanda: str
    badan: dict = field(default_factory=dict)

    @classmethod
    def dari(cls, jawaban):
        """Of a rendered answer with status 200. Its own ETag, if any, stays as a weak one."""
        kepala = {k: v for k, v in jawaban.items() if k.lower() not in TAK_DISALIN}
        tanda = kepala.get("ETag") or f'"{hashlib.sha256(jawaban.content).hexdigest()[:32]}"'
        # Weak, because the bytes differ by encoding while the page is the same.
        return cls(kepala, tanda if tanda.startswith("W/") else f"W/{tanda}", {"": jawaban.content})

    def isi(self, sandi):
        """Its bytes in an encoding, compressed on first use."""
        if sandi not in self.badan:
            self.badan[sandi] = KEMPA[sandi](self.badan[""])
        return self.badan[sandi]

    def besar(self):
        """Bytes it takes on the shelf, both compressed bodies counted."""
        return sum(len(self.isi(sandi)) for sandi in ("", *KEMPA))

    def jawab(self, request):
        """The answer to this request: 304, or its body in the best encoding accepted; HEAD without a body."""
        sandi = sandi_diterima(request.headers.get("Accept-Encoding", "")) if len(self.badan[""]) >= TERKECIL else ""
        jawaban = HttpResponse(self.isi(sandi), headers=self.kepala)
        jawaban.headers["ETag"] = self.tanda
        # Browsers may keep it but must ask: what is withdrawn is gone with the next click.
        jawaban.headers.setdefault("Cache-Control", "no-cache")
        patch_vary_headers(jawaban, ["Accept-Encoding"])
        if sandi:
            jawaban.headers["Content-Encoding"] = sandi
        jawaban.headers["Content-Length"] = str(len(jawaban.content))
        return get_conditional_response(request, etag=self.tanda, response=jawaban)


class Rak:
    """Finished pages of one generation, the least asked for falling off when `batas` bytes are passed."""

    def __init__(self):
        self._kunci = threading.Lock()
        self._generasi = 0
        self._isi = OrderedDict()
        self.besar = 0

    def ambil(self, generasi, nama, waktu):
        """The Halaman kept under `nama`, or None when there is none or its time is over."""
        with self._kunci:
            self._ikuti(generasi)
            halaman, sampai, _ = self._isi.get(nama, (None, None, 0))
            if halaman is None or generasi != self._generasi:
                return None
            if sampai <= waktu:
                self._buang(nama)
                return None
            self._isi.move_to_end(nama)
            return halaman

    def taruh(self, generasi, nama, halaman, sampai, batas):
        """Keep a page until `sampai`; not when something was published since `generasi` was asked for."""
        besar = halaman.besar()
        with self._kunci:
            self._ikuti(generasi)
            if generasi != self._generasi or besar > batas:
                return
            self._buang(nama)
            self._isi[nama] = halaman, sampai, besar
            self.besar += besar
            while self.besar > batas:
                self._buang(next(iter(self._isi)))

    def _ikuti(self, generasi):
        if generasi > self._generasi:
            self._generasi, self.besar = generasi, 0
            self._isi.clear()

    def _buang(self, nama):
        self.besar -= self._isi.pop(nama, (None, None, 0))[2]
