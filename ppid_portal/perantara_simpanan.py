"""Public answers made light: whole pages from the shelf, 304 when nothing changed, compressed when that is safe."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language_from_path

from informasi.saat import saat_berikut
from kalender.hari import WIB, tanggal
from opd.identitas.baca import ikuti
from ppid_portal.halaman_disimpan import boleh_disimpan
from ppid_portal.halaman_jadi import TEKS, Halaman, Rak
from ppid_portal.pendengar import PENDENGAR

TERTUTUP = ("no-store", "private")


class SimpananHalaman:
    """Outside of sessions, inside of the safe headers: a page from the shelf gets the very same headers as a new one.

    Only visitors without a session are served so. Nothing that touched session, message or CSRF token is kept or
    compressed: it would be shown to others, or its secret guessed from the length (BREACH).
    """

    def __init__(self, lanjut):
        self.lanjut = lanjut
        self.rak = Rak()
        self._jadwal = (None, None)  # (generation, the next instant at which something starts or ends)
        # The city's name and colours are remembered too: never older than the page that shows them.
        ikuti(lambda: PENDENGAR.generasi() if settings.PPID_SIMPANAN else None)

    def __call__(self, request):
        if request.method not in {"GET", "HEAD"} or settings.SESSION_COOKIE_NAME in request.COOKIES:
            return self.lanjut(request)
        if not settings.PPID_SIMPANAN:
            return self._susun(request)
        request.get_host()  # a wrong Host is refused here too
        waktu, generasi = timezone.now(), PENDENGAR.generasi()
        if generasi is None:
            return self._susun(request)
        nama = _nama(request, waktu)
        halaman = self.rak.ambil(generasi, nama, waktu)
        if halaman:
            return halaman.jawab(request)

        def simpan(halaman):
            self.rak.taruh(generasi, nama, halaman, self._sampai(generasi, waktu), settings.PPID_SIMPANAN)

        return self._susun(request, simpan)

    def _susun(self, request, simpan=None):
        jawaban = self.lanjut(request)
        if not _milik_umum(jawaban):
            return jawaban
        halaman = Halaman.dari(jawaban)
        if simpan and not jawaban.has_header("Vary") and boleh_disimpan(request):
            simpan(halaman)
        return halaman.jawab(request)

    def _sampai(self, generasi, waktu):
        """How long a page rendered at `waktu` may be shown: to the next scheduled instant, at most to midnight WIB."""
        diketahui, saat = self._jadwal
        if diketahui != generasi or (saat and saat <= waktu):
            saat = saat_berikut(waktu)
            self._jadwal = (generasi, saat)
        tengah_malam = datetime.combine(tanggal(waktu) + timedelta(days=1), time.min, WIB)
        return min(saat or tengah_malam, tengah_malam)


def _nama(request, waktu):
    """What makes one page differ from another."""
    kueri = tuple(sorted((nama, tuple(nilai)) for nama, nilai in request.GET.lists()))
    bahasa = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    return request.path, kueri, bahasa, tanggal(waktu)


def _milik_umum(jawaban):
    """True for a whole text that is the same for everybody and knows no visitor."""
    return (
        jawaban.status_code == 200
        and not jawaban.streaming
        and not jawaban.cookies
        and not jawaban.has_header("Content-Encoding")
        and "cookie" not in jawaban.get("Vary", "").lower()
        and not any(kata in jawaban.get("Cache-Control", "") for kata in TERTUTUP)
        and jawaban.get("Content-Type", "").startswith(TEKS)
    )
