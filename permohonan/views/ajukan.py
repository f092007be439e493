"""Filing without an account: the form, what is published already, and the receipt."""

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alur.transisi import TransisiDitolak
from kalender.hari import tanggal
from opd.models import Unit
from permohonan.jatah import alamat_pengirim, ambil_jatah
from permohonan.layanan import VERSI_PERSETUJUAN
from permohonan.views.terima import buka_tanda_terima
from permohonan.warga.awal import form_awal, form_bertambah
from permohonan.warga.cocok import cocok as cari_cocok
from permohonan.warga.cocok import cocok_semua, hitung_cocok, terbitan_umum
from permohonan.warga.forms import FormPermohonan
from permohonan.warga.kertas import KERTAS, ada_berkas, simpan_kertas
from permohonan.warga.kirim import kirim

PALING_SERING = 30  # filings of one address in a quarter of an hour: a school or an office shares one
SABAR = _(
    "Dari jaringan Anda baru saja masuk banyak permohonan. Isian Anda tidak hilang: tunggu 15 menit, lalu kirim "
    "lagi, atau hubungi meja layanan."
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ajukan(request):
    waktu = timezone.now()
    if request.method != "POST":
        return _tampil(request, form_awal(request.GET, waktu), waktu)
    if "tambah" in request.POST:
        return _tampil(request, form_bertambah(request.POST, waktu), waktu)
    form = FormPermohonan(request.POST, hari=tanggal(waktu))
    if not form.is_valid():
        return _tampil(request, form, waktu, status=422)
    if sudah_terbit := _belum_dicek(request, form, waktu):
        return _tampil(request, form, waktu, cocok=sudah_terbit)
    if not ambil_jatah("ajukan", alamat_pengirim(request), PALING_SERING, waktu=waktu):
        form.add_error(None, SABAR)
        return _tampil(request, form, waktu, status=429)
    return _kirim(request, form, waktu)


def _kirim(request, form, waktu):
    """File it; the papers come after the number, so that a refused file never loses the request."""
    try:
        permohonan, baru = kirim(form, waktu=waktu)
    except TransisiDitolak as ditolak:
        form.add_error(None, str(ditolak))
        return _tampil(request, form, waktu, status=422)
    ditolak = simpan_kertas(request.FILES, permohonan, waktu)[1] if baru else []
    buka_tanda_terima(request, permohonan, ditolak=ditolak, ulang=not baru, waktu=waktu)
    return redirect("permohonan:terima")


def _belum_dicek(request, form, waktu):
    """What is published and matches, once and only where no script has shown it; never at the cost of chosen files."""
    if form.cleaned_data["dicek"] or ada_berkas(request.FILES):
        return []
    return cocok_semua([b["uraian"] for b in form.butir.terisi()], waktu)


def _tampil(request, form, waktu, *, status=200, cocok=()):
    konteks = {
        "form": form,
        "cocok": cocok,
        "kertas": KERTAS,
        "pilih_ulang": ada_berkas(request.FILES),
        "versi_persetujuan": VERSI_PERSETUJUAN,
        "ppid": Unit.objects.ppid_utama(tanggal(waktu)),
    }
    return render(request, "permohonan/ajukan.html", konteks, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def cocok(request):
    """GET ?q=: {"isi": a fragment of HTML} with at most five entries. POST konten=: count it, and go there."""
    waktu = timezone.now()
    if request.method != "POST":
        konteks = {"cocok": cari_cocok(request.GET.get("q", ""), waktu)}
        return JsonResponse({"isi": render_to_string("permohonan/_cocok.html", konteks, request).strip()})
    terbitan = terbitan_umum(request.POST.get("konten", ""), waktu)
    if terbitan is None:
        return redirect("informasi:informasi_daftar")
    hitung_cocok(tanggal(waktu), "ditemukan")
    return redirect(terbitan)
