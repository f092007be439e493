"""What every request and answer passes through: whole input in, safe headers out."""

from django.http import HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from alur.transisi import LangkahBasi, TransisiDitolak
from opd.sotk.riwayat import alamat_kini

KEBIJAKAN_IZIN = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"

ALAMAT_UNIT = ("/unit/", "/umpan/atom/unit/", "/api/v1/unit/")

ALAMAT_RUSAK = "Alamat memuat huruf yang tidak dapat dibaca. Periksa alamatnya, lalu coba lagi."


def masukan_utuh(lanjut):
    """Refuse addresses that no text can hold (NUL, broken UTF-8) with 400 before any view reads them."""

    def perantara(request):
        alamat = request.path + request.META.get("QUERY_STRING", "")
        if "\x00" in alamat or "%00" in alamat or "\ufffd" in request.path:
            if request.path.startswith("/api/"):
                return JsonResponse({"galat": ALAMAT_RUSAK}, status=400)
            return render(request, "400.html", status=400)
        return lanjut(request)

    return perantara


def kepala_aman(lanjut):
    """Permissions policy everywhere; nothing a person logged in sees may stay in a shared cache."""

    def perantara(request):
        jawaban = lanjut(request)
        jawaban.headers.setdefault("Permissions-Policy", KEBIJAKAN_IZIN)
        if getattr(request, "user", None) is not None and request.session.accessed and request.user.is_authenticated:
            jawaban.headers.setdefault("Cache-Control", "no-store")
        return jawaban

    return perantara


def alamat_unit_lama(lanjut):
    """Lead a renamed unit's former address, page by page, to the present one; asked only where nothing was found."""

    def perantara(request):
        jawaban = lanjut(request)
        cocok = request.resolver_match
        slug = cocok.kwargs.get("slug") if cocok else None
        if jawaban.status_code != 404 or not slug or not request.path.startswith(ALAMAT_UNIT):
            return jawaban
        if kini := alamat_kini(slug):
            return HttpResponsePermanentRedirect(reverse(cocok.view_name, kwargs=cocok.kwargs | {"slug": kini}))
        return jawaban

    return perantara


class Penolakan:
    """Refusals of the step engine that no view answered: a sentence and the way back, 409 or 422, never 500."""

    def __init__(self, lanjut):
        self.lanjut = lanjut

    def __call__(self, request):
        return self.lanjut(request)

    def process_exception(self, request, galat):
        """LangkahBasi -> 409, TransisiDitolak -> 422, anything else is not ours."""
        if isinstance(galat, TransisiDitolak):
            status = 409 if isinstance(galat, LangkahBasi) else 422
            return render(request, "409.html", {"pesan": str(galat)}, status=status)
        return None
