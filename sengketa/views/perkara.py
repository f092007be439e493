"""Disputes on the desk: the board, a new one, one case with its steps and files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from alur.mesin import jalankan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.berkas.hasil import BerkasDitolak
from kalender.hari import tanggal
from opd.views.formulir import formulir, terkirim
from sengketa.bundel.layanan import ambil_bukti
from sengketa.catat.forms import FormSengketaBaru
from sengketa.gudang import baca
from sengketa.layanan import catat_sengketa, lihat_identitas, unggah
from sengketa.meja.halaman import form_langkah, isi_perkara, papan, selesai
from sengketa.models import Sengketa, Sidang
from sengketa.sidang.ics import kalender_sidang
from sengketa.status import PeranBerkas
from sengketa.wewenang import melihat_perkara, mendampingi

SEHALAMAN = 20
PUNYA_PINTU = ("unduh_berkas",)  # steps with an address of their own
TEMPLAT = "sengketa/perkara.html"
BASI = "Tahap perkara ini berubah setelah Anda membukanya. Baca keadaannya, lalu ulangi bila masih perlu."


def sengketa_terlihat(request, pk):
    """The dispute, or 404 for whoever may not see it."""
    return get_object_or_404(Sengketa.objects.terlihat_oleh(request.user, timezone.now()).lengkap(), pk=pk)


@login_required
@require_safe
def daftar(request):
    waktu = timezone.now()
    if not melihat_perkara(request.user, None, waktu):
        raise PermissionDenied("Sengketa dilihat PPID Utama, Bagian Hukum, Atasan PPID, dan unit yang bersengketa.")
    lama = Paginator(selesai(request.user, waktu), SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "papan": papan(request.user, waktu),
        "lama": lama,
        "hari": tanggal(waktu),
        "mendampingi": mendampingi(request.user, None, waktu),
        "sebelum": f"?halaman={lama.previous_page_number()}" if lama.has_previous() else "",
        "berikut": f"?halaman={lama.next_page_number()}" if lama.has_next() else "",
    }
    return render(request, "sengketa/daftar.html", konteks)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def baru(request):
    """Record a dispute."""
    waktu = timezone.now()
    if not mendampingi(request.user, None, waktu):
        raise PermissionDenied("Sengketa dicatat PPID Utama atau Bagian Hukum.")
    awal = {"keberatan": request.GET.get("keberatan", "")}
    form = FormSengketaBaru(terkirim(request), waktu=waktu, hari=tanggal(waktu), initial=awal)

    def catat(_isi):
        sengketa = catat_sengketa(**form.nilai(), pelaku=request.user, waktu=waktu)
        messages.success(request, "Sengketa tercatat. Daftar tugas sudah tersusun dan unitnya diberi tahu.")
        return redirect(sengketa)

    return formulir(request, "sengketa/baru.html", form, catat)


@login_required
@never_cache
@require_safe
def perkara(request, pk):
    sengketa = sengketa_terlihat(request, pk)
    return render(request, TEMPLAT, isi_perkara(sengketa, request.user, timezone.now()))


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def langkah(request, pk, nama):
    """One step with what it needs; a refusal shows the page again with what was typed."""
    sengketa, waktu = sengketa_terlihat(request, pk), timezone.now()
    if nama not in sengketa.ALUR or nama in PUNYA_PINTU:
        raise Http404
    if request.method != "POST":
        return redirect(sengketa)
    transisi = sengketa.ALUR[nama]
    if not transisi.boleh(request.user, sengketa, waktu):
        raise PermissionDenied(f"Anda tidak berwenang untuk langkah “{transisi.label}”.")
    form = form_langkah(sengketa, nama, request.POST, request.FILES or None)
    konteks = isi_perkara(sengketa, request.user, waktu, nama, form)

    def tindakan(_isi):
        try:
            return _lakukan(request, sengketa, nama, form, waktu)
        except LangkahBasi:
            form.segarkan()
            raise

    return formulir(request, TEMPLAT, form, tindakan, konteks)


@transaction.atomic
def _lakukan(request, sengketa, nama, form, waktu):
    """Take the step on the stage the page showed. Raises LangkahBasi, TransisiDitolak.

    Many work on one case at once, so only a change of the stage makes a page old, not a colleague's file or tick.
    """
    if form.cleaned_data["status"] != Sengketa.kunci(sengketa.pk).status:
        raise LangkahBasi(BASI)
    if nama == "lihat_identitas":
        return _identitas(request, sengketa, form, waktu)
    unggahan, isian = form.cleaned_data.get("unggahan"), form.isian()
    if nama == "ambil_bukti":
        ambil_bukti(sengketa, isian["pilihan"], pelaku=request.user, waktu=waktu)
    elif nama == "unggah_berkas":
        _unggah(request, sengketa, unggahan, waktu, **isian)
    else:
        if unggahan:
            isian["berkas"] = _unggah(
                request, sengketa, unggahan, waktu, peran=PeranBerkas.PUTUSAN, keterangan=f"Salinan {isian['nomor']}"
            )
        jalankan(sengketa, nama, pelaku=request.user, waktu=waktu, **isian)
    messages.success(request, f"{sengketa.ALUR[nama].label}: tercatat.")
    return redirect(sengketa)


def _unggah(request, sengketa, unggahan, waktu, **isian):
    """The file, kept encrypted. Raises TransisiDitolak with the reason it was refused."""
    try:
        return unggah(sengketa, unggahan, pelaku=request.user, waktu=waktu, **isian)
    except BerkasDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from ditolak


def _identitas(request, sengketa, form, waktu):
    """Shown once, in this answer alone."""
    semua = lihat_identitas(sengketa, alasan=form.cleaned_data["catatan"], pelaku=request.user, waktu=waktu)
    sengketa.refresh_from_db()
    identitas = [[(m.replace("_", " ").capitalize(), isi) for m, isi in data.items()] for data in semua]
    return render(request, TEMPLAT, {**isi_perkara(sengketa, request.user, waktu), "identitas": identitas})


@login_required
@never_cache
@require_safe
def berkas(request, pk, berkas):
    """One file of the case."""
    satu = get_object_or_404(sengketa_terlihat(request, pk).berkas, pk=berkas, dihapus=None)
    try:
        isi = baca(satu)
    except FileNotFoundError as hilang:
        raise Http404 from hilang
    kepala = {"Content-Disposition": f'attachment; filename="{satu.nama}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(isi, content_type=satu.jenis, headers=kepala)


@login_required
@never_cache
@require_safe
def jadwal_ics(request):
    """All hearings this officer may know of, for the telephone's calendar."""
    waktu = timezone.now()
    terlihat = Sengketa.objects.terlihat_oleh(request.user, waktu)
    if not melihat_perkara(request.user, None, waktu):
        raise Http404
    sidang = Sidang.objects.filter(sengketa__in=terlihat).select_related("sengketa__termohon")
    isi = kalender_sidang(sidang, waktu=waktu, alamat=lambda s: request.build_absolute_uri(s.get_absolute_url()))
    kepala = {"Content-Disposition": 'attachment; filename="sidang.ics"'}
    return HttpResponse(isi, content_type="text/calendar; charset=utf-8", headers=kepala)
