"""Steps of a consequence test, and its secret files: one door that checks who asks."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.antar import Antaran, antar
from informasi.berkas.hasil import BerkasDitolak
from informasi.dikecualikan.forms import FORM_LANGKAH, FormDokumen, FormKosong
from informasi.dikecualikan.gudang import terima
from informasi.dikecualikan.halaman import TANPA_TOMBOL, isi_uji
from informasi.dikecualikan.layanan import tetapkan
from informasi.dikecualikan.pembukaan import siapkan_pembukaan
from informasi.dikecualikan.status import PeranBerkas
from informasi.dikecualikan.wewenang import penyunting
from informasi.views.dik import uji_terlihat
from opd.views.formulir import formulir

MENETAPKAN = ("tetapkan", "benarkan_sk")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def uji_langkah(request, pk, nama):
    """One step with what it needs; a refusal shows the page again with what was typed."""
    objek, waktu = uji_terlihat(request, pk), timezone.now()
    if nama not in objek.ALUR or nama in TANPA_TOMBOL:
        raise Http404
    if request.method != "POST":
        return redirect("informasi:uji", pk)
    if not objek.ALUR[nama].boleh(request.user, objek, waktu):
        raise PermissionDenied(f"Anda tidak berwenang untuk langkah “{objek.ALUR[nama].label}”.")
    form = FORM_LANGKAH.get(nama, FormKosong)(request.POST, request.FILES or None)

    def lakukan(isian):
        _lakukan(objek, nama, isian, request.user, waktu)
        messages.success(request, f"{objek.ALUR[nama].label}: tercatat.")
        return redirect(
            "informasi:uji_daftar" if nama == "buang" else "informasi:uji", *([] if nama == "buang" else [pk])
        )

    return formulir(request, "informasi/uji.html", form, lakukan, isi_uji(objek, request.user, waktu, nama, form))


def _lakukan(uji, nama, isian, pelaku, waktu):
    """Take the step; the paper that comes with it is stored first. Raises TransisiDitolak."""
    catatan = isian.pop("catatan", "")
    if unggahan := isian.get("berkas"):
        isian["berkas"] = _simpan(unggahan, uji, PeranBerkas(nama.removeprefix("catat_")), pelaku, waktu)
    langkah = tetapkan if nama in MENETAPKAN else jalankan
    langkah(uji, nama, pelaku=pelaku, waktu=waktu, catatan=catatan, **isian)


def _simpan(unggahan, uji, peran, pelaku, waktu):
    try:
        return terima(unggahan, uji=uji, peran=peran, pelaku=pelaku, waktu=waktu)
    except BerkasDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from ditolak


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def uji_unggah(request, pk):
    """The document itself, while the test is open."""
    objek, waktu = uji_terlihat(request, pk), timezone.now()
    if request.method != "POST":
        return redirect("informasi:uji", pk)
    if objek.status not in objek.ALUR["ubah"].dari or not penyunting(request.user, objek, waktu):
        raise PermissionDenied("Dokumen hanya dapat ditambah selama uji belum disetujui.")
    form = FormDokumen(request.POST, request.FILES)

    def lakukan(isian):
        _simpan(isian["berkas"], objek, PeranBerkas.DOKUMEN, request.user, waktu)
        messages.success(request, "Dokumen disimpan di tempat rahasia.")
        return redirect("informasi:uji", pk)

    return formulir(request, "informasi/uji.html", form, lakukan, isi_uji(objek, request.user, waktu, "unggah", form))


@login_required
@require_safe
def uji_berkas(request, pk, berkas, nama):
    """A secret file, for whoever may see the test; never cached, never shown inside the portal's own origin."""
    objek = get_object_or_404(uji_terlihat(request, pk).berkas, pk=berkas, nama=nama)
    antaran = Antaran(
        "rahasia", objek.jalur, objek.jenis, objek.nama, f'"{objek.sha256[:32]}-uji"', "private, no-store"
    )
    try:
        return antar(request, antaran)
    except FileNotFoundError as hilang:
        raise Http404 from hilang


@login_required
@require_POST
def uji_pembukaan(request, pk):
    """What has expired or was opened goes to review for the DIP, in one tap."""
    objek = uji_terlihat(request, pk)
    versi = siapkan_pembukaan(objek, pelaku=request.user, waktu=timezone.now())
    messages.success(request, "Draf untuk DIP sudah disiapkan. Periksa, lengkapi, lalu ajukan.")
    return redirect("informasi:konten_sunting", versi.pk)
