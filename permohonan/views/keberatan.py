"""Objections on the desk: the list, one objection, its steps."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from alur.mesin import jalankan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.berkas.hasil import BerkasDitolak
from kalender.hari import tanggal
from opd.views.formulir import formulir
from opd.views.ulang import sandi_diulang
from permohonan.gudang import dihapus_bila_batal, terima
from permohonan.keberatan.meja import TAB, TANPA_TOMBOL, baris_daftar, daftar_keberatan, form_langkah, isi_perkara
from permohonan.layanan import ganti_kode, lihat_identitas
from permohonan.models import Keberatan
from permohonan.perkara.daftar import melihat_semua
from permohonan.perkara.tampak import pastikan_seperti_tampak
from permohonan.status import TANDA_DIRI, PeranBerkas
from permohonan.views.perkara_berkas import sajikan
from permohonan.wewenang import melihat_perkara

SEHALAMAN = 25
TEMPLAT = "permohonan/keberatan_perkara.html"


def keberatan_terlihat(request, pk):
    """The objection, or 404 for whoever may not see it."""
    terlihat = Keberatan.objects.terlihat_oleh(request.user, timezone.now())
    return get_object_or_404(terlihat.select_related("permohonan", "identitas", "jam", "unit"), pk=pk)


@login_required
@require_safe
def daftar(request):
    waktu = timezone.now()
    if not melihat_perkara(request.user, None, waktu):
        raise PermissionDenied("Keberatan dilihat oleh petugas layanan, PPID, dan Atasan PPID.")
    tab, semua = daftar_keberatan(request.user, request.GET.get("tab"), waktu)
    halaman = Paginator(semua, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "tab": [(kunci, kata, kunci == tab) for kunci, (kata, _status, _urut) in TAB.items()],
        "tab_kini": tab,
        "halaman": halaman,
        "baris": baris_daftar(halaman, tanggal(waktu)),
        "hari": tanggal(waktu),
        "sebelum": f"?tab={tab}&halaman={halaman.previous_page_number()}" if halaman.has_previous() else "",
        "berikut": f"?tab={tab}&halaman={halaman.next_page_number()}" if halaman.has_next() else "",
    }
    return render(request, "permohonan/keberatan_daftar.html", konteks)


@login_required
@never_cache
@require_safe
def perkara(request, pk):
    keberatan = keberatan_terlihat(request, pk)
    return render(request, TEMPLAT, isi_perkara(keberatan, request.user, timezone.now()))


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def langkah(request, pk, nama):
    """One step with what it needs; a refusal shows the page again with what was typed."""
    keberatan, waktu = keberatan_terlihat(request, pk), timezone.now()
    if nama not in keberatan.ALUR or nama in TANPA_TOMBOL:
        raise Http404
    if request.method != "POST":
        return redirect(keberatan)
    transisi = keberatan.ALUR[nama]
    if not transisi.boleh(request.user, keberatan, waktu):
        raise PermissionDenied(f"Anda tidak berwenang untuk langkah “{transisi.label}”.")
    form = form_langkah(keberatan, nama, request.POST, request.FILES or None)
    konteks = isi_perkara(keberatan, request.user, waktu, nama, form)

    def tindakan(isi):
        if "sandi" in isi:
            sandi_diulang(request, isi["sandi"])  # outside the transaction: a wrong guess must be kept
        try:
            return _lakukan(request, keberatan, nama, form, waktu)
        except LangkahBasi:
            form.segarkan(konteks["dilihat"])
            raise

    return formulir(request, TEMPLAT, form, tindakan, konteks)


@transaction.atomic
def _lakukan(request, keberatan, nama, form, waktu):
    """Take the step on what the page showed. Raises LangkahBasi, TransisiDitolak."""
    pastikan_seperti_tampak(keberatan, form.cleaned_data["dilihat"])
    if nama in TERBUKA:
        return TERBUKA[nama](request, keberatan, form, waktu)
    isian = form.isian()
    isian.pop("sandi", None)
    isian |= {"pelaku": request.user, "waktu": waktu}
    if unggahan := isian.pop("berkas", None):
        with dihapus_bila_batal(_simpan(unggahan, keberatan, request.user, waktu)) as berkas:
            jalankan(keberatan, nama, **isian, berkas=berkas)
    else:
        jalankan(keberatan, nama, **isian)
    messages.success(request, f"{keberatan.ALUR[nama].label}: tercatat.")
    return redirect(keberatan)


def _simpan(unggahan, keberatan, pelaku, waktu):
    """The signed paper, kept encrypted. Raises TransisiDitolak with the reason it was refused."""
    try:
        return terima(unggahan, perkara=keberatan, peran=PeranBerkas.KERTAS, pelaku=pelaku, waktu=waktu)
    except BerkasDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from ditolak


def _identitas(request, keberatan, form, waktu):
    """Shown once, in this answer alone."""
    data = lihat_identitas(keberatan, alasan=form.cleaned_data["catatan"], pelaku=request.user, waktu=waktu)
    keberatan.refresh_from_db()
    identitas = [(medan.replace("_", " ").capitalize(), isi) for medan, isi in data.items()]
    konteks = {**isi_perkara(keberatan, request.user, waktu), "identitas": identitas}
    return render(request, TEMPLAT, konteks)


def _kode(request, keberatan, form, waktu):
    """Sent to the recorded mail address; without one the desk reads it out, once."""
    kode = ganti_kode(keberatan, pelaku=request.user, waktu=waktu)
    keberatan.refresh_from_db()
    if keberatan.identitas.ada_surel:
        messages.success(request, "Kode baru dikirim ke surel pemohon. Kode lama tidak berlaku lagi.")
        return redirect(keberatan)
    return render(request, TEMPLAT, {**isi_perkara(keberatan, request.user, waktu), "kode": kode})


TERBUKA = {"lihat_identitas": _identitas, "ganti_kode": _kode}


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def berkas(request, pk, berkas):
    """A decision on paper; to the desk also the applicant's own papers, such as a proxy's, against a reason."""
    keberatan, waktu = keberatan_terlihat(request, pk), timezone.now()
    peran = [PeranBerkas.KERTAS, *(TANDA_DIRI if melihat_semua(request.user, waktu) else ())]
    satu = get_object_or_404(keberatan.berkas, pk=berkas, peran__in=peran, dihapus=None)
    return sajikan(request, keberatan, satu, waktu)
