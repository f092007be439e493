"""What every request and answer passes through: whole input in, safe headers out."""

from django.shortcuts import render

KEBIJAKAN_IZIN = (
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"
)


def masukan_utuh(lanjut):
    """Refuse addresses that no text can hold (NUL, broken UTF-8) with 400 before any view reads them."""

    def perantara(request):
        alamat = request.path + request.META.get("QUERY_STRING", "")
        if "\x00" in alamat or "%00" in alamat or "\ufffd" in request.path:
            return render(request, "400.html", status=400)
        return lanjut(request)

    return perantara


def kepala_aman(lanjut):
    """Permissions policy everywhere; nothing a person logged in sees may stay in a shared cache."""

    def perantara(request):
        jawaban = lanjut(request)
        jawaban.headers.setdefault("Permissions-Policy", KEBIJAKAN_IZIN)
        if (
            getattr(request, "user", None) is not None
            and request.session.accessed
            and request.user.is_authenticated
        ):
            jawaban.headers.setdefault("Cache-Control", "no-store")
        return jawaban

    return perantara
