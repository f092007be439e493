"""PPID utama looks after the search: other words for the same thing, and what citizens sought in vain."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from informasi.cari.forms import FormSinonim
from informasi.cari.sinonim import hapus_sinonim, simpan_sinonim
from informasi.models import KataTakTemu, Sinonim
from opd.views.formulir import formulir, terkirim
from opd.wewenang import ppid_utama

SEHALAMAN = 50


@login_required
@require_safe
def sinonim_daftar(request):
    _wajib_ppid_utama(request)
    return render(request, "informasi/sinonim.html", {"daftar": Sinonim.objects.all(), "tab": _tab("sinonim_daftar")})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sinonim_baru(request):
    """A new row; `?istilah=` fills in a word that citizens sought in vain."""
    _wajib_ppid_utama(request)
    awal = {"istilah": request.GET.get("istilah", "")[:60]}
    form = FormSinonim(terkirim(request), initial=awal)
    return formulir(request, "informasi/sinonim_sunting.html", form, _penyimpan(request, Sinonim()))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sinonim_ubah(request, pk):
    _wajib_ppid_utama(request)
    sinonim = get_object_or_404(Sinonim, pk=pk)
    awal = {"istilah": sinonim.istilah, "padanan": "\n".join(sinonim.padanan)}
    form = FormSinonim(terkirim(request), initial=awal, sinonim=sinonim)
    return formulir(request, "informasi/sinonim_sunting.html", form, _penyimpan(request, sinonim), {"sinonim": sinonim})


def _penyimpan(request, sinonim):
    def simpan(isi):
        simpan_sinonim(sinonim, pelaku=request.user, waktu=timezone.now(), **isi)
        messages.success(request, _("Tersimpan. Padanan ini berlaku mulai pencarian berikutnya."))
        return redirect("informasi:sinonim_daftar")

    return simpan


@login_required
@require_POST
def sinonim_hapus(request, pk):
    _wajib_ppid_utama(request)
    sinonim = get_object_or_404(Sinonim, pk=pk)
    hapus_sinonim(sinonim, pelaku=request.user, waktu=timezone.now())
    messages.success(request, _("“%(istilah)s” dihapus dari daftar sinonim.") % {"istilah": sinonim.istilah})
    return redirect("informasi:sinonim_daftar")


@login_required
@require_safe
def kata_tak_temu(request):
    """What citizens sought in vain, most often first; those marked as handled apart."""
    _wajib_ppid_utama(request)
    ditangani = request.GET.get("tampil") == "ditangani"
    semua = Paginator(KataTakTemu.objects.filter(ditangani=ditangani), SEHALAMAN)
    halaman = semua.get_page(request.GET.get("hal"))
    konteks = {"halaman": halaman, "ditangani": ditangani, "tab": _tab("kata_tak_temu")}
    return render(request, "informasi/kata_tak_temu.html", konteks | _tetangga(halaman, ditangani))


@login_required
@require_POST
def kata_ditangani(request, pk):
    """Mark a word as handled, or take the mark away."""
    _wajib_ppid_utama(request)
    kata = get_object_or_404(KataTakTemu, pk=pk)
    kata.ditangani = request.POST.get("ditangani") == "1"
    kata.save(update_fields=["ditangani"])
    pesan = _("“%(kata)s” ditandai sudah ditangani.") if kata.ditangani else _("“%(kata)s” kembali ke daftar.")
    messages.success(request, pesan % {"kata": kata.kata})
    return redirect("informasi:kata_tak_temu")


def _wajib_ppid_utama(request):
    if not ppid_utama(request.user, None, timezone.now()):
        raise PermissionDenied("Halaman ini hanya untuk PPID Utama.")


def _tab(kini):
    pilihan = [("kata_tak_temu", _("Belum ditemukan")), ("sinonim_daftar", _("Sinonim"))]
    return [{"label": label, "url": reverse(f"informasi:{nama}"), "aktif": nama == kini} for nama, label in pilihan]


def _tetangga(halaman, ditangani):
    saring = "tampil=ditangani&" if ditangani else ""
    sebelum = f"?{saring}hal={halaman.previous_page_number()}" if halaman.has_previous() else ""
    return {"sebelum": sebelum, "berikut": f"?{saring}hal={halaman.next_page_number()}" if halaman.has_next() else ""}
