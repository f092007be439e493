"""From the desk to a draft of informasi publik: what is it, where is the file. Two taps, then the writing page."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from informasi.kewajiban.awal import catat_paketnya, isian_awal, kewajiban_diminta
from informasi.layanan import tulis_informasi
from informasi.tulis.forms import butir_untuk
from informasi.tulis.pilihan import kelompok_butir
from informasi.tulis.unggah import gantungkan, terima_semua
from informasi.views.konten import unit_dipilih, unit_penulis

LAIN = "lain"  # stands for "not in the list" in the address
PILIH_BERKAS = "Pilih berkasnya dahulu, atau ketuk “Belum ada berkasnya”."


def _unit(request):
    """(unit chosen, all units this person writes for); PermissionDenied for who writes for none."""
    pilihan = unit_penulis(request.user, timezone.now())
    if not pilihan:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    return unit_dipilih(pilihan, request.POST.get("unit") or request.GET.get("unit")), pilihan


def _butir(unit, kode):
    """The butir of this kind of unit, None for LAIN; 404 for anything else."""
    if kode == LAIN:
        return None
    butir = butir_untuk(unit).filter(kode=kode.replace("\x00", "")).first()
    if butir is None:
        raise Http404
    return butir


@login_required
@require_safe
def informasi_pilih(request):
    """What is it? The list of the unit, what is missing first."""
    unit, pilihan = _unit(request)
    cari = request.GET.get("q", "").replace("\x00", "")[:100]
    konteks = {
        "unit": unit,
        "unit_pilihan": pilihan,
        "cari": cari,
        "kelompok": kelompok_butir(unit, timezone.now(), cari),
        "lain": LAIN,
    }
    return render(request, "informasi/informasi_pilih.html", konteks)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def informasi_baru(request, kode):
    """Where is the file? The draft is born with it, filled in from its butir."""
    unit, pilihan = _unit(request)
    butir = _butir(unit, kode)
    diminta = kewajiban_diminta(request.POST.get("kewajiban") or request.GET.get("kewajiban", ""), unit, butir)
    if request.method != "POST":
        return _tampil_baru(request, unit, pilihan, butir, kode, diminta)
    siapa = {"pelaku": request.user, "waktu": timezone.now()}
    aksi, unggahan = request.POST.get("aksi", ""), request.FILES.getlist("berkas")
    berkas, tolak = terima_semua(unggahan, unit=unit, **siapa) if unggahan else ([], [])
    if not berkas and aksi not in {"kertas", "foto"}:
        return _tampil_baru(request, unit, pilihan, butir, kode, diminta, tolak=tolak or [PILIH_BERKAS], status=422)
    nilai = {**isian_awal(diminta), **({"bentuk": "Hardcopy"} if aksi == "kertas" else {})}
    versi = tulis_informasi(unit, nilai=nilai, butir=butir, **siapa)
    catat_paketnya(diminta, versi, **siapa)
    for pesan in tolak + gantungkan(versi, berkas, **siapa):
        messages.error(request, pesan)
    alamat = reverse("informasi:konten_sunting", args=[versi.pk])
    return redirect(f"{alamat}#foto-pdf" if aksi == "foto" else alamat)


def _tampil_baru(request, unit, pilihan, butir, kode, diminta, *, tolak=(), status=200):
    konteks = {"unit": unit, "berunit_banyak": len(pilihan) > 1, "butir": butir, "kode": kode, "tolak": tolak}
    konteks |= {"diminta": diminta, "periode": isian_awal(diminta).get("judul", "")}
    return render(request, "informasi/informasi_baru.html", konteks, status=status)
