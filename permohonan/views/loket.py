"""The counter: a request that came by another way than the portal."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from kalender.hari import tanggal
from opd.views.formulir import formulir, terkirim
from permohonan.layanan import ajukan
from permohonan.loket.forms import FormLoket
from permohonan.wewenang import melayani


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def baru(request):
    """One screen; then number and secret code, shown this one time to be handed over."""
    waktu = timezone.now()
    if not melayani(request.user, None, waktu):
        raise PermissionDenied("Permohonan yang datang langsung dicatat meja layanan PPID.")
    form = FormLoket(terkirim(request), hari=tanggal(waktu))

    def lakukan(isi):
        data = {"butir": form.butir(), "data_diri": form.data_diri(), "token": isi["token"]}
        permohonan, kode, _baru = ajukan(form.nilai(), pelaku=request.user, waktu=waktu, **data)
        jadi = {"perkara": permohonan, "kode": kode, "bukti": permohonan.surat.order_by("pk").first()}
        return render(request, "permohonan/loket_jadi.html", jadi)

    return formulir(request, "permohonan/loket.html", form, lakukan)
