"""After the answer: the survey, its results, what is asked often, and one answer for everybody."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.transisi import TransisiDitolak
from kalender.hari import tanggal
from opd.views.formulir import formulir, terkirim
from permohonan.jadikan_publik import jadikan_publik
from permohonan.models import ButirPermohonan, Permohonan
from permohonan.sering import sering_diminta
from permohonan.survei.forms import FormSurvei
from permohonan.survei.hasil import hasil, tahun_tersurvei
from permohonan.survei.layanan import halangan, isi_survei
from permohonan.views.perkara_terbuka import perkara_terbuka


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def survei(request):
    """Of the request this visitor has opened; without one, how to open it."""
    waktu = timezone.now()
    perkara = perkara_terbuka(request, waktu)
    permohonan = perkara if isinstance(perkara, Permohonan) else getattr(perkara, "permohonan", None)
    sebab = halangan(permohonan) if permohonan else ""
    if permohonan is None or sebab:
        return render(request, "permohonan/survei_tutup.html", {"sebab": sebab})
    form = FormSurvei(terkirim(request))

    def lakukan(nilai):
        isi_survei(permohonan, nilai, waktu=waktu)
        messages.success(request, _("Terima kasih. Penilaian Anda kami baca tanpa nama."))
        return redirect("permohonan:survei_hasil")

    return formulir(request, "permohonan/survei.html", form, lakukan)


@require_safe
def survei_hasil(request):
    tersedia = tahun_tersurvei()
    tahun = int(request.GET["tahun"]) if request.GET.get("tahun", "") in map(str, tersedia) else None
    tahun = tahun or (tersedia[0] if tersedia else tanggal(timezone.now()).year)
    return render(request, "permohonan/survei_hasil.html", {"hasil": hasil(tahun), "tersedia": tersedia})


@require_safe
def sering(request):
    return render(request, "permohonan/sering.html", {"daftar": sering_diminta(timezone.now())})


@login_required
@require_POST
def jadikan(request, pk):
    """One tap: the answer to this item as a draft of the unit; the operator goes on in the draft."""
    waktu = timezone.now()
    terlihat = Permohonan.objects.terlihat_oleh(request.user, waktu)
    butir = get_object_or_404(ButirPermohonan.objects.select_related("permohonan"), pk=pk, permohonan__in=terlihat)
    try:
        versi = jadikan_publik(butir, pelaku=request.user, waktu=waktu)
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
        return redirect(butir.permohonan)
    messages.success(request, _("Draf informasi publik sudah dibuat. Periksa, lalu ajukan."))
    return redirect("informasi:konten_sunting", versi.pk)
