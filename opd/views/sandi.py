"""Ways back in: the letter, the reset address, the one-time link. Nothing here is spent by looking at it."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth import login
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from alur.transisi import Langkah, TransisiDitolak
from opd.forms import FormLupaSandi, FormSandiBaru
from opd.layanan import pakai_tautan, sidik_token
from opd.models import TautanAkses
from opd.sandi import buka_kunci, minta_sandi_baru, pemilik_jalur, tetapkan_sandi
from opd.views.formulir import formulir, terkirim
from opd.wewenang import wajib_dua_langkah

MESIN_SANDI = "django.contrib.auth.backends.ModelBackend"


def rahasia(view):
    """A page whose address is a secret: kept by no cache, told to no other site."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @sensitive_post_parameters("sandi", "ulangi")
    @sensitive_variables("token")
    @wraps(view)
    def pintu(request, *args, **kwargs):
        jawaban = view(request, *args, **kwargs)
        add_never_cache_headers(jawaban)
        jawaban["Cache-Control"] = "no-store"
        # Not "no-referrer": with it browsers send "Origin: null" and the page's own form would be refused.
        jawaban["Referrer-Policy"] = "strict-origin"
        return jawaban

    return pintu


@require_http_methods(["GET", "HEAD", "POST"])
def lupa_sandi(request):
    """Ask for a reset letter; the answer is the same whether the account exists or not."""

    def minta(isi):
        minta_sandi_baru(isi["surel"], timezone.now())
        return render(request, "opd/lupa_terkirim.html")

    return formulir(request, "opd/lupa_sandi.html", FormLupaSandi(terkirim(request)), minta)


@rahasia
def sandi_baru(request, uidb64, token):
    """Set a new password by the address from the letter; then log in with it."""
    pengguna = pemilik_jalur(uidb64, token)
    if pengguna is None:
        return _tak_berlaku(request, 410)

    def simpan(isi):
        tetapkan_sandi(pengguna, isi["sandi"], timezone.now())
        messages.success(request, "Kata sandi baru sudah tersimpan. Silakan masuk.")
        return redirect("opd:masuk")

    return _halaman_sandi(request, pengguna, simpan)


@rahasia
def tautan(request, token):
    """Come in by a one-time link: only the sent form spends it (previews in chat apps open addresses too)."""
    kini = timezone.now()
    akses = TautanAkses.objects.select_related("pengguna").filter(sidik=sidik_token(token)).first()
    if akses is None or akses.ALUR["pakai"].halangan(akses, Langkah(pelaku=akses.pengguna, waktu=kini)):
        return _tak_berlaku(request, 410 if akses else 404)

    def pakai(isi):
        try:
            pengguna = pakai_tautan(akses, sandi=isi["sandi"], waktu=kini)
        except TransisiDitolak:  # spent by somebody else between showing and sending
            return _tak_berlaku(request, 410)
        buka_kunci(pengguna)
        login(request, pengguna, backend=MESIN_SANDI)
        return redirect("opd:dua_langkah" if wajib_dua_langkah(pengguna, kini) else "meja")

    return _halaman_sandi(request, akses.pengguna, pakai)


def _halaman_sandi(request, pengguna, simpan):
    form = FormSandiBaru(terkirim(request), pengguna=pengguna)
    return formulir(request, "opd/sandi_baru.html", form, simpan, {"pemilik": pengguna})


def _tak_berlaku(request, status):
    return render(request, "opd/tautan_mati.html", status=status)
