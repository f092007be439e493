"""Feeds for readers and for other sites: everything, one kind, or one unit."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.status import JenisKonten
from informasi.umpan import JENIS_TERBUKA, terbitan_terbaru, umpan
from opd.identitas.baca import kota
from opd.models import Unit
from ppid_portal.bersyarat import bersyarat


@require_safe
def umpan_semua(request):
    return _jawab(request, terbitan_terbaru(timezone.now()), judul=_nama_kota(), halaman=reverse("beranda"))


@require_safe
def umpan_jenis(request, jenis):
    if jenis not in JENIS_TERBUKA:
        raise Http404
    jenis = JenisKonten(jenis)
    judul = f"{jenis.label} - {_nama_kota()}"
    daftar = terbitan_terbaru(timezone.now(), jenis=jenis)
    return _jawab(request, daftar, judul=judul, halaman=reverse(f"informasi:{jenis}_daftar"))


@require_safe
def umpan_unit(request, slug):
    unit = get_object_or_404(Unit, slug=slug)
    judul = f"{unit.nama} - {_nama_kota()}"
    daftar = terbitan_terbaru(timezone.now(), unit=unit)
    return _jawab(request, daftar, judul=judul, halaman=unit.get_absolute_url())


def _nama_kota():
    return _("PPID %(kota)s") % {"kota": kota().nama_kota}


def _jawab(request, daftar, **sebutan):
    isi = umpan(daftar, alamat=request.path, **sebutan)
    return bersyarat(request, HttpResponse(isi.writeString("utf-8"), content_type=isi.content_type))
