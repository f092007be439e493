"""Rights of the data subject: what is kept about an applicant, and its correction or erasure (UU 27/2022 Ps 5-8)."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from opd.views.formulir import formulir, terkirim
from permohonan.hak_subjek.forms import FormHak, FormJawabHak
from permohonan.hak_subjek.layanan import ajukan_hak
from permohonan.hak_subjek.lihat import data_terlihat, pembaca
from permohonan.models import HakSubjek
from permohonan.status import StatusHak
from permohonan.views.perkara_terbuka import perkara_terbuka
from permohonan.wewenang import melayani


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def data_pribadi(request):
    """Of the case this visitor has opened; without one, what the rights are and how to open it."""
    waktu = timezone.now()
    perkara = perkara_terbuka(request, waktu)
    if perkara is None:
        return render(request, "permohonan/data_pribadi_tutup.html")
    form = FormHak(terkirim(request))

    def lakukan(nilai):
        hak = ajukan_hak(perkara, nilai["jenis"], perubahan=form.perubahan(), waktu=waktu)
        messages.success(request, _("Permintaan diterima. Kami menjawab paling lambat dalam 72 jam."))
        return redirect("permohonan:data_pribadi") if hak else None

    konteks = {
        "perkara": perkara,
        "permintaan": perkara.hak_subjek.order_by("-pk"),
        "data": data_terlihat(perkara),
        "pembaca": pembaca(perkara),
    }
    return formulir(request, "permohonan/data_pribadi.html", form, lakukan, konteks)


@login_required
@require_safe
def daftar(request):
    """The desk's list: those that wait, the nearest limit first; then the answered ones."""
    _layani(request)
    semua = HakSubjek.objects.select_related("permohonan", "keberatan")
    menunggu, dijawab = semua.filter(status=StatusHak.DIAJUKAN), semua.exclude(status=StatusHak.DIAJUKAN)
    konteks = {"menunggu": menunggu, "dijawab": dijawab.order_by("-dijawab_pada")[:50], "waktu": timezone.now()}
    return render(request, "permohonan/hak_daftar.html", konteks)


@login_required
@require_safe
def satu(request, pk):
    _layani(request)
    hak = get_object_or_404(HakSubjek.objects.select_related("permohonan", "keberatan"), pk=pk)
    return _tampilkan(request, hak, FormJawabHak())


@login_required
@require_POST
def langkah(request, pk, nama):
    """Grant or refuse. The new values of a correction are written without being shown here."""
    _layani(request)
    if nama not in HakSubjek.ALUR:
        raise Http404
    hak = get_object_or_404(HakSubjek.objects.select_related("permohonan", "keberatan"), pk=pk)
    form = FormJawabHak(request.POST)

    def lakukan(nilai):
        jalankan(hak, nama, pelaku=request.user, waktu=timezone.now(), catatan=nilai["catatan"])
        messages.success(request, f"{hak}: {hak.get_status_display()}.")
        return redirect("permohonan:hak_daftar")

    return formulir(request, "permohonan/hak_subjek.html", form, lakukan, _konteks(request, hak))


def _tampilkan(request, hak, form):
    return render(request, "permohonan/hak_subjek.html", {"form": form, **_konteks(request, hak)})


def _konteks(request, hak):
    waktu = timezone.now()
    return {"hak": hak, "waktu": waktu, "langkah": HakSubjek.ALUR.tersedia(hak, request.user, waktu)}


def _layani(request):
    if not melayani(request.user, None, timezone.now()):
        raise PermissionDenied("Permintaan data pribadi dijawab meja layanan PPID.")
