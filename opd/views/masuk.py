"""Coming in and going out."""

from math import ceil

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.db.models import Max
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from alur.transisi import TransisiDitolak
from opd.forms import FormMasuk
from opd.views.formulir import formulir, terkirim
from opd.views.kode import lanjutkan_masuk
from opd.views.perangkat import ingat_di, lupakan_di, masuk_dari_perangkat

SALAH = "Surel atau kata sandi tidak cocok. Periksa lagi, atau minta kata sandi baru di bawah."


@never_cache
@sensitive_post_parameters("sandi")
@require_http_methods(["GET", "HEAD", "POST"])
def masuk(request):
    """Log in; failures are counted per account, never per address (design 9, rakor)."""
    lanjut = tujuan_aman(request.POST.get("next") or request.GET.get("next", ""))
    if request.user.is_authenticated:
        return redirect(lanjut or settings.LOGIN_REDIRECT_URL)

    def buka(isi):
        pengguna = authenticate(request, surel=isi["surel"], password=isi["sandi"])
        if pengguna is None:
            raise TransisiDitolak(SALAH)
        return lanjutkan_masuk(request, pengguna, lanjut, ingat=isi["ingat"])

    if request.method == "GET" and (dikenal := masuk_dari_perangkat(request)):
        return ingat_di(redirect(lanjut or settings.LOGIN_REDIRECT_URL), *dikenal)
    return formulir(request, "opd/masuk.html", FormMasuk(terkirim(request)), buka, {"lanjut": lanjut})


@require_POST
def keluar(request):
    """Log out and forget this device. The browser's own drafts stay."""
    jawaban = lupakan_di(redirect(settings.LOGOUT_REDIRECT_URL), request)
    logout(request)
    return jawaban


def tujuan_aman(alamat):
    """A path of this site, or "" when `alamat` leads anywhere else."""
    wajar = alamat.startswith("/") and alamat.isprintable() and len(alamat) <= 1000
    return alamat if wajar and url_has_allowed_host_and_scheme(alamat, allowed_hosts=None) else ""


def terkunci(request, response=None, credentials=None, **kw):
    """What axes shows for a locked account, known or not: when to try again, and the way round (429)."""
    kini = timezone.now()
    surel = (credentials or {}).get(settings.AXES_USERNAME_FORM_FIELD) or ""
    terakhir = AccessAttempt.objects.filter(username=surel).aggregate(m=Max("attempt_time"))["m"] or kini
    buka = terakhir + get_cool_off(request)
    jawaban = render(request, "opd/terkunci.html", {"buka": buka, "lupa": resolve_url("opd:lupa_sandi")}, status=429)
    jawaban["Retry-After"] = max(1, ceil((buka - kini).total_seconds()))
    jawaban["Cache-Control"] = "no-store"
    return jawaban
