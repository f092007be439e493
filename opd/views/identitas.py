"""The city's identity: the desk's form, and what public pages load of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alur.jejak import nomor_jejak
from opd.identitas.baca import WARNA, bawaan
from opd.identitas.forms import LAWAN, FormIdentitas
from opd.identitas.layanan import identitas_tersimpan, ubah_identitas
from opd.identitas.models import IdentitasKota
from opd.identitas.warna import kontras
from opd.riwayat import riwayat
from opd.views.formulir import formulir
from opd.wewenang import menata_unit


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def identitas(request):
    """Name, emblem, colours and contact of the city, for PPID utama and the administrator."""
    waktu = timezone.now()
    if not menata_unit(request.user, None, waktu):
        raise PermissionDenied("Identitas kota hanya diatur PPID Utama dan pengelola sistem.")
    tersimpan = identitas_tersimpan()
    awal = tersimpan or IdentitasKota(nama_kota=bawaan().nama_kota, nama_singkat=bawaan().nama_singkat, **WARNA)
    kirim = (request.POST, request.FILES) if request.method == "POST" else (None, None)

    def simpan(isi):
        ubah_identitas(isi, dilihat=request.POST.get("dilihat"), pelaku=request.user, waktu=waktu)
        messages.success(request, "Identitas kota tersimpan. Semua halaman memakainya dalam beberapa detik.")
        return redirect("opd:identitas")

    konteks = {
        "dilihat": nomor_jejak(tersimpan) if tersimpan else 0,
        "kontras": [_kontras(awal, nama) for nama in LAWAN],
        "lambang_ada": bool(tersimpan and tersimpan.lambang),
        "riwayat": riwayat(tersimpan) if tersimpan else (),
    }
    segar = identitas_tersimpan() or awal  # the form writes into its own copy
    return formulir(request, "opd/identitas.html", FormIdentitas(*kirim, instance=segar), simpan, konteks)


def _kontras(identitas, nama):
    """(field, colour, its contrast with the text that stands on it)."""
    warna = getattr(identitas, nama)
    return IdentitasKota._meta.get_field(nama), warna, kontras(warna, LAWAN[nama][0])
