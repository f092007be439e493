"""What anybody may learn of a letter: that it exists, who signed it when, and whether a file is that letter."""

import hashlib

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from permohonan.surat.forms import FormKode, FormPDF, bersih
from permohonan.surat.keterangan import keterangan


@require_safe
def verifikasi_ketik(request):
    """The form for the code; a typed one leads to its page."""
    form = FormKode(request.GET if "kode" in request.GET else None)
    if form.is_bound and form.is_valid():
        return redirect("permohonan:verifikasi", form.cleaned_data["kode"])
    konteks = {"form": form, "asing": False}
    return render(request, "permohonan/verifikasi.html", konteks, status=422 if form.is_bound else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verifikasi(request, kode):
    """One letter; an unknown code gets the same page with 404. A file sent here is only measured, never kept."""
    surat = keterangan(bersih(kode))
    if surat is None:
        konteks = {"form": FormKode(initial={"kode": kode[:40]}), "asing": True}
        return render(request, "permohonan/verifikasi.html", konteks, status=404)
    form = FormPDF(request.POST, request.FILES) if request.method == "POST" else FormPDF()
    konteks = {"surat": surat, "form_pdf": form}
    if form.is_bound and form.is_valid():
        sidik = hashlib.file_digest(form.cleaned_data["berkas"], "sha256").hexdigest()
        konteks |= {"diperiksa": True, "cocok": surat.dikenal(sidik), "sidik": sidik}
    return render(request, "permohonan/verifikasi.html", konteks, status=422 if form.errors else 200)
