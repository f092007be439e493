"""The watch on the desk: PPID utama's list, one unit's page with its steps, the thresholds."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from kalender.hari import tanggal
from laporan.models import AmbangMonitor, PantauanUnit
from laporan.monitor.daftar import daftar, teks_grup
from laporan.monitor.forms import FORM, FormAmbang
from laporan.monitor.halaman import isi_unit, unit_terlihat
from laporan.monitor.layanan import atur_ambang
from laporan.monitor.sapuan import pantauan_unit
from laporan.monitor.wewenang import membaca_monitor
from opd.peran import Jenis
from opd.views.formulir import formulir, terkirim
from opd.views.ulang import sandi_diulang
from opd.wewenang import ppid_utama


@login_required
@require_safe
def monitor_meja(request):
    """Who needs a call now, who a friendly word."""
    waktu = timezone.now()
    _boleh_membaca(request, waktu)
    alamat = request.build_absolute_uri(reverse("meja"))
    baris = daftar(waktu, alamat)
    teks, wa = teks_grup(baris, waktu, alamat)
    telepon = [b for b in baris if b.perlu_ditelepon]
    konteks = {
        "telepon": telepon,
        "lain": [b for b in baris if not b.perlu_ditelepon],
        "merah": sum(b.merah for b in baris),
        "teks": teks,
        "wa": wa,
        "mengatur": ppid_utama(request.user, None, waktu),
    }
    return render(request, "laporan/monitor_meja.html", konteks)


@login_required
@require_safe
def monitor_unit(request, slug):
    """One unit: its meters, what it can publish today, its comment, what was said about it."""
    waktu = timezone.now()
    unit = get_object_or_404(unit_terlihat(request.user, waktu), slug=slug)
    return render(request, "laporan/monitor_unit.html", isi_unit(unit, request.user, waktu))


@login_required
@sensitive_post_parameters("sandi_ulang")
@require_POST
def monitor_langkah(request, slug, nama):
    """One step of one unit; a refusal shows the page again with what was typed."""
    waktu = timezone.now()
    unit = get_object_or_404(unit_terlihat(request.user, waktu), slug=slug)
    if nama not in FORM:
        raise Http404
    langkah = PantauanUnit.ALUR[nama]
    if not langkah.boleh(request.user, PantauanUnit(unit=unit), waktu):
        raise PermissionDenied(f"Anda tidak berwenang untuk langkah “{langkah.label}”.")
    form = FORM[nama](request.POST, hari=tanggal(waktu))

    def tindakan(isi):
        if "sandi_ulang" in isi:
            sandi_diulang(request, isi["sandi_ulang"])
        isian = form.isian()
        catatan = isian.pop("catatan", "")
        objek = pantauan_unit(unit, waktu)
        jalankan(objek, nama, pelaku=request.user, waktu=waktu, catatan=catatan, **isian)
        messages.success(request, f"{langkah.label}: tercatat.")
        return redirect(objek)

    return formulir(
        request, "laporan/monitor_unit.html", form, tindakan, isi_unit(unit, request.user, waktu, nama, form)
    )


@login_required
@require_safe
def monitor_ambang(request):
    """The ladder's days of every kind of unit."""
    waktu = timezone.now()
    _boleh_mengatur(request, waktu)
    ada = {a.jenis: a for a in AmbangMonitor.objects.all()}
    baris = [(jenis, ada.get(jenis.value) or AmbangMonitor(jenis=jenis)) for jenis in Jenis]
    return render(request, "laporan/monitor_ambang.html", {"baris": baris})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def monitor_ambang_ubah(request, jenis):
    """Change the days of one kind of unit."""
    waktu = timezone.now()
    _boleh_mengatur(request, waktu)
    if jenis not in Jenis.values:
        raise Http404
    ambang = AmbangMonitor.objects.filter(jenis=jenis).first() or AmbangMonitor(jenis=jenis)

    def simpan(isi):
        atur_ambang(jenis, isi, pelaku=request.user, waktu=waktu)
        messages.success(request, f"Ambang {Jenis(jenis).label} tersimpan.")
        return redirect("laporan:monitor_ambang")

    form = FormAmbang(terkirim(request), instance=ambang)
    return formulir(request, "laporan/monitor_ambang_ubah.html", form, simpan, {"jenis": Jenis(jenis)})


def _boleh_membaca(request, waktu):
    if not membaca_monitor(request.user, waktu):
        raise PermissionDenied("Daftar ini untuk petugas PPID Utama. Keadaan unit Anda ada di kartu meja.")


def _boleh_mengatur(request, waktu):
    if not ppid_utama(request.user, None, waktu):
        raise PermissionDenied("Ambang monitor diatur PPID Utama.")
