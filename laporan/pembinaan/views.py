"""Coaching on the desk: list, one record, form."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from alur.mesin import jalankan
from kalender.hari import tanggal
from laporan.models import Pembinaan
from laporan.pembinaan.forms import FormPembinaan
from laporan.pembinaan.layanan import catat
from opd.models import Unit
from opd.views.formulir import formulir, terkirim
from opd.wewenang import meninjau

TAMPIL = 100


def _terlihat(request, waktu):
    return Pembinaan.objects.terlihat_oleh(request.user, waktu).prefetch_related("sasaran")


def _hanya_penulis(request, waktu):
    if not meninjau(request.user, None, waktu):
        raise PermissionDenied("Pembinaan dicatat PPID Utama dan verifikatornya.")


@login_required
@never_cache
@require_safe
def daftar(request):
    waktu = timezone.now()
    konteks = {
        "pembinaan": _terlihat(request, waktu)[:TAMPIL],
        "mencatat": meninjau(request.user, None, waktu),
        "hari": tanggal(waktu),
    }
    return render(request, "laporan/pembinaan_daftar.html", konteks)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def baru(request):
    waktu = timezone.now()
    _hanya_penulis(request, waktu)
    form = FormPembinaan(terkirim(request), unit=Unit.objects.berlaku_pada(tanggal(waktu)))

    def lakukan(isi):
        pembinaan = catat(form.nilai(), list(isi["sasaran"]), pelaku=request.user, waktu=waktu)
        messages.success(request, "Pembinaan tercatat.")
        return redirect(pembinaan)

    return formulir(request, "laporan/pembinaan_tulis.html", form, lakukan)


@login_required
@never_cache
@require_safe
def satu(request, pk):
    waktu = timezone.now()
    pembinaan = get_object_or_404(_terlihat(request, waktu), pk=pk)
    konteks = {"pembinaan": pembinaan, "mencatat": meninjau(request.user, None, waktu), "jejak": pembinaan.jejak()}
    return render(request, "laporan/pembinaan.html", konteks)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ubah(request, pk):
    waktu = timezone.now()
    pembinaan = get_object_or_404(_terlihat(request, waktu), pk=pk)
    _hanya_penulis(request, waktu)
    # A unit that has ended since stays choosable where it was coached.
    unit = Unit.objects.berlaku_pada(tanggal(waktu)) | Unit.objects.filter(
        pk__in=[u.pk for u in pembinaan.sasaran.all()]
    )
    form = FormPembinaan(terkirim(request), unit=unit, pembinaan=pembinaan)

    def lakukan(isi):
        isian = {"nilai": form.nilai(), "sasaran": list(isi["sasaran"]), "nomor_sunting": isi["nomor_sunting"]}
        jalankan(pembinaan, "ubah", pelaku=request.user, waktu=waktu, **isian)
        messages.success(request, "Perubahan tersimpan.")
        return redirect(pembinaan)

    return formulir(request, "laporan/pembinaan_tulis.html", form, lakukan, {"pembinaan": pembinaan})
