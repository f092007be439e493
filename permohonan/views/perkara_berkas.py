"""Files of a case: one door that checks who asks; papers of the applicant open only against a reason."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from permohonan.gudang import baca
from permohonan.perkara.daftar import melihat_semua
from permohonan.perkara.langkah import simpan
from permohonan.status import DIKERJAKAN, TANDA_DIRI, PeranBerkas
from permohonan.views.perkara import perkara_terlihat
from permohonan.wewenang import PENGGARAP, melayani

TERKIRIM = "Berkas jawaban hanya dapat diubah sebelum permohonan dijawab."


@login_required
@require_POST
def unggah(request, pk):
    """One file of the answer to one item, by the desk."""
    waktu = timezone.now()
    objek = _dapat_diubah(request, pk, waktu)
    butir = get_object_or_404(objek.butir, pk=_angka(request.POST.get("butir", "")))
    if "berkas" not in request.FILES:
        messages.error(request, "Pilih dulu berkas yang akan disimpan.")
        return redirect(objek)
    try:
        simpan(request.FILES["berkas"], objek, PeranBerkas.JAWABAN, request.user, waktu, butir=butir)
        messages.success(request, "Berkas disimpan sebagai bagian jawaban.")
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
    return redirect(objek)


@login_required
@require_POST
def tarik(request, pk, berkas):
    """Take a file out of the answer before it was given."""
    waktu = timezone.now()
    objek = _dapat_diubah(request, pk, waktu)
    satu = get_object_or_404(objek.berkas, pk=berkas, peran=PeranBerkas.JAWABAN, ditarik=None)
    satu.ditarik = waktu
    satu.save(update_fields=["ditarik"])
    messages.success(request, f"{satu} tidak lagi menjadi bagian jawaban.")
    return redirect(objek)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def buka(request, pk, berkas):
    """A file of a request."""
    waktu = timezone.now()
    objek = perkara_terlihat(request, pk, waktu)
    return sajikan(request, objek, get_object_or_404(_terlihat(request, objek, waktu), pk=berkas), waktu)


def sajikan(request, perkara, berkas, waktu):
    """`berkas` of `perkara` (request or objection), saved by the browser and never shown inside the portal. Papers of
    the applicant: POST with a reason, which stays in the trail."""
    if berkas.peran in TANDA_DIRI:
        if request.method != "POST":
            raise PermissionDenied("Buka berkas pemohon dari halaman perkaranya, dengan alasan.")
        isian = {"pelaku": request.user, "waktu": waktu, "catatan": request.POST.get("catatan", "")}
        try:
            jalankan(perkara, "lihat_identitas", **isian)
        except TransisiDitolak as ditolak:
            messages.error(request, str(ditolak))
            return redirect(perkara)
    return _kirim(berkas)


def _kirim(berkas):
    try:
        jawaban = HttpResponse(baca(berkas), content_type=berkas.jenis)
    except FileNotFoundError as hilang:
        raise Http404 from hilang
    jawaban["Content-Disposition"] = content_disposition_header(True, berkas.nama)
    jawaban["Content-Security-Policy"] = "sandbox; default-src 'none'"
    jawaban["Cache-Control"] = "private, no-store"
    return jawaban


def _terlihat(request, objek, waktu):
    """The desk sees every file that stands, a unit the files of the items it was handed."""
    berkas = objek.berkas.filter(dihapus=None)
    if melihat_semua(request.user, waktu):
        return berkas
    milik = objek.disposisi.milik(request.user.unit_dengan(waktu, *PENGGARAP)).filter(ditarik_pada=None)
    return berkas.filter(peran=PeranBerkas.JAWABAN, ditarik=None, butir__in=milik.values("butir"))


def _dapat_diubah(request, pk, waktu):
    objek = perkara_terlihat(request, pk, waktu)
    if not melayani(request.user, objek, waktu):
        raise PermissionDenied("Berkas jawaban diatur meja layanan.")
    if objek.status not in DIKERJAKAN:
        raise PermissionDenied(TERKIRIM)
    return objek


def _angka(teks):
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 else 0
