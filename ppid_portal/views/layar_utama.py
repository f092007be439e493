"""What a phone needs to put the portal, or the desk, on its home screen (Web App Manifest); no service worker."""

from django.http import JsonResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opd.identitas.baca import kota
from ppid_portal.bersyarat import bersyarat

SISI = (192, 512)
PUTIH = "#ffffff"


@require_safe
def layar_utama(request):
    """The portal for citizens; a long press offers the search and the desk."""
    pintas = [(_("Cari"), "cari"), (_("Meja petugas"), "meja")]
    return _manifes(request, "beranda", f"PPID {kota().nama_kota}", f"PPID {kota().nama_singkat}".strip(), pintas)


@require_safe
def layar_utama_meja(request):
    """The desk: its own icon for an operator's phone, since it starts elsewhere and has an `id` of its own."""
    pintas = [(_("Lapor kegiatan"), "informasi:lapor_kegiatan"), (_("Unggah dokumen"), "informasi:informasi_pilih")]
    return _manifes(request, "meja", _("Meja PPID %(kota)s") % {"kota": kota().nama_kota}, _("Meja PPID"), pintas)


def _manifes(request, mulai, nama, singkat, pintas):
    kini = kota()
    isi = {
        "id": reverse(mulai),
        "name": nama,
        "short_name": singkat,
        "lang": get_language(),
        "start_url": reverse(mulai),
        "scope": "/",
        "display": "minimal-ui",  # keeps the way back, and the address: whose page this is stays to be seen
        "theme_color": kini.warna_utama,
        "background_color": PUTIH,
        "icons": [_ikon(sisi, kini.versi) for sisi in SISI],
        "shortcuts": [{"name": label, "url": reverse(tujuan)} for label, tujuan in pintas],
    }
    return bersyarat(request, JsonResponse(isi, content_type="application/manifest+json"))


def _ikon(sisi, versi):
    alamat = f"{reverse('ikon_kota', args=[sisi])}?v={versi}"
    return {"src": alamat, "sizes": f"{sisi}x{sisi}", "type": "image/png", "purpose": "any"}
