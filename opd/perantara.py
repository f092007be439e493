"""What every request of somebody logged in passes through."""

from django.conf import settings
from django.shortcuts import redirect
from django.utils import timezone

from opd.wewenang import wajib_dua_langkah

TETAP_TERBUKA = ("/masuk/", "/keluar/", "/meja/akun/dua-langkah/", "/static/")


def dua_langkah_lengkap(lanjut):
    """Where PPID_WAJIB_2FA is set, those who decide see nothing as themselves before their second factor stands."""

    def perantara(request):
        # Anonymous pages touch no session: only a browser that carries one is asked who it is.
        if settings.PPID_WAJIB_2FA and settings.SESSION_COOKIE_NAME in request.COOKIES and _kurang(request):
            return redirect("opd:dua_langkah")
        return lanjut(request)

    return perantara


def _kurang(request):
    orang = request.user
    if request.path.startswith(TETAP_TERBUKA) or not orang.is_authenticated or orang.is_verified():
        return False
    return wajib_dua_langkah(orang, timezone.now())
