"""The desk of duties: every list answers what must be done now."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from informasi.kewajiban.halaman import ikhtisar, isi_unit, unit_terlihat
from informasi.kewajiban.layanan import nyatakan
from informasi.kewajiban.status import KataUnit
from informasi.models import Kewajiban

BUKAN_PENULIS = "Daftar kewajiban untuk operator dan penanggung jawab unit, serta PPID Utama."


@login_required
@require_safe
def kewajiban(request):
    """One unit's list; for who sees several also how they stand, the most overdue first."""
    waktu = timezone.now()
    units = unit_terlihat(request.user, waktu)
    if not units:
        raise PermissionDenied(BUKAN_PENULIS)
    unit = _unit_dipilih(units, request.GET.get("unit", ""), request.user, waktu)
    konteks = {"unit": unit, "banyak": len(units) > 1}
    if unit:
        konteks |= isi_unit(unit, request.user, waktu)
    if len(units) > 1 and not request.GET.get("unit"):
        konteks["ikhtisar"] = ikhtisar([u for u in units if u != unit], waktu)
    return render(request, "informasi/kewajiban.html", konteks)


def _unit_dipilih(units, slug, pengguna, waktu):
    """The unit asked for, 404 when it is not among `units`; else the own one, for reviewers none."""
    if slug:
        unit = next((u for u in units if u.slug == slug), None)
        if unit is None:
            raise Http404
        return unit
    return None if pengguna.peninjau_pada(waktu) or len(units) > 1 and not _menulis(pengguna, waktu) else units[0]


def _menulis(pengguna, waktu):
    return bool(pengguna.unit_dengan(waktu, "operator", "penanggung_jawab"))


@login_required
@require_POST
def kewajiban_nyatakan(request, pk, kata):
    """One tap: it still holds, or there is none."""
    waktu = timezone.now()
    if kata not in KataUnit.values:
        raise Http404
    terlihat = Kewajiban.objects.terlihat_oleh(request.user, waktu).select_related("unit", "butir")
    satu = get_object_or_404(terlihat, pk=pk)
    nyatakan(satu, kata, pelaku=request.user, waktu=waktu)
    messages.success(request, f"Tercatat: {KataUnit(kata).label.lower()}. {satu.butir.nama}.")
    return redirect(f"{reverse('informasi:kewajiban')}?unit={satu.unit.slug}")
