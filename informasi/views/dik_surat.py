"""The sheet and the decree of a test as PDF, for whoever may see the test."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from informasi.dikecualikan.surat import lembar_uji, sk_klasifikasi
from informasi.surat.cetak import SuratGagal
from informasi.views.dik import uji_terlihat


@login_required
@require_safe
def uji_lembar(request, pk):
    return _kirim(request, uji_terlihat(request, pk), lembar_uji, f"lembar-uji-{pk}.pdf")


@login_required
@require_safe
def uji_sk(request, pk):
    objek = uji_terlihat(request, pk)
    if not hasattr(objek, "entri"):
        raise Http404
    return _kirim(request, objek, sk_klasifikasi, f"sk-dik-{pk}.pdf")


def _kirim(request, uji, cetak, nama):
    """The paper as a download that no browser keeps; a printer that fails says so on the page."""
    try:
        isi = cetak(uji, settings.PPID_NAMA_KOTA)
    except SuratGagal as gagal:
        messages.error(request, str(gagal))
        return redirect("informasi:uji", uji.pk)
    jawaban = HttpResponse(isi, content_type="application/pdf")
    jawaban.headers["Content-Disposition"] = f'inline; filename="{nama}"'
    jawaban.headers["Cache-Control"] = "private, no-store"
    return jawaban
