"""Pictures for shared addresses: of the city, and of every unit."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opd.identitas.baca import kota
from opd.models import Unit
from ppid_portal.bersyarat import bersyarat
from ppid_portal.gambar_bagikan import gambar_bagikan


@require_safe
def gambar_kota(request):
    return _jawab(request, _("PPID %(kota)s") % {"kota": kota().nama_kota}, _("Layanan informasi publik"))


@require_safe
def gambar_unit(request, slug):
    unit = get_object_or_404(Unit.objects.only("nama"), slug=slug)
    return _jawab(request, unit.nama, _("PPID %(kota)s") % {"kota": kota().nama_kota})


def _jawab(request, nama, keterangan):
    isi = gambar_bagikan(nama, keterangan, kota().warna_dalam, kota().warna_aksen)
    return bersyarat(request, HttpResponse(isi, content_type="image/png"))
