"""What every request of somebody logged in passes through."""

from django.conf import settings
from django.shortcuts import redirect
from django.utils import timezone

from opd.akun.dua_langkah import alat_aktif
from opd.views.kode import lanjutkan_masuk
from opd.wewenang import wajib_dua_langkah

TETAP_TERBUKA = ("/masuk/", "/keluar/", "/meja/akun/dua-langkah/", "/static/")


def dua_langkah_lengkap(lanjut):
    """Nobody whose second factor is on, or must be (PPID_WAJIB_2FA), is seen as themselves without it.

    A session opened by the password alone, before the factor was turned on elsewhere, is asked for the code too.
    """

    def perantara(request):
        # Anonymous pages touch no session: only a browser that carries one is asked who it is.
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not _tanpa_kode(request):
            return lanjut(request)
        if alat_aktif(request.user):
            return lanjutkan_masuk(request, request.user, request.get_full_path() if request.method == "GET" else "")
        if settings.PPID_WAJIB_2FA and wajib_dua_langkah(request.user, timezone.now()):
            return redirect("opd:dua_langkah")
        return lanjut(request)

    return perantara


def _tanpa_kode(request):
    orang = request.user
    return not request.path.startswith(TETAP_TERBUKA) and orang.is_authenticated and not orang.is_verified()
