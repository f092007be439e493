"""What every page knows: the city's name, the demo mark, the menu. No query, no session."""

from django.conf import settings

from ppid_portal import navigasi


def situs(request):
    """The context of every template: nama_kota, demo, situs_url, navigasi (the module), kunci_menu."""
    return {
        "nama_kota": settings.PPID_NAMA_KOTA,
        "demo": settings.PPID_MODE != "produksi",
        "situs_url": settings.PPID_SITUS,
        "navigasi": navigasi,
        "kunci_menu": navigasi.kunci_menu(request),
    }
