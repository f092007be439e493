"""What every page knows: the city's name, the demo mark, the menu. No query, no session."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

# (kunci, URL name, label, one line of explanation for the phone's menu)
MENU_UTAMA = (
    ("beranda", "beranda", _("Beranda"), _("Cari, kabar terbaru, dan kontak")),
    (
        "informasi",
        "informasi:informasi_daftar",
        _("Informasi publik"),
        _("Daftar dokumen, berkala, serta-merta, setiap saat"),
    ),
    ("layanan", "informasi:layanan", _("Layanan"), _("Prosedur, waktu dan biaya, maklumat, pengaduan")),
    ("berita", "informasi:berita_daftar", _("Berita unit"), _("Kabar dari dinas, kecamatan, dan kelurahan")),
    ("unit", "unit_daftar", _("Unit"), _("Dinas, kecamatan, kelurahan, dan kontaknya")),
    ("profil", "informasi:profil", _("Profil"), _("PPID, regulasi, dan kontak")),
)


def situs(request):
    """The context of every template: nama_kota, demo, situs_url, menu_utama, kunci_menu.

    `kunci_menu` is the view's attribute of that name, else the first segment of the path ("" -> "beranda").
    """
    return {
        "nama_kota": settings.PPID_NAMA_KOTA,
        "demo": settings.PPID_MODE != "produksi",
        "situs_url": settings.PPID_SITUS,
        "menu_utama": [
            {"kunci": kunci, "url": reverse(nama), "label": label, "keterangan": keterangan}
            for kunci, nama, label, keterangan in MENU_UTAMA
        ],
        "kunci_menu": _kunci_menu(request),
    }


def _kunci_menu(request):
    view = getattr(request.resolver_match, "func", None)
    return getattr(view, "kunci_menu", None) or request.path.strip("/").split("/")[0] or "beranda"
