"""The tabs of a unit's page: which there are, and what each room counts behind them."""

from collections import Counter

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from informasi import tab_unit as informasi

# Rooms that publish on the page of a unit; each has `jumlah(unit, waktu)`: {tab: how much stands behind it}.
RUANG = (informasi,)
TAB = (
    ("profil", _("Profil"), "unit"),
    ("berita", _("Berita dan kegiatan"), "unit_berita"),
    ("informasi", _("Informasi"), "unit_informasi"),
    ("layanan", _("Layanan dan biaya"), "unit_layanan"),
    ("regulasi", _("Regulasi dan SOP"), "unit_regulasi"),
    ("laporan", _("Laporan"), "unit_laporan"),
    ("kontak", _("Kontak dan kanal resmi"), "unit_kontak"),
)


def susun_tab(unit, aktif, waktu):
    """The seven tabs as komponen/_tab.html takes them: label, url, aktif, jumlah (0 shows no number)."""
    jumlah = sum((Counter(ruang.jumlah(unit, waktu)) for ruang in RUANG), Counter())
    return [
        {"label": label, "url": reverse(nama, args=[unit.slug]), "aktif": kunci == aktif, "jumlah": jumlah[kunci]}
        for kunci, label, nama in TAB
    ]
