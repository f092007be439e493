"""The receipt: number, secret code, last day; for who just filed, on this device, for a while."""

from urllib.parse import urlencode

import segno
from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from kalender.aturan import aturan
from permohonan.identitas.kode import cocok, kode_dari
from permohonan.models import Permohonan
from permohonan.status import JenisSurat
from permohonan.views.perkara_terbuka import buka_perkara

KUNCI = "tanda_terima"
DETIK = 2 * 3600


def buka_tanda_terima(request, permohonan, *, ditolak=(), ulang=False, waktu):
    """Let this visitor see the receipt of `permohonan`, and open the case. The session holds no code: the receipt
    makes it again from the form's token."""
    sampai = waktu.timestamp() + DETIK
    request.session[KUNCI] = {"pk": permohonan.pk, "ditolak": list(ditolak), "ulang": ulang, "sampai": sampai}
    buka_perkara(request, permohonan, waktu)


@never_cache
@require_safe
def terima(request):
    waktu = timezone.now()
    simpanan = request.session.get(KUNCI) or {"sampai": 0}
    if waktu.timestamp() > simpanan["sampai"]:
        return redirect("permohonan:status")
    permohonan = Permohonan.objects.select_related("identitas", "jam").get(pk=simpanan["pk"])
    kode = kode_dari(permohonan.token)
    tautan = settings.PPID_SITUS + reverse("permohonan:status") + "?" + urlencode({"nomor": permohonan.nomor})
    konteks = {
        "permohonan": permohonan,
        "kode": kode if cocok(kode, permohonan.sidik_kode) else "",
        "ditolak": simpanan["ditolak"],
        "ulang": simpanan["ulang"],
        "dasar": aturan("JAWABAN").dasar,
        "bukti": permohonan.surat.filter(jenis=JenisSurat.TANDA_BUKTI).first(),
        "ada_kertas": permohonan.berkas.exists(),
        "qr": gambar_qr(tautan),
        "wa": "https://wa.me/?" + urlencode({"text": _teks_wa(permohonan.nomor, tautan)}),
    }
    return render(request, "permohonan/terima.html", konteks)


def _teks_wa(nomor, tautan):
    """A note to oneself: the number and where to ask; neither the code nor who asked."""
    return _("Nomor permohonan informasi saya: %(nomor)s. Cek statusnya di %(tautan)s") % {
        "nomor": nomor,
        "tautan": tautan,
    }


def gambar_qr(alamat):
    """A QR code of `alamat` as SVG by attributes alone, so that the content policy lets it stand."""
    kode = segno.make(alamat, error="m").svg_inline(omitsize=True, light="#fff", title=_("Kode QR halaman status"))
    return mark_safe(kode)  # noqa: S308 - drawn by segno from an address of our own
