"""Kota minggu ini: the page of the Wali Kota and the Sekda (design 4)."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ppid_portal.kota_minggu import kota_minggu, membaca_minggu


@login_required
@require_safe
def pimpinan(request):
    waktu = timezone.now()
    if not membaca_minggu(request.user, waktu):
        raise PermissionDenied("Halaman ini untuk pimpinan kota, Atasan PPID, dan PPID Utama.")
    return render(request, "ppid_portal/pimpinan.html", kota_minggu(waktu))
