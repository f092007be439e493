"""How a person wants to be told: the choice at the desk, and the one tap out of a mail."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from alur.models import CaraKabar, PilihanKabar
from alur.pengiriman import GARAM_BERHENTI
from opd.akun.forms import FormKabar
from opd.models import Pengguna
from opd.views.formulir import formulir, terkirim


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def kabar(request):
    """Choose how the mail of nudges comes."""
    pilihan = PilihanKabar.objects.filter(pengguna=request.user).first()
    awal = {"cara": pilihan.cara if pilihan else CaraKabar.LANGSUNG}

    def simpan(isi):
        PilihanKabar.objects.update_or_create(pengguna=request.user, defaults={"cara": isi["cara"]})
        messages.success(request, "Pilihan kabar tersimpan.")
        return redirect("opd:akun")

    return formulir(request, "opd/akun_kabar.html", FormKabar(terkirim(request), initial=awal), simpan)


@csrf_exempt  # a mail program sends this without cookies (RFC 8058); the signed address itself is the right
@require_http_methods(["GET", "HEAD", "POST"])
def kabar_berhenti(request, token):
    """Stop the mail of nudges; only the sent form does it, looking changes nothing."""
    try:
        pengguna = Pengguna.objects.get(pk=signing.loads(token, salt=GARAM_BERHENTI))
    except (signing.BadSignature, Pengguna.DoesNotExist) as galat:
        raise Http404 from galat
    if request.method == "POST":
        PilihanKabar.objects.update_or_create(pengguna=pengguna, defaults={"cara": CaraKabar.TIDAK})
    return render(request, "opd/kabar_berhenti.html", {"selesai": request.method == "POST"})
