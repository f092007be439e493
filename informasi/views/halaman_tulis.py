"""From the desk to a draft of a standing page: choose what it is, begin from a skeleton or from nothing."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from informasi.layanan import tulis
from informasi.status import JenisKonten, KelompokHalaman, TingkatAturan
from informasi.tetap.bagian import bagian_untuk
from informasi.tetap.kerangka import kerangka
from informasi.tetap.kueri import halaman_publik
from informasi.views.konten import unit_dipilih, unit_penulis


@login_required
@require_safe
def halaman_pilih(request):
    """The groups the unit may write, with what it has already."""
    waktu = timezone.now()
    pilihan = _unit(request, waktu)
    unit = unit_dipilih(pilihan, request.GET.get("unit"))
    ada = list(halaman_publik(waktu).filter(unit=unit)[:200])
    konteks = {
        "unit": unit,
        "unit_pilihan": pilihan,
        "daftar": [(b, [h for h in ada if h.kelompok == b.kelompok]) for b in bagian_untuk(unit)],
    }
    return render(request, "informasi/halaman_pilih.html", konteks)


@login_required
@require_POST
def halaman_baru(request, kelompok):
    """A draft of one group; `kerangka` fills it with headings and standing text."""
    waktu = timezone.now()
    unit = unit_dipilih(_unit(request, waktu), request.POST.get("unit"))
    if kelompok not in {b.kelompok for b in bagian_untuk(unit)}:
        raise Http404
    rincian = {"kelompok": kelompok}
    if kelompok == KelompokHalaman.REGULASI:
        rincian["tingkat"] = TingkatAturan.KEPUTUSAN_UNIT
    nilai = kerangka(kelompok, unit) if request.POST.get("kerangka") else {}
    versi = tulis(unit, JenisKonten.HALAMAN, pelaku=request.user, waktu=waktu, nilai=nilai, rincian=rincian)
    return redirect("informasi:konten_sunting", pk=versi.pk)


def _unit(request, waktu):
    pilihan = unit_penulis(request.user, waktu)
    if not pilihan:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    return pilihan
