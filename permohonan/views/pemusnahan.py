"""What the schedule erases within three months, and what is held back; a hold is a step of the case itself."""

from datetime import timedelta
from itertools import islice

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from permohonan.models import Permohonan
from permohonan.pemusnahan import akan_dimusnahkan, batas_identitas
from permohonan.wewenang import melayani

SEBENTAR_LAGI = timedelta(days=90)
TERBANYAK = 200


@login_required
@require_safe
def pemusnahan(request):
    waktu = timezone.now()
    if not melayani(request.user, None, waktu):
        raise PermissionDenied("Jadwal pemusnahan dibaca meja layanan PPID.")
    konteks = {
        "dekat": list(islice(akan_dimusnahkan(batas_identitas(waktu + SEBENTAR_LAGI)), TERBANYAK)),
        "ditahan": Permohonan.objects.exclude(identitas__ditahan="").select_related("identitas")[:TERBANYAK],
        "tahun_tanda_diri": settings.PPID_SIMPAN_TANDA_DIRI,
        "tahun_identitas": settings.PPID_SIMPAN_IDENTITAS,
    }
    return render(request, "permohonan/pemusnahan.html", konteks)
