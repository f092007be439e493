"""Taking a page away, judging that, bringing it back; and the page that stands in its place."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from alur.mesin import jalankan
from informasi.dikecualikan.entri import entri_untuk
from informasi.forms import FormTarik
from informasi.models import Terbitan, Versi
from informasi.status import StatusVersi
from kalender.hari import tanggal
from opd.views.formulir import formulir, terkirim

PUTUSAN_TARIK = {
    "konfirmasi_tarik": "Penarikan dibenarkan.",
    "pulihkan": "Halaman terbit kembali.",
    "lepas_karantina": "Halaman terbit kembali.",
    "benarkan_karantina": "Penahanan dibenarkan. Halaman tetap tidak dapat dibaca warga.",
}


def _versi(request, pk):
    return get_object_or_404(Versi.objects.terlihat_oleh(request.user, timezone.now()).lengkap(), pk=pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def tarik(request, pk):
    """Why, in one choice and one sentence; then the page is gone at once."""
    versi, waktu = _versi(request, pk), timezone.now()
    if not versi.ALUR["tarik"].boleh(request.user, versi, waktu):
        raise PermissionDenied("Menarik halaman hanya untuk unit penulisnya dan PPID Utama.")
    if versi.status != StatusVersi.TERBIT and request.method != "POST":
        return redirect(versi)

    entri = entri_untuk(versi.konten.unit, tanggal(waktu))

    def lakukan(isian):
        jalankan(versi, "tarik", pelaku=request.user, waktu=waktu, **isian)
        messages.success(request, "Halaman sudah tidak dapat dibaca warga.")
        return redirect(versi)

    return formulir(
        request, "informasi/tarik.html", FormTarik(terkirim(request), entri=entri), lakukan, {"versi": versi}
    )


@login_required
@require_POST
def tarikan_putus(request, pk, nama):
    """PPID utama says that the withdrawal was right, or publishes the page again."""
    versi = _versi(request, pk)
    if nama not in PUTUSAN_TARIK:
        raise Http404
    catatan = request.POST.get("catatan", "").replace("\x00", "")[:500]
    jalankan(versi, nama, pelaku=request.user, waktu=timezone.now(), catatan=catatan)
    messages.success(request, PUTUSAN_TARIK[nama])
    return redirect(versi)


def ditarik_atau_404(request, konten, jenis):
    """The page at the address of something withdrawn: when and why, never what. Raises Http404 for all else."""
    waktu = timezone.now()
    if Terbitan.objects.publik(waktu).filter(konten=konten).exists():
        raise Http404
    versi = (
        Versi.objects.filter(konten=konten, konten__jenis=jenis, status=StatusVersi.DITARIK)
        .select_related("konten__unit", "entri_dik__unit")
        .order_by("-nomor")
        .first()
    )
    if versi is None:
        raise Http404
    return render(request, "informasi/ditarik.html", {"versi": versi, "unit": versi.konten.unit}, status=410)
