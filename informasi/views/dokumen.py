"""Documents of a draft: sent one by one, watched while they are inspected, arranged, made from photos.

Every door answers the script with JSON (the state of all files) and a plain form with the writing page.
"""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.berkas.gambar import GambarDitolak
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.pesanan import pesan_pdf
from informasi.berkas.sebutan import uraian_lampiran
from informasi.berkas.simpanan import simpan_gambar
from informasi.berkas.susunan import geser_lampiran, lepas_lampiran, susunan_berkas, tambah_halaman
from informasi.berkas.terima import terima_berkas
from informasi.layanan_lampiran import tambah_berkas
from informasi.models import Versi
from informasi.tulis.forms import form_dari
from informasi.views.titipan import titipkan
from informasi.views.tulis import simpan_kiriman
from opd.wewenang import menulis_untuk

KELUAR = "Anda sudah keluar. Masuk lagi, lalu kirim ulang berkasnya."
TIDAK_ADA = "Draf ini tidak ditemukan."
PILIH_BERKAS = "Pilih satu berkas dahulu."
PILIH_FOTO = "Pilih satu foto dahulu."
ARAH = {"naik": -1, "turun": 1}


def kirim_dokumen(view):
    """A door for POST only: `view(request, versi, pelaku=, waktu=)` returns a sentence of success.

    Strangers meet 404, others a sentence: 401, 403, 409, 422.
    """

    @require_POST
    @wraps(view)
    def terbungkus(request, pk):
        if not request.user.is_authenticated:
            return _tolak(request, pk, KELUAR, 401)
        try:
            if halangan := _simpan_teks(request, pk):
                return halangan
            kalimat = view(request, _versi(request, pk), pelaku=request.user, waktu=timezone.now())
        except PermissionDenied as terlarang:
            return _tolak(request, pk, str(terlarang), 403)
        except LangkahBasi as basi:
            return _tolak(request, pk, str(basi), 409)
        except (TransisiDitolak, BerkasDitolak, GambarDitolak) as ditolak:
            return _tolak(request, pk, str(ditolak), 422)
        return _jadi(request, pk, kalimat)

    return terbungkus


def _simpan_teks(request, pk):
    """Without script the button brings the whole writing page: its text is saved first. None, or the page why not."""
    if _dari_skrip(request) or "nomor_sunting" not in request.POST:
        return None
    versi = _versi(request, pk)
    return simpan_kiriman(request, versi, form_dari(versi, request.POST))


def _versi(request, pk):
    versi = Versi.objects.terlihat_oleh(request.user, timezone.now()).lengkap().filter(pk=pk).first()
    if versi is None:
        raise Http404(TIDAK_ADA)
    return versi


def _pastikan_menulis(versi, pelaku, waktu):
    """Before anything is stored; the verbs ask again under their lock."""
    if not menulis_untuk(pelaku, versi.konten.unit, waktu):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")


def _kunci(teks):
    """A key as sent; 0, which nothing has, for anything else."""
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 19 else 0


def _dari_skrip(request):
    return request.headers.get("X-Requested-With") == "fetch"


def _tolak(request, pk, kalimat, status):
    if _dari_skrip(request):
        return JsonResponse({"pesan": kalimat}, status=status)
    if status == 401:
        jalur = reverse("informasi:konten_sunting", args=[pk])
        if "nomor_sunting" in request.POST:
            titipkan(request, jalur)
        return redirect_to_login(jalur)
    return render(request, "informasi/dokumen_ditolak.html", {"pesan": kalimat, "pk": pk}, status=status)


def _jadi(request, pk, kalimat):
    if _dari_skrip(request):
        return JsonResponse({"pesan": kalimat, **_keadaan(_versi(request, pk))}, status=201)
    messages.success(request, kalimat)
    return redirect(reverse("informasi:konten_sunting", args=[pk]) + "#dokumen")


def _keadaan(versi):
    """What the script knows of the files: plain values, and the rows as the page shows them."""
    susunan = susunan_berkas(versi)
    jam = timezone.localtime(versi.disimpan_pada)
    return {
        "versi": versi.pk,
        "nomor_sunting": versi.nomor_sunting,
        "jam": f"{jam:%H.%M}",
        "menunggu": susunan.menunggu,
        "lampiran": [uraian_lampiran(x) for x in (*susunan.dokumen, *susunan.halaman)],
        "html": render_to_string("komponen/_dokumen_isi.html", {"versi": versi, "susunan": susunan}),
    }


@require_safe
def dokumen_keadaan(request, pk):
    """The state of a draft's files, for whoever may see the draft."""
    if not request.user.is_authenticated:
        return JsonResponse({"pesan": KELUAR}, status=401)
    return JsonResponse(_keadaan(_versi(request, pk)))


@kirim_dokumen
def dokumen_unggah(request, versi, **siapa):
    """One document (`dokumen`)."""
    unggahan = request.FILES.get("dokumen")
    if unggahan is None:
        raise BerkasDitolak(PILIH_BERKAS)
    _pastikan_menulis(versi, **siapa)
    berkas = terima_berkas(unggahan, unit=versi.konten.unit, **siapa)
    tambah_berkas(versi, berkas, **siapa)
    return "Berkas diterima dan sedang diperiksa."


@kirim_dokumen
def dokumen_lepas(request, versi, **siapa):
    """Take off the document or page named by `lampiran`."""
    lepas_lampiran(versi, _kunci(request.POST.get("lampiran", "")), **siapa)
    return "Berkas dilepas."


@kirim_dokumen
def dokumen_urut(request, versi, **siapa):
    """Move the document or page named by `naik` or `turun` by one place."""
    for nama, langkah in ARAH.items():
        if nama in request.POST:
            geser_lampiran(versi, _kunci(request.POST[nama]), langkah, **siapa)
    return "Urutan disimpan."


@kirim_dokumen
def dokumen_foto(request, versi, **siapa):
    """Photographed pages (`foto`, several), laid behind the others in the order they came."""
    foto = request.FILES.getlist("foto")
    if not foto:
        raise GambarDitolak(PILIH_FOTO)
    _pastikan_menulis(versi, **siapa)
    tolak = []
    for satu in foto:
        try:
            gambar = simpan_gambar(satu.read(), satu.name, unit=versi.konten.unit, **siapa)
        except GambarDitolak as ditolak:
            tolak.append(f"{satu.name[:60]}: {ditolak}")
        else:
            tambah_halaman(versi, gambar, **siapa)
    if tolak:
        raise GambarDitolak(" ".join(tolak))
    return "Foto ditambahkan."


@kirim_dokumen
def dokumen_jadikan(request, versi, **siapa):
    """Order one PDF of the pages."""
    pesan_pdf(versi, **siapa)
    return "Foto sedang dijadikan PDF."
