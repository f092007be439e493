"""The desk's pages of a meeting: list, plan, one meeting with its steps, decisions."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from laporan.models import KeputusanRakor, RapatKoordinasi
from laporan.rakor.forms import FORM_KEPUTUSAN, FORM_LANGKAH, FormPutusan, FormRapat
from laporan.rakor.halaman import isi_daftar, isi_keputusan, isi_rapat
from laporan.rakor.layanan import putuskan, rencanakan
from laporan.rakor.wewenang import melihat_rakor, memimpin_rakor
from opd.views.formulir import formulir, terkirim

BUKAN_PEMIMPIN = "Rapat koordinasi disiapkan dan dipimpin PPID Utama."


def rapat_terlihat(request, pk, waktu):
    """The meeting, or 404 for whoever may not see it."""
    return get_object_or_404(RapatKoordinasi.objects.terlihat_oleh(request.user, waktu), pk=pk)


def hanya_pemimpin(request, rapat, waktu):
    """Raises PermissionDenied for whoever only reads."""
    if not memimpin_rakor(request.user, rapat, waktu):
        raise PermissionDenied(BUKAN_PEMIMPIN)


@login_required
@never_cache
@require_safe
def daftar(request):
    waktu = timezone.now()
    if not melihat_rakor(request.user, None, waktu):
        raise PermissionDenied("Rapat koordinasi dibaca unit yang diundang, pimpinan, dan PPID Utama.")
    return render(request, "laporan/rakor_daftar.html", isi_daftar(request.user, waktu))


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def baru(request):
    waktu = timezone.now()
    hanya_pemimpin(request, None, waktu)
    form = FormRapat(terkirim(request))

    def lakukan(_nilai):
        rapat = rencanakan(form.nilai(), pelaku=request.user, waktu=waktu)
        messages.success(request, "Rencana rapat tersimpan. Periksa, lalu kirim undangannya.")
        return redirect(rapat)

    return formulir(request, "laporan/rakor_tulis.html", form, lakukan)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ubah(request, pk):
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    hanya_pemimpin(request, rapat, waktu)
    form = FormRapat(terkirim(request), rapat=rapat)

    def lakukan(nilai):
        isian = {"nilai": form.nilai(), "nomor_sunting": nilai["nomor_sunting"]}
        jalankan(rapat, "ubah", pelaku=request.user, waktu=waktu, **isian)
        messages.success(request, "Rencana rapat tersimpan.")
        return redirect(rapat)

    return formulir(request, "laporan/rakor_tulis.html", form, lakukan, {"rapat": rapat})


@login_required
@never_cache
@require_safe
def satu(request, pk):
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    return render(request, "laporan/rakor.html", isi_rapat(rapat, request.user, waktu))


@login_required
@never_cache
@require_POST
def langkah(request, pk, nama):
    """One step with what it needs; a refusal shows the page again with what was typed."""
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    if nama not in FORM_LANGKAH:
        raise Http404
    hanya_pemimpin(request, rapat, waktu)
    form = FORM_LANGKAH[nama](request.POST, rapat=rapat)

    def lakukan(_nilai):
        jalankan(rapat, nama, pelaku=request.user, waktu=waktu, **form.isian())
        messages.success(request, f"{rapat.ALUR[nama].label}: tercatat.")
        return redirect(rapat)

    return formulir(request, "laporan/rakor.html", form, lakukan, isi_rapat(rapat, request.user, waktu, nama, form))


@login_required
@never_cache
@require_POST
def keputusan_baru(request, pk):
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    hanya_pemimpin(request, rapat, waktu)
    form = FormPutusan(request.POST, rapat=rapat)

    def lakukan(nilai):
        putuskan(rapat, nilai, pelaku=request.user, waktu=waktu)
        messages.success(request, "Keputusan tercatat. Penanggung jawabnya menerima kabar saat rapat ditutup.")
        return redirect(rapat)

    konteks = isi_rapat(rapat, request.user, waktu, "putuskan", form)
    return formulir(request, "laporan/rakor.html", form, lakukan, konteks)


def _keputusan_terlihat(request, pk, waktu):
    terlihat = RapatKoordinasi.objects.terlihat_oleh(request.user, waktu)
    semua = KeputusanRakor.objects.filter(rapat__in=terlihat.values("pk")).select_related("rapat", "unit")
    return get_object_or_404(semua, pk=pk)


@login_required
@never_cache
@require_safe
def keputusan(request, pk):
    waktu = timezone.now()
    satu_keputusan = _keputusan_terlihat(request, pk, waktu)
    return render(request, "laporan/rakor_keputusan.html", isi_keputusan(satu_keputusan, request.user, waktu))


@login_required
@never_cache
@require_POST
def keputusan_langkah(request, pk, nama):
    waktu = timezone.now()
    objek = _keputusan_terlihat(request, pk, waktu)
    if nama not in FORM_KEPUTUSAN:
        raise Http404
    hanya_pemimpin(request, objek, waktu)
    form = FORM_KEPUTUSAN[nama](request.POST, rapat=objek.rapat)

    def lakukan(_nilai):
        jalankan(objek, nama, pelaku=request.user, waktu=waktu, **form.isian())
        messages.success(request, f"{objek.ALUR[nama].label}: tercatat.")
        return redirect(objek)

    konteks = isi_keputusan(objek, request.user, waktu, nama, form)
    return formulir(request, "laporan/rakor_keputusan.html", form, lakukan, konteks)
