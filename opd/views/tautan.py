"""Making the one-time link for a colleague who lost the way in."""

import segno
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as tulis_tanggal
from django.utils.safestring import mark_safe

from opd.forms import FormAlasanBersandi, FormSandiUlang
from opd.layanan import buat_tautan, undang
from opd.models import TautanAkses
from opd.views.formulir import formulir, terkirim
from opd.views.pengguna import ambil_orang
from opd.views.sandi import rahasia
from opd.views.ulang import sandi_diulang
from opd.wa import tautan_wa
from opd.wewenang import membuat_tautan


@login_required
@rahasia
def tautan_buat(request, pk):
    """Ask the maker's own password again, then show the link and its QR code this one time."""
    waktu = timezone.now()
    orang = ambil_orang(request, pk, waktu)
    if not membuat_tautan(request.user, TautanAkses(pengguna=orang), waktu):
        raise PermissionDenied("Anda tidak dapat membuat tautan masuk untuk akun ini. Hubungi PPID Utama.")

    def buat(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        akses, token = buat_tautan(orang, pelaku=request.user, waktu=waktu, alasan=isi["alasan"])
        return render(request, "opd/tautan_jadi.html", _hasil(request, akses, token))

    return formulir(request, "opd/tautan_buat.html", FormAlasanBersandi(terkirim(request)), buat, {"orang": orang})


@login_required
@rahasia
def undang_orang(request, pk):
    """Invite somebody who never came in: a mail goes out, and the same link is shown for WhatsApp this one time."""
    waktu = timezone.now()
    orang = ambil_orang(request, pk, waktu)
    if not membuat_tautan(request.user, TautanAkses(pengguna=orang), waktu):
        raise PermissionDenied("Anda tidak dapat mengundang orang ini. Hubungi PPID Utama.")

    def buat(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        akses, token = undang(orang, pelaku=request.user, waktu=waktu)
        return render(request, "opd/tautan_jadi.html", _hasil(request, akses, token))

    return formulir(request, "opd/undang.html", FormSandiUlang(terkirim(request)), buat, {"orang": orang})


def _hasil(request, akses, token):
    """What the page of a new link shows: address, QR code, and the ready WhatsApp text."""
    alamat = request.build_absolute_uri(reverse("opd:tautan", args=[token]))
    sampai = tulis_tanggal(timezone.localtime(akses.kedaluwarsa), "j F Y, H.i")
    teks = (
        f"Yth. {akses.pengguna.nama}, ini tautan masuk PPID Anda: {alamat} "
        f"Berlaku sampai {sampai} WIB dan hanya satu kali. Jangan teruskan kepada siapa pun."
    )
    kode = segno.make(alamat, error="m").svg_inline(scale=5, light="#fff", title="Kode QR tautan masuk")
    return {
        "orang": akses.pengguna,
        "akses": akses,
        "alamat": alamat,
        "qr": mark_safe(kode),  # noqa: S308 - drawn by segno from an address of our own
        "wa": tautan_wa(akses.pengguna.wa, teks),
    }
