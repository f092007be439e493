"""What browsers load of the city's identity: its colours and its icons."""

from functools import lru_cache

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from opd.identitas.baca import kota
from opd.identitas.lambang import UKURAN_IKON, ikon
from opd.identitas.warna import gaya
from ppid_portal.bersyarat import bersyarat


@require_safe
def gaya_kota(request):
    """The chosen colours as a stylesheet; pages ask for it with ?v= of the version."""
    kini = kota()
    isi = gaya(kini.warna_utama, kini.warna_dalam, kini.warna_aksen)
    return bersyarat(request, HttpResponse(isi, content_type="text/css; charset=utf-8"))


@require_safe
def ikon_kota(request, sisi):
    """The emblem as an icon of one of the sizes browsers ask for."""
    if sisi not in UKURAN_IKON:
        raise Http404
    return bersyarat(request, HttpResponse(_ikon(kota().lambang, sisi), content_type="image/png"))


_ikon = lru_cache(maxsize=8)(ikon)
