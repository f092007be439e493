"""The cookie of a remembered telephone: given, read, taken away."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from opd.akun.perangkat import boleh_diingat, ingat, kenali, lupakan

MESIN_SANDI = "django.contrib.auth.backends.ModelBackend"


def ingat_perangkat(jawaban, request):
    """Remember this device for whoever just came in, where the roles allow it; says so otherwise."""
    kini = timezone.now()
    if not boleh_diingat(request.user, kini):
        messages.info(request, "Perangkat ini tidak diingat: peran Anda mengharuskan kata sandi setiap kali masuk.")
        return jawaban
    lupakan(request.COOKIES.get(settings.PPID_KUKI_PERANGKAT, ""))
    return ingat_di(jawaban, *ingat(request.user, request.headers.get("User-Agent", ""), kini))


def masuk_dari_perangkat(request):
    """Log in whoever's remembered device this is. Returns (PerangkatDiingat, new cookie text), or None."""
    kuki = request.COOKIES.get(settings.PPID_KUKI_PERANGKAT)
    dikenal = kenali(kuki, timezone.now()) if kuki else None
    if dikenal:
        login(request, dikenal[0].pengguna, backend=MESIN_SANDI)
    return dikenal


def ingat_di(jawaban, perangkat, kuki):
    """`jawaban` with the device's cookie; unchanged when `kuki` is empty."""
    if kuki:
        jawaban.set_cookie(
            settings.PPID_KUKI_PERANGKAT,
            kuki,
            expires=perangkat.kedaluwarsa,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return jawaban


def lupakan_di(jawaban, request):
    """`jawaban` that takes the cookie away; the row goes too."""
    if kuki := request.COOKIES.get(settings.PPID_KUKI_PERANGKAT):
        lupakan(kuki)
        jawaban.set_cookie(
            settings.PPID_KUKI_PERANGKAT, "", max_age=0, secure=settings.SESSION_COOKIE_SECURE, httponly=True
        )
    return jawaban


@login_required
@require_POST
def lupakan_perangkat(request, pk):
    """Forget one of one's own devices."""
    request.user.perangkat.filter(pk=pk).delete()
    messages.success(request, "Perangkat itu dilupakan. Kata sandi diminta lagi di sana.")
    return redirect("opd:akun")
