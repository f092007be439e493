"""The number with which a register goes on this year: PPID utama looks at it first, then sets it with the password."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from alur.mesin import lahirkan
from kalender.hari import tanggal
from opd.views.formulir import formulir, terkirim
from opd.views.ulang import sandi_diulang
from permohonan.models import NomorAwal
from permohonan.register.forms import FormNomor, FormNomorAwal
from permohonan.register.nomor_awal import keadaan, riwayat, tinjau
from permohonan.wewenang import memutus


@login_required
@never_cache
@sensitive_post_parameters("sandi")
@require_http_methods(["GET", "HEAD", "POST"])
def nomor_awal(request):
    """?jenis=&nomor= shows what the number will look like; POST sets it."""
    waktu = timezone.now()
    if not memutus(request.user, None, waktu):
        raise PermissionDenied("Nomor awal ditetapkan PPID Utama.")
    hari = tanggal(waktu)
    isian = request.POST or request.GET
    pilih = FormNomor(isian if "nomor" in isian else None)
    calon = tinjau(pilih, hari) if pilih.is_bound else None
    awal = {**(calon or {}), "alasan": request.GET.get("alasan", "")}
    form = FormNomorAwal(terkirim(request), initial=awal)

    def lakukan(nilai):
        sandi_diulang(request, nilai["sandi"])  # outside the transaction: a wrong guess must be kept
        awal = NomorAwal(jenis=nilai["jenis"], nomor=nilai["nomor"], tahun=hari.year)
        lahirkan(awal, pelaku=request.user, waktu=waktu, catatan=nilai["alasan"])
        messages.success(request, f"Tersimpan: {awal}.")
        return redirect("permohonan:nomor_awal")

    konteks = {"pilih": pilih, "calon": calon, "keadaan": keadaan(hari), "tahun": hari.year, "riwayat": riwayat()}
    return formulir(request, "permohonan/nomor_awal.html", form, lakukan, konteks)
