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
from informasi.ajuan import bentuk_rincian, konten_berincian
from informasi.editor import editor
from informasi.forms import FormBerita, FormKembali
from informasi.impor.ringkas import impor_menunggu
from informasi.models import Versi
from informasi.penerbitan import setujui
from informasi.penjaga.letak import letak_pribadi
from informasi.status import PeranLampiran, StatusVersi
from informasi.tinjau.antrean import halangan_setuju, saran_penunjukan, tetangga
from informasi.tinjau.forms import FormPenetapan, FormUsulanInformasi
from informasi.tinjau.halaman_pertama import halaman_pertama
from informasi.tinjau.periksa import periksa, petunjuk, siapkan
from informasi.tinjau.rincian import baris_rincian
from informasi.tinjau.rincian_teks import baris_versi
from informasi.tinjau.tinjauan import bandingkan
from informasi.tulis.forms import RETENSI
from informasi.tulis.teks import FormTulis
from informasi.views.publik import isi_aman

ISIAN = ("alasan", "catatan", "sidik", "alasan_pribadi")
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


def diperiksa():
    """Versions with everything the findings look at."""
    rincian = ("rincian__butir", "rincian_kegiatan", "rincian_halaman", "rincian_serta_merta", "peringatan")
    return Versi.objects.lengkap().select_related(*rincian).prefetch_related("lampiran__berkas")


@khusus_peninjau
@require_safe
def tinjau_daftar(request):
    """On a phone the queue is a page of its own; on a wide screen it stands beside the first item."""
    daftar = list(antrean()[:ANTREAN_TAMPIL])
    konteks = {"antrean": daftar, "jumlah": antrean().count(), "saran": saran_penunjukan(request.user, timezone.now())}
    konteks["impor"] = impor_menunggu()
    return render(request, "informasi/tinjau_daftar.html", konteks)


@khusus_peninjau
@require_safe
def tinjau(request, pk):
    versi = get_object_or_404(diperiksa(), pk=pk)
    if versi.status != StatusVersi.DIAJUKAN:
        return redirect(versi)
    return tampil_tinjau(request, versi)


def tampil_tinjau(request, versi, *, form=None, penetapan=None, halangan="", status=200):
    """The page of one submission; `halangan` says why the last decision was refused."""
    waktu, ajuan = timezone.now(), versi.ajuan_terakhir()
    bekal = siapkan([versi], waktu)[versi.pk]
    sebelum, berikut = tetangga(versi)
    konteks = {
        "versi": versi,
        "ajuan": ajuan,
        "antrean": antrean()[:ANTREAN_TAMPIL],
        "jumlah": antrean().count(),
        "banding": bandingkan(versi, ajuan),
        "isi_html": isi_aman(versi.isi),
        "rincian": baris_versi(versi),
        "temuan": periksa(versi, bekal),
        "petunjuk": petunjuk(versi, bekal),
        "form": form or FormKembali(initial={"sidik": ajuan.sidik}),
        "sebelum": sebelum,
        "berikut": berikut,
        "halangan": halangan,
        "letak_pribadi": letak_pribadi(versi),
        "halangan_setuju": halangan_setuju(versi, ajuan, request.user, waktu),
        "dipegang": versi.klaim_oleh if versi.klaim_sampai and versi.klaim_sampai > waktu else None,
    }
    if konten_berincian(versi):
        konteks |= {"penetapan": penetapan or FormPenetapan(versi=versi), "saran_retensi": RETENSI}
        konteks |= {"halaman_pertama": halaman_pertama(versi), "rincian": baris_rincian(bentuk_rincian(versi.rincian))}
    return render(request, "informasi/tinjau.html", konteks, status=status)


@khusus_peninjau
@require_POST
def putuskan(request, pk, nama):
    """Approve, return, hold, take over."""
    versi = get_object_or_404(diperiksa(), pk=pk)
    if nama not in PUTUSAN:
        raise PermissionDenied("Langkah ini tidak ada di meja tinjau.")
    if versi.status != StatusVersi.DIAJUKAN:
        raise LangkahBasi(f"{versi} sudah tidak menunggu pemeriksaan: {versi.get_status_display().lower()}.")
    form, penetapan = FormKembali(request.POST), _penetapan(request, versi, nama)
    # Holding and taking over say nothing about the text, so they need no hash.
    sah = nama not in {"setujui", "kembalikan"} or form.is_valid()
    if not sah or (penetapan and not penetapan.is_valid()):
        return tampil_tinjau(request, versi, form=form, penetapan=penetapan, status=422)
    isian = {k: form.cleaned_data[k] for k in ISIAN if k in getattr(form, "cleaned_data", {})}
    berikut = tetangga(versi)[1]
    try:
        _jalankan(versi, nama, request.user, isian, penetapan)
    except LangkahBasi:
        raise
    except TransisiDitolak as ditolak:
        return tampil_tinjau(request, versi, form=form, penetapan=penetapan, halangan=str(ditolak), status=422)
    return _setelah_putusan(request, versi, nama, berikut)


def _penetapan(request, versi, nama):
    """The bound form of what is set while approving, or None."""
    if nama != "setujui" or not konten_berincian(versi) or not FormPenetapan.dikirim(request.POST):
        return None
    return FormPenetapan(request.POST, versi=versi)


def _jalankan(versi, nama, pelaku, isian, penetapan):
    siapa = {"pelaku": pelaku, "waktu": timezone.now()}
    if nama == "setujui":
        ditetapkan = penetapan.cleaned_data if penetapan else None
        isian.pop("alasan", None)
        setujui(versi, **siapa, **isian, penetapan=ditetapkan)
    else:
        jalankan(versi, nama, **siapa, **isian)


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
        return _tampil_usulkan(request, versi, _form_usulan(versi), sidik)
    form = _form_usulan(versi, request.POST)
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
    for kalimat in getattr(form, "laporan", ()):
        messages.warning(request, kalimat)
    messages.success(request, "Usulan terkirim kepada unit.")
    return redirect("informasi:tinjau_daftar")


def _form_usulan(versi, kiriman=None):
    """What a reviewer may rewrite: the whole text of a berita, title and summary of an informasi publik."""
    if konten_berincian(versi):
        return FormUsulanInformasi(kiriman, versi=versi)
    return FormBerita(kiriman, initial=FormTulis.awal(versi), isi_lama=versi.isi)


def _tampil_usulkan(request, versi, form, sidik, *, halangan="", status=200):
    konteks = {"versi": versi, "form": form, "sidik": sidik, "halangan": halangan}
    if not konten_berincian(versi):
        konteks["isi_polos"], konteks["isi_html"] = form.tampilan()
    return render(request, "informasi/usulkan.html", konteks, status=status)


@khusus_peninjau
@require_safe
def tinjau_cepat(request):
    """Clean first publications on one page to scroll; each is still read and decided one by one."""
    waktu = timezone.now()
    calon = list(diperiksa().antrean().filter(nomor=1).prefetch_related("ajuan")[: CEPAT_TAMPIL * 2])
    bekal = siapkan(calon, waktu)
    daftar = [
        _satu_cepat(versi)
        for versi in calon
        if not periksa(versi, bekal[versi.pk]) and not halangan_setuju(versi, _ajuan_dimuat(versi), request.user, waktu)
    ]
    konteks = {"daftar": daftar[:CEPAT_TAMPIL], "jumlah": antrean().count()}
    return render(request, "informasi/tinjau_cepat.html", konteks)


def _ajuan_dimuat(versi):
    return list(versi.ajuan.all())[-1]


def _satu_cepat(versi):
    """What one text shows on the quick page; a whole document is opened there, its columns are read."""
    lampiran = versi.lampiran.all()
    return {
        "versi": versi,
        "ajuan": _ajuan_dimuat(versi),
        "isi_html": isi_aman(versi.isi),
        "foto": [x for x in lampiran if x.peran != PeranLampiran.DOKUMEN],
        "dokumen": [x for x in lampiran if x.peran == PeranLampiran.DOKUMEN],
        "rincian": baris_rincian(bentuk_rincian(versi.rincian)) if konten_berincian(versi) else baris_versi(versi),
    }
