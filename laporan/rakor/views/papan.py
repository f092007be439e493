"""The wall page of a meeting and the fragment its script asks for. Without script the page reloads itself."""

import segno
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from laporan.rakor.papan import susun
from laporan.rakor.status import StatusRakor
from laporan.rakor.views.rapat import rapat_terlihat

UBIN = "laporan/_ubin_rakor.html"
DETIK = 10


@login_required
@never_cache
@require_safe
def papan(request, pk):
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    pendek = settings.PPID_SITUS + reverse("laporan:rakor_hadir_kini")
    konteks = {
        "rapat": rapat,
        "berlangsung": rapat.status == StatusRakor.BERLANGSUNG,
        "papan": susun(rapat, waktu),
        "waktu": waktu,
        "detik": DETIK,
        "alamat_hadir": pendek.partition("://")[2],
        "qr": _gambar_qr(settings.PPID_SITUS + reverse("laporan:rakor_hadir", args=[rapat.pk])),
    }
    return render(request, "laporan/rakor_papan.html", konteks)


@login_required
@never_cache
@require_safe
def papan_isi(request, pk):
    """{"isi": the tiles as HTML, "berlangsung": whether to go on asking}."""
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    isi = render_to_string(UBIN, {"papan": susun(rapat, waktu), "waktu": waktu})
    return JsonResponse({"isi": isi, "berlangsung": rapat.status == StatusRakor.BERLANGSUNG})


def _gambar_qr(alamat):
    """A QR code of `alamat` as SVG by attributes alone, so that the content policy lets it stand."""
    kode = segno.make(alamat, error="m").svg_inline(omitsize=True, light="#fff", title="Kode QR pengisian kehadiran")
    return mark_safe(kode)  # noqa: S308 - drawn by segno from an address of our own
