"""The chronology of a dispute on the desk, and its bundle to take along."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alur.transisi import TransisiDitolak
from permohonan.identitas.kunci import KunciSalah
from sengketa.bundel.kronologi import kronologi as susun_kronologi
from sengketa.bundel.layanan import unduh
from sengketa.views.perkara import sengketa_terlihat
from sengketa.wewenang import membaca

JENIS = {"pdf": "application/pdf", "zip": "application/zip"}
HILANG = "Berkas versi ini tidak terbaca lagi di simpanan. Susun versi baru."


@login_required
@never_cache
@require_safe
def kronologi(request, pk):
    """What happened, by day, with clocks and proofs of sending; to read on a telephone or to print."""
    sengketa, waktu = sengketa_terlihat(request, pk), timezone.now()
    return render(
        request, "sengketa/kronologi.html", {"perkara": sengketa, "kejadian": susun_kronologi(sengketa, waktu)}
    )


@login_required
@never_cache
@require_POST
def unduh_bundel(request, pk, versi, bentuk):
    """One version as PDF or ZIP; a step, since it holds personal data."""
    sengketa, waktu = sengketa_terlihat(request, pk), timezone.now()
    pesanan = get_object_or_404(sengketa.bundel, versi=versi)
    if bentuk not in JENIS:
        raise Http404
    if not membaca(request.user, sengketa, waktu):
        raise PermissionDenied("Berkas sengketa hanya untuk yang mengurus perkara ini.")
    try:
        isi = unduh(sengketa, pesanan, bentuk, pelaku=request.user, waktu=waktu)
    except (TransisiDitolak, KunciSalah, OSError) as sebab:
        messages.error(request, str(sebab) if isinstance(sebab, TransisiDitolak) else HILANG)
        return redirect(sengketa)
    nama = f"berkas-sengketa-{sengketa.pk}-versi-{pesanan.versi}.{bentuk}"
    kepala = {
        "Content-Disposition": f'attachment; filename="{nama}"',
        "Content-Length": str(getattr(pesanan, f"{bentuk}_ukuran")),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return StreamingHttpResponse(isi, content_type=JENIS[bentuk], headers=kepala)
