"""The desk's page of one request, and every step on it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.transisi import LangkahBasi
from opd.views.formulir import formulir
from opd.views.ulang import sandi_diulang
from permohonan.models import Permohonan
from permohonan.perkara.daftar import isi_daftar, kartu_unit, melihat_semua
from permohonan.perkara.forms import FORM
from permohonan.perkara.halaman import Halaman
from permohonan.perkara.langkah import lakukan
from permohonan.perkara.terbit import MENCARI, PilihanTerbit
from permohonan.perkara.terbit import cari_terbit as temukan
from permohonan.wewenang import melihat_perkara

CARI_TERPANJANG = 100


def perkara_terlihat(request, pk, waktu):
    """The request, or 404 for whoever may not see it."""
    return get_object_or_404(Permohonan.objects.terlihat_oleh(request.user, waktu).lengkap(), pk=pk)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def daftar(request):
    """The list. A search comes by POST: a name never stands in an address or a log."""
    waktu = timezone.now()
    if not melihat_perkara(request.user, None, waktu):
        raise PermissionDenied("Permohonan warga dikerjakan meja layanan dan unit yang menguasai informasinya.")
    if not melihat_semua(request.user, waktu):
        return render(request, "permohonan/unit.html", kartu_unit(request.user, waktu))
    cari = request.POST.get("cari", "").replace("\0", "").strip()[:CARI_TERPANJANG]
    return render(request, "permohonan/daftar.html", isi_daftar(request.user, request.GET, waktu, cari))


@login_required
@never_cache
@require_safe
def perkara(request, pk):
    waktu = timezone.now()
    halaman = Halaman(perkara_terlihat(request, pk, waktu), request.user, waktu)
    return render(request, halaman.templat, halaman.isi())


@login_required
@never_cache
@sensitive_post_parameters("sandi_ulang")
@require_POST
def langkah(request, pk, nama):
    """One step with what it needs; a refusal shows the page again with what was typed."""
    waktu = timezone.now()
    objek = perkara_terlihat(request, pk, waktu)
    if nama not in FORM:
        raise Http404
    if not objek.ALUR[nama].boleh(request.user, objek, waktu):
        raise PermissionDenied(f"Anda tidak berwenang untuk langkah “{objek.ALUR[nama].label}”.")
    if MENCARI in request.POST:
        return _mencari(request, objek, nama, waktu)
    form = FORM[nama](request.POST, request.FILES or None, perkara=objek, waktu=waktu)

    def tindakan(isi):
        if "sandi_ulang" in isi:
            sandi_diulang(request, isi["sandi_ulang"])
        try:
            hasil = lakukan(objek, nama, form, pelaku=request.user, waktu=waktu)
        except LangkahBasi:
            form.segarkan(halaman.dilihat)
            raise
        return _sesudah(request, objek, nama, hasil, waktu)

    halaman = Halaman(objek, request.user, waktu, nama, form)  # as it stood before the step: what a refusal shows
    return formulir(request, halaman.templat, form, tindakan, halaman.isi())


def _mencari(request, objek, nama, waktu):
    """The page again with what was typed and the finds; nothing is checked or kept yet."""
    form = FORM[nama](initial=request.POST.dict(), perkara=objek, waktu=waktu)
    halaman = Halaman(objek, request.user, waktu, nama, form)
    return render(request, halaman.templat, halaman.isi())


@login_required
@never_cache
@require_safe
def cari_terbit(request):
    """GET ?q=&unit=: {"isi": a fragment of HTML} with the public documents that match, those of the unit first."""
    waktu = timezone.now()
    if not melihat_perkara(request.user, None, waktu):
        raise PermissionDenied("Daftar ini dipakai meja layanan dan unit yang menjawab permohonan.")
    unit = request.GET.get("unit", "")
    temuan = temukan(request.GET.get("q", ""), int(unit) if _angka(unit) else None, waktu)
    konteks = {"pilihan": PilihanTerbit(temuan, "", None)}
    return JsonResponse({"isi": render_to_string("permohonan/_pilih_terbit_temuan.html", konteks, request).strip()})


def _angka(teks):
    return teks.isascii() and teks.isdigit() and len(teks) < 10


def _sesudah(request, objek, nama, hasil, waktu):
    if hasil is not None:
        halaman = Halaman(objek, request.user, waktu)
        rahasia = {"kode_baru": hasil} if nama == "ganti_kode" else {"data_diri": _berlabel(hasil)}
        return render(request, halaman.templat, {**halaman.isi(), **rahasia})
    messages.success(request, f"{objek.ALUR[nama].label}: tercatat.")
    masih = Permohonan.objects.terlihat_oleh(request.user, waktu).filter(pk=objek.pk).exists()
    return redirect(objek) if masih else redirect("permohonan:daftar")


LABEL_DIRI = {
    "nama": _("Nama"),
    "nik": "NIK",
    "nomor_badan": _("Nomor pengesahan badan hukum"),
    "alamat": _("Alamat"),
    "telepon": _("Telepon"),
    "surel": _("Surel"),
    "pekerjaan": _("Pekerjaan"),
    "kuasa_nama": _("Nama kuasa"),
    "kuasa_alamat": _("Alamat kuasa"),
    "kuasa_telepon": _("Telepon kuasa"),
}


def _berlabel(data):
    """[(label, value)] of the readable data, in the order of the form."""
    return [(label, data[medan]) for medan, label in LABEL_DIRI.items() if data.get(medan)]
