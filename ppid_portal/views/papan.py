"""The notice board of a unit: one sheet of A3 for the wall of its office."""

import segno
from django.conf import settings
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi import tab_unit
from informasi.tetap.hukum import TENGGAT
from ppid_portal.views.unit import cari_unit, pengganti_kontak

HURUF_BAGIAN = 150  # words of one part of the maklumat that fit on the sheet
TENGGAT_PAPAN = 3  # answering, objecting, answering the objection


@require_safe
def papan(request, slug):
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    terbitan, bagian = tab_unit.maklumat_unit(unit, waktu)
    alamat = settings.PPID_SITUS + unit.get_absolute_url()
    konteks = {
        "unit": unit,
        "induk": unit.induk,
        "kontak": pengganti_kontak(unit, waktu) or unit,
        "maklumat": terbitan,
        "bagian": [(judul, ringkas(isi)) for judul, isi in bagian],
        "tenggat": TENGGAT[:TENGGAT_PAPAN],
        "informasi": tab_unit.informasi_terbaru(unit, waktu),
        "alamat": alamat.partition("://")[2],
        "qr": gambar_qr(alamat),
        "waktu": waktu,
    }
    return render(request, "ppid_portal/papan.html", konteks)


def ringkas(teks, paling=HURUF_BAGIAN):
    """The first sentences of `teks` within `paling` letters; a sentence that alone is longer ends with "…"."""
    if len(teks) <= paling:
        return teks
    potongan = teks[:paling]
    akhir = potongan.rfind(". ")
    return potongan[: akhir + 1] if akhir > 0 else f"{potongan[: potongan.rfind(' ')]} …"


def gambar_qr(alamat):
    """A QR code of `alamat` as SVG by attributes alone, so that the content policy lets it stand."""
    kode = segno.make(alamat, error="m").svg_inline(omitsize=True, light="#fff", title=_("Kode QR halaman unit"))
    return mark_safe(kode)  # noqa: S308 - drawn by segno from an address of our own
