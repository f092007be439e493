"""The reviewer's desk: next item, what changed, decide. Each decision is bound to the text on the screen."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.editor import editor
from informasi.forms import FormBerita, FormKembali
from informasi.models import Versi
from informasi.penerbitan import setujui
from informasi.status import StatusVersi
from informasi.tinjau.antrean import halangan_setuju, saran_penunjukan, tetangga
from informasi.tinjau.periksa import periksa
from informasi.tinjau.tinjauan import bandingkan
from informasi.views.konten import form_dari
from informasi.views.publik import isi_aman

PUTUSAN = {"setujui", "kembalikan", "pegang", "ambil_alih"}
ANTREAN_TAMPIL, CEPAT_TAMPIL = 30, 20


def khusus_peninjau(view):
    """Log-in, then 403 for whoever does not review for PPID utama."""

    @login_required
    @wraps(view)
    def terbungkus(request, *args, **kwargs):
        if not request.user.peninjau_pada(timezone.now()):
            raise PermissionDenied("Halaman ini untuk verifikator dan PPID Utama.")
        return view(request, *args, **kwargs)

    return terbungkus


def antrean():
    """Submissions that wait, with what a row shows."""
    return Versi.objects.antrean().lengkap()


@khusus_peninjau
@require_safe
def tinjau_daftar(request):
    """On a phone the queue is a page of its own; on a wide screen it stands beside the first item."""
    daftar = list(antrean()[:ANTREAN_TAMPIL])
    konteks = {"antrean": daftar, "jumlah": antrean().count(), "saran": saran_penunjukan(request.user, timezone.now())}
    return render(request, "informasi/tinjau_daftar.html", konteks)


@khusus_peninjau
@require_safe
def tinjau(request, pk):
    versi = get_object_or_404(Versi.objects.lengkap(), pk=pk)
    if versi.status != StatusVersi.DIAJUKAN:
        return redirect(versi)
    return tampil_tinjau(request, versi)


def tampil_tinjau(request, versi, *, form=None, usulan=None, halangan="", status=200):
    """The page of one submission; `halangan` says why the last decision was refused."""
    waktu, ajuan = timezone.now(), versi.ajuan_terakhir()
    sebelum, berikut = tetangga(versi)
    konteks = {
        "versi": versi,
        "ajuan": ajuan,
        "antrean": antrean()[:ANTREAN_TAMPIL],
        "jumlah": antrean().count(),
        "banding": bandingkan(versi, ajuan),
        "isi_html": isi_aman(versi.isi),
        "temuan": periksa(versi),
        "form": form or FormKembali(initial={"sidik": ajuan.sidik}),
        "usulan": usulan,
        "sebelum": sebelum,
        "berikut": berikut,
        "halangan": halangan,
        "halangan_setuju": halangan_setuju(versi, ajuan, request.user, waktu),
        "dipegang": versi.klaim_oleh if versi.klaim_sampai and versi.klaim_sampai > waktu else None,
    }
    return render(request, "informasi/tinjau.html", konteks, status=status)


@khusus_peninjau
@require_POST
def putuskan(request, pk, nama):
    """Approve, return, hold, take over."""
    versi = get_object_or_404(Versi.objects.lengkap(), pk=pk)
    if nama not in PUTUSAN:
        raise PermissionDenied("Langkah ini tidak ada di meja tinjau.")
    if versi.status != StatusVersi.DIAJUKAN:
        raise LangkahBasi(f"{versi} sudah tidak menunggu pemeriksaan: {versi.get_status_display().lower()}.")
    form = FormKembali(request.POST)
    # Holding and taking over say nothing about the text, so they need no hash.
    if nama in {"setujui", "kembalikan"} and not form.is_valid():
        return tampil_tinjau(request, versi, form=form, status=422)
    isian = {k: form.cleaned_data[k] for k in ("alasan", "catatan", "sidik") if k in getattr(form, "cleaned_data", {})}
    berikut = tetangga(versi)[1]
    try:
        _jalankan(versi, nama, request.user, isian)
    except LangkahBasi:
        raise
    except TransisiDitolak as ditolak:
        return tampil_tinjau(request, versi, form=form, halangan=str(ditolak), status=422)
    return _setelah_putusan(request, versi, nama, berikut)


def _jalankan(versi, nama, pelaku, isian):
    waktu = timezone.now()
    if nama == "setujui":
        setujui(versi, pelaku=pelaku, waktu=waktu, sidik=isian["sidik"], catatan=isian.get("catatan", ""))
    else:
        jalankan(versi, nama, pelaku=pelaku, waktu=waktu, **isian)


def _setelah_putusan(request, versi, nama, berikut):
    if nama in {"pegang", "ambil_alih"}:
        if request.headers.get("X-Requested-With") == "fetch":
            return HttpResponse(status=204)
        return redirect("informasi:tinjau", pk=versi.pk)
    kabar = {"setujui": "Terbit", "kembalikan": "Dikembalikan"}[nama]
    messages.success(request, f"{kabar}: {versi}")
    if request.POST.get("dari") == "cepat":
        return redirect("informasi:tinjau_cepat")
    return redirect("informasi:tinjau", pk=berikut.pk) if berikut else redirect("informasi:tinjau_daftar")


@editor
@khusus_peninjau
@require_http_methods(["GET", "HEAD", "POST"])
def usulkan(request, pk):
    """The reviewer writes a better text; the unit decides with one tap whether to use it."""
    versi = get_object_or_404(Versi.objects.lengkap(), pk=pk)
    if versi.status != StatusVersi.DIAJUKAN:
        return redirect(versi)
    sidik = request.POST.get("sidik") or versi.ajuan_terakhir().sidik
    if request.method != "POST":
        return _tampil_usulkan(request, versi, form_dari(versi), sidik)
    form = FormBerita(request.POST, isi_lama=versi.isi)
    if not form.is_valid():
        return _tampil_usulkan(request, versi, form, sidik, status=422)
    catatan = request.POST.get("catatan", "").replace("\x00", "")[:2_000]
    try:
        jalankan(
            versi,
            "usulkan",
            pelaku=request.user,
            waktu=timezone.now(),
            catatan=catatan,
            sidik=sidik,
            nilai=form.nilai(),
        )
    except LangkahBasi:
        raise
    except TransisiDitolak as ditolak:
        return _tampil_usulkan(request, versi, form, sidik, halangan=str(ditolak), status=422)
    messages.success(request, "Usulan terkirim kepada unit.")
    return redirect("informasi:tinjau_daftar")


def _tampil_usulkan(request, versi, form, sidik, *, halangan="", status=200):
    polos, html = form.tampilan()
    konteks = {"versi": versi, "form": form, "sidik": sidik, "isi_polos": polos, "isi_html": html, "halangan": halangan}
    return render(request, "informasi/usulkan.html", konteks, status=status)


@khusus_peninjau
@require_safe
def tinjau_cepat(request):
    """Clean first publications on one page to scroll; each is still read and decided one by one."""
    waktu = timezone.now()
    calon = antrean().filter(nomor=1).prefetch_related("lampiran__berkas", "ajuan")[: CEPAT_TAMPIL * 2]
    daftar = []
    for versi in calon:
        ajuan = list(versi.ajuan.all())[-1]
        if not periksa(versi) and not halangan_setuju(versi, ajuan, request.user, waktu):
            daftar.append({"versi": versi, "ajuan": ajuan, "isi_html": isi_aman(versi.isi)})
    return render(
        request, "informasi/tinjau_cepat.html", {"daftar": daftar[:CEPAT_TAMPIL], "jumlah": antrean().count()}
    )
