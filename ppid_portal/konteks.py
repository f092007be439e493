"""What every page knows: the city, the demo mark, the menu. No session; the city is read once in a while."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject, lazy

from opd.identitas.baca import kota
from ppid_portal import navigasi
from ppid_portal.bahasa import alamat_bahasa


def situs(request):
    """The context of every template: kota (Kota), nama_kota, demo, situs_url, navigasi (the module), kunci_menu,
    alamat_bahasa."""
    return {
        "kota": SimpleLazyObject(kota),
        "nama_kota": lazy(lambda: kota().nama_kota, str)(),
        "demo": settings.PPID_MODE != "produksi",
        "situs_url": settings.PPID_SITUS,
        "navigasi": navigasi,
        "kunci_menu": navigasi.kunci_menu(request),
        "alamat_bahasa": alamat_bahasa(request),
    }
