"""The desk's pages of yearly reports: the list of years, one year, its steps."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alur.mesin import jalankan
from kalender.hari import tanggal
from laporan.models import LaporanTahunan
from laporan.tahunan import layanan
from laporan.tahunan.forms import FORM
from laporan.tahunan.halaman import isi_daftar, isi_halaman
from laporan.tahunan.periode import baca_tahun
from laporan.tahunan.wewenang import melihat_tahunan, menyusun
from opd.views.formulir import formulir

TERCATAT = {
    "simpan": "Naskah disimpan. Belum dikirim.",
    "kirim": "Laporan terkirim dan terkunci. Atasan PPID dan rekan Anda diberi tahu.",
    "tetapkan": "Laporan ditetapkan dan tampil di halaman umum.",
    "kembalikan": "Laporan dikembalikan. PPID Utama diberi tahu.",
}


def meja_tahunan(view):
    """Log-in for strangers, 403 for members who do not read the reports of all units; the view gets `waktu`."""

    @login_required
    @never_cache
    @wraps(view)
    def terbungkus(request, *args, **kwargs):
        waktu = timezone.now()
        if not melihat_tahunan(request.user, waktu):
            raise PermissionDenied("Laporan tahunan dibuka PPID Utama, Atasan PPID, dan pimpinan.")
        return view(request, waktu, *args, **kwargs)

    return terbungkus


@meja_tahunan
@require_safe
def daftar(request, waktu):
    konteks = {"daftar": isi_daftar(request.user, waktu)}
    return render(request, "laporan/tahunan_meja_daftar.html", konteks)


@meja_tahunan
@require_safe
def satu(request, waktu, tahun):
    konteks = isi_halaman(_tahun(tahun, waktu), request.user, waktu)
    return render(request, "laporan/tahunan_meja.html", konteks)


@meja_tahunan
@require_POST
def langkah(request, waktu, tahun, nama):
    """One step of one year; a refusal shows the page again with what was typed."""
    if nama not in FORM:
        raise Http404
    setahun = _tahun(tahun, waktu)
    if nama in LANGKAH_PENULIS and not menyusun(request.user, None, waktu):
        raise PermissionDenied("Laporan tahunan disusun PPID Utama.")
    form = FORM[nama](request.POST)

    def tindakan(isi):
        LANGKAH_PENULIS.get(nama, _putus(nama))(tahun, form, request.user, waktu)
        messages.success(request, TERCATAT[nama])
        return redirect("laporan:tahunan_meja", tahun)

    konteks = isi_halaman(setahun, request.user, waktu, form=form, tindakan=nama)
    return formulir(request, "laporan/tahunan_meja.html", form, tindakan, konteks)


def _simpan(tahun, form, pelaku, waktu):
    layanan.simpan(tahun, form.narasi(), pelaku=pelaku, waktu=waktu, dilihat=form.cleaned_data["dilihat"])


def _kirim(tahun, form, pelaku, waktu):
    isi = form.cleaned_data
    lihat = {"sidik_angka": isi["sidik_angka"], "dilihat": isi["dilihat"]}
    layanan.kirim(tahun, form.narasi(), pelaku=pelaku, waktu=waktu, **lihat)


LANGKAH_PENULIS = {"simpan": _simpan, "kirim": _kirim}


def _putus(nama):
    """A step on a report that exists already."""

    def lakukan(tahun, form, pelaku, waktu):
        laporan = get_object_or_404(LaporanTahunan.objects.terlihat_oleh(pelaku, waktu), tahun=tahun)
        jalankan(laporan, nama, pelaku=pelaku, waktu=waktu, **form.cleaned_data)

    return lakukan


def _tahun(tahun, waktu):
    """The year of an address. Raises Http404."""
    setahun = baca_tahun(tahun, tanggal(waktu))
    if setahun is None:
        raise Http404
    return setahun
