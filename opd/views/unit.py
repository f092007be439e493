"""The desk over units: contact, official, and whether both still hold."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.jejak import nomor_jejak
from alur.mesin import jalankan
from kalender.hari import tanggal
from opd.forms import FormKontak
from opd.kelengkapan import ISIAN_KONTAK, kontak_kurang, perlu_diperiksa
from opd.kelola import unit_terlihat
from opd.models import PerubahanSotk, Unit
from opd.riwayat import riwayat
from opd.sunting import sunting
from opd.views.formulir import formulir, terkirim
from opd.wewenang import menata_unit, mengelola_salah_satu_unit, mengelola_unit


@login_required
@require_safe
def daftar(request):
    """The units one may look after, each with what its contact lacks."""
    waktu = timezone.now()
    if not mengelola_salah_satu_unit(request.user, None, waktu):
        raise PermissionDenied("Halaman ini untuk pengelola unit. Minta penunjukan kepada penanggung jawab unit.")
    units = Unit.objects.dalam_kelolaan(request.user, waktu).berlaku_pada(tanggal(waktu)).select_related("induk")
    q = request.GET.get("q", "").strip()[:100]
    baris = [
        {
            "unit": u,
            "kurang": kontak_kurang(u),
            "terisi": len(ISIAN_KONTAK) - len(kontak_kurang(u)),
            "periksa": perlu_diperiksa(u, tanggal(waktu)),
        }
        for u in units.cari(q)
    ]
    konteks = {"baris": baris, "q": q, "semua": len(ISIAN_KONTAK), "menata": menata_unit(request.user, None, waktu)}
    return render(request, "opd/unit_meja.html", konteks)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sunting_kontak(request, slug):
    """Change a unit's contact and official."""
    waktu = timezone.now()
    unit = _ambil(request, slug, waktu)
    # The form binds to a copy of its own, so that the page keeps showing what is stored.
    form = FormKontak(terkirim(request), instance=Unit.objects.get(pk=unit.pk))

    def simpan(isi):
        sunting(unit, "ubah_kontak", dilihat=request.POST.get("dilihat"), nilai=isi, pelaku=request.user, waktu=waktu)
        messages.success(request, "Kontak dan pejabat tersimpan.")
        return redirect("opd:unit_sunting", unit.slug)

    konteks = {
        "unit": unit,
        "dilihat": nomor_jejak(unit),
        "tersimpan": [(form[nama].label, getattr(unit, nama)) for nama in form.fields],
        "kurang": kontak_kurang(unit),
        "periksa": perlu_diperiksa(unit, tanggal(waktu)),
        "riwayat": riwayat(unit, *PerubahanSotk.objects.filter(baris__unit=unit)),
    }
    return formulir(request, "opd/unit_sunting.html", form, simpan, konteks)


@login_required
@require_POST
def masih_sama(request, slug):
    """One tap: the contact was checked and still holds."""
    waktu = timezone.now()
    unit = _ambil(request, slug, waktu)
    catatan = "Masih sama, sudah diperiksa."
    jalankan(unit, "ubah_kontak", pelaku=request.user, waktu=waktu, catatan=catatan, nilai={})
    messages.success(request, f"Kontak {unit} tercatat sudah diperiksa hari ini.")
    return redirect("opd:unit_sunting", unit.slug)


def _ambil(request, slug, waktu):
    """The unit, within what the actor may see (404) and may look after (403)."""
    unit = get_object_or_404(unit_terlihat(request.user, waktu).select_related("induk"), slug=slug)
    if not mengelola_unit(request.user, unit, waktu):
        raise PermissionDenied("Mengubah kontak unit hanya untuk operator, penanggung jawab, dan peninjau.")
    return unit
