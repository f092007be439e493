"""The second step of coming in: the password was right, the code is still missing."""

from datetime import datetime, timedelta

import django_otp
from django.conf import settings
from django.contrib.auth import login
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from opd.akun.dua_langkah import alat_aktif
from opd.akun.forms import FormKode
from opd.akun.layanan import lewati_langkah_kedua
from opd.models import Pengguna
from opd.views.formulir import formulir, terkirim
from opd.views.perangkat import ingat_perangkat

MESIN_SANDI = "django.contrib.auth.backends.ModelBackend"
MENUNGGU = "menunggu_kode"
UMUR_MENUNGGU = timedelta(minutes=10)


def lanjutkan_masuk(request, pengguna, lanjut="", *, ingat=False):
    """After the right password: in (and the device remembered when asked), or to the page that asks for the code.

    Returns the redirect.
    """
    if alat_aktif(pengguna) is None:
        login(request, pengguna, backend=MESIN_SANDI)
        jawaban = redirect(lanjut or settings.LOGIN_REDIRECT_URL)
        return ingat_perangkat(jawaban, request) if ingat else jawaban
    sandi = pengguna.get_session_auth_hash()  # a password changed meanwhile ends the waiting too
    kini = timezone.now().isoformat()
    request.session[MENUNGGU] = {"pk": pengguna.pk, "sejak": kini, "lanjut": lanjut, "sandi": sandi}
    return redirect("opd:kode")


@never_cache
@sensitive_post_parameters("kode")
@require_http_methods(["GET", "HEAD", "POST"])
def kode(request):
    """Ask for the code of the app or a recovery code; only then the session is somebody's."""
    waktu = timezone.now()
    pengguna = _yang_menunggu(request, waktu)
    if pengguna is None:
        return redirect("opd:masuk")

    def buka(isi):
        lewati_langkah_kedua(pengguna, isi["kode"], waktu)
        lanjut = request.session.pop(MENUNGGU)["lanjut"]
        login(request, pengguna, backend=MESIN_SANDI)
        django_otp.login(request, alat_aktif(pengguna))
        return redirect(lanjut or settings.LOGIN_REDIRECT_URL)

    return formulir(request, "opd/kode.html", FormKode(terkirim(request)), buka)


def _yang_menunggu(request, waktu):
    """The Pengguna whose password was right a moment ago in this browser, or None."""
    tanda = request.session.get(MENUNGGU)
    if not tanda or datetime.fromisoformat(tanda["sejak"]) + UMUR_MENUNGGU < waktu:
        return None
    pengguna = Pengguna.objects.filter(pk=tanda["pk"], is_active=True).first()
    sama = pengguna and pengguna.get_session_auth_hash() == tanda["sandi"] and alat_aktif(pengguna)
    return pengguna if sama else None
