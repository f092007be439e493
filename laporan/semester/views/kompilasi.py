"""The city's compilation of a half-year on the desk: the figures of now, and publishing them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alur.transisi import LangkahBasi, TransisiDitolak
from kalender.hari import tanggal
from laporan.models import KompilasiSemester, LaporanSemester
from laporan.semester import layanan
from laporan.semester.susun import sidik_angka
from laporan.semester.tampil import tampilkan, utama
from laporan.semester.views.pintu import meja_kota, periode_alamat
from opd.wewenang import ppid_utama


@meja_kota
@require_safe
def kompilasi_meja(request, waktu, tahun, semester):
    """All requests of the city, each counted once."""
    periode = periode_alamat(tahun, semester, waktu)
    return render(request, "laporan/kompilasi_meja.html", _isi(request, periode, waktu))


def _isi(request, periode, waktu):
    blok = layanan.blok_kini(None, periode, waktu)
    laporan = LaporanSemester.objects.periode(periode)
    return {
        "periode": periode,
        "blok": tampilkan(blok),
        "utama": utama(blok),
        "sidik": sidik_angka(blok),
        "diterima": laporan.umum().count(),
        "diumumkan": KompilasiSemester.objects.filter(tahun=periode.tahun, semester=periode.semester).first(),
        "boleh": ppid_utama(request.user, None, waktu) and periode.berakhir_pada(tanggal(waktu)),
    }


@meja_kota
@require_POST
def kompilasi_umumkan(request, waktu, tahun, semester):
    """Freeze and publish what was on the screen; what has changed meanwhile is shown again (409)."""
    periode = periode_alamat(tahun, semester, waktu)
    if not ppid_utama(request.user, None, waktu):
        raise PermissionDenied("Kompilasi kota diumumkan PPID Utama.")
    try:
        sidik = request.POST.get("sidik", "")[:64]
        layanan.umumkan_kompilasi(periode, sidik_angka=sidik, pelaku=request.user, waktu=waktu)
    except TransisiDitolak as ditolak:
        status = 409 if isinstance(ditolak, LangkahBasi) else 422
        konteks = _isi(request, periode, waktu) | {"halangan": str(ditolak)}
        return render(request, "laporan/kompilasi_meja.html", konteks, status=status)
    messages.success(request, f"Kompilasi kota {periode} diumumkan.")
    return redirect("laporan:kompilasi_meja", tahun, semester)
