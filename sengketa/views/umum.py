"""The page that explains the way of a dispute and lists the city's, anonymised."""

from django.conf import settings
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sengketa.umum.daftar import baris, daftar_umum
from sengketa.umum.penjelasan import BABAK

SEHALAMAN = 25


@require_safe
def sengketa_umum(request):
    halaman = Paginator(daftar_umum(), SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "babak": BABAK,
        "komisi": settings.PPID_KOMISI,
        "daftar": [baris(satu) for satu in halaman],
        "sebelum": f"?halaman={halaman.previous_page_number()}" if halaman.has_previous() else "",
        "berikut": f"?halaman={halaman.next_page_number()}" if halaman.has_next() else "",
    }
    return render(request, "sengketa/umum.html", konteks)
