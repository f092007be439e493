"""The door of every desk page of a semester report: who comes in, which unit and half-year is meant."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import never_cache

from kalender.hari import tanggal
from laporan.semester.kueri import unit_terlihat
from laporan.semester.periode import baca_periode
from laporan.semester.wewenang import melihat_laporan, melihat_semua

BUKAN_LAPORAN = "Laporan semester dibuka operator dan penanggung jawab unit, PPID Utama, dan pimpinan."


def meja_laporan(view):
    """Log-in for strangers, 403 for members without any report; the view gets `waktu`."""

    @login_required
    @never_cache
    @wraps(view)
    def terbungkus(request, *args, **kwargs):
        waktu = timezone.now()
        if not melihat_laporan(request.user, waktu):
            raise PermissionDenied(BUKAN_LAPORAN)
        return view(request, waktu, *args, **kwargs)

    return terbungkus


def meja_kota(view):
    """As `meja_laporan`, only for whoever reads the reports of all units."""

    @meja_laporan
    @wraps(view)
    def terbungkus(request, waktu, *args, **kwargs):
        if not melihat_semua(request.user, waktu):
            raise PermissionDenied("Kompilasi kota dibuka PPID Utama dan pimpinan.")
        return view(request, waktu, *args, **kwargs)

    return terbungkus


def periode_alamat(tahun, semester, waktu):
    """The half-year of an address. Raises Http404."""
    periode = baca_periode(tahun, semester, tanggal(waktu))
    if periode is None:
        raise Http404
    return periode


def unit_alamat(slug, pengguna, waktu):
    """The unit of an address, 404 for whoever may not see its reports."""
    return get_object_or_404(unit_terlihat(pengguna, waktu).select_related("induk"), slug=slug)
