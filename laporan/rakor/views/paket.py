"""The pack of a meeting: ordered by PPID utama, read by whoever reads every meeting."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from informasi.berkas.gudang import rahasia
from informasi.ekspor.jawaban import JENIS
from laporan.rakor.paket import pesan
from laporan.rakor.views.rapat import hanya_pemimpin, rapat_terlihat
from laporan.rakor.wewenang import membaca_semua_rakor, memimpin_rakor

MIME = {"pdf": "application/pdf", "xlsx": JENIS["xlsx"]}


def _rapat_berpaket(request, pk, waktu):
    rapat = rapat_terlihat(request, pk, waktu)
    if not membaca_semua_rakor(request.user, rapat, waktu):
        raise PermissionDenied("Paket rapat dibaca PPID Utama, pimpinan, Atasan PPID, dan auditor.")
    return rapat


@login_required
@never_cache
@require_safe
def paket(request, pk):
    """The packs of one meeting; the newest shows its progress while it is built."""
    waktu = timezone.now()
    rapat = _rapat_berpaket(request, pk, waktu)
    semua = list(rapat.paket.all()[:20])
    konteks = {
        "rapat": rapat,
        "memimpin": memimpin_rakor(request.user, rapat, waktu),
        "berjalan": next((p for p in semua if p.berjalan), None),
        "gagal": semua[0] if semua and semua[0].sebab_gagal else None,
        "jadi": [p for p in semua if p.jadi_pada],
    }
    return render(request, "laporan/rakor_paket.html", konteks)


@login_required
@never_cache
@require_POST
def paket_pesan(request, pk):
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    hanya_pemimpin(request, rapat, waktu)
    pesan(rapat, pelaku=request.user, waktu=waktu)
    messages.success(request, "Paket sedang disusun.")
    return redirect("laporan:rakor_paket", pk=rapat.pk)


@login_required
@never_cache
@require_safe
def paket_unduh(request, pk, nomor, bentuk):
    """One frozen file."""
    rapat = _rapat_berpaket(request, pk, timezone.now())
    satu = get_object_or_404(rapat.paket.exclude(jadi_pada=None), pk=nomor)
    if bentuk not in MIME:
        raise Http404
    try:
        isi = rahasia().open(getattr(satu, bentuk))
    except FileNotFoundError as hilang:
        raise Http404 from hilang
    jawaban = FileResponse(isi, content_type=MIME[bentuk])
    jawaban.headers["Content-Disposition"] = f'attachment; filename="paket-rakor-{satu.pk}.{bentuk}"'
    jawaban.headers["Cache-Control"] = "private, no-store"
    return jawaban
