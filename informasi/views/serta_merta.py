"""The lane for what cannot wait: one page to fill, public at once; and the taps that end or confirm it."""

from django.contrib import messages
from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.models import Versi
from informasi.serta_merta.bahaya import teks_tetap
from informasi.serta_merta.forms import FormPeringatan
from informasi.serta_merta.layanan import umumkan_peringatan
from informasi.status import Bahaya, Cakupan
from informasi.views.konten import unit_penulis
from opd.views.formulir import formulir, terkirim
from opd.wewenang import bertanggung_jawab

PUTUSAN = {
    "akhiri_peringatan": "Peringatan berakhir. Pitanya sudah hilang.",
    "konfirmasi_segera": "Peringatan dibenarkan.",
    "perluas_peringatan": "Cakupan diperluas.",
}


@login_required
@sensitive_post_parameters("sandi")
@require_http_methods(["GET", "HEAD", "POST"])
def peringatan_baru(request):
    """A hazard chip loads its standing text; place and password are all that must be typed."""
    waktu = timezone.now()
    pilihan = unit_penulis(request.user, waktu)
    if not pilihan:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    unit = next((u for u in pilihan if u.slug == request.POST.get("unit")), pilihan[0])
    bahaya = request.GET.get("bahaya", "")
    perlu_sandi = not all(bertanggung_jawab(request.user, u, waktu) for u in pilihan)
    kirim = terkirim(request)
    form = FormPeringatan(kirim, initial=_awal(bahaya, unit, waktu), perlu_sandi=perlu_sandi, waktu=waktu)

    def umumkan(isian):
        berakhir = isian["berakhir"]
        sah = perlu_sandi and _sandi_benar(request, isian["sandi"])
        versi = umumkan_peringatan(
            unit, pelaku=request.user, waktu=waktu, isian=form.rincian(), berakhir=berakhir, sandi_diulang=sah
        )
        messages.success(request, "Sudah terbit dan tampil sebagai pita. PPID Utama sudah diberi tahu.")
        return redirect(versi)

    konteks = {"unit_pilihan": pilihan, "unit_terpilih": unit, "bahaya": _chip(kirim["bahaya"] if kirim else bahaya)}
    return formulir(request, "informasi/peringatan_baru.html", form, umumkan, konteks)


def _awal(bahaya, unit, waktu):
    tetap = teks_tetap().get(bahaya)
    awal = {"bahaya": bahaya, "saat": timezone.localtime(waktu), "kontak": unit.telepon or "112"}
    return awal | ({"dampak": tetap.dampak, "tindakan": tetap.tindakan} if tetap else {})


def _chip(terpilih):
    return [(kode, label, kode == terpilih) for kode, label in Bahaya.choices]


def _sandi_benar(request, sandi):
    """Whether it is the person's own password; failures count towards the account's lock."""
    if authenticate(request, surel=request.user.surel, password=sandi) == request.user:
        return True
    raise TransisiDitolak("Kata sandi tidak cocok. Isian Anda masih ada; tulis kata sandi sekali lagi.")


@login_required
@require_POST
def peringatan_putus(request, pk, nama):
    """End, confirm or widen a warning: one tap."""
    waktu = timezone.now()
    versi = get_object_or_404(Versi.objects.terlihat_oleh(request.user, waktu).filter(peringatan__isnull=False), pk=pk)
    if nama not in PUTUSAN:
        raise Http404
    cakupan = request.POST.get("cakupan", "")
    isian = {"cakupan": cakupan} if nama == "perluas_peringatan" and cakupan in Cakupan.values else {}
    jalankan(versi, nama, pelaku=request.user, waktu=waktu, **isian)
    messages.success(request, PUTUSAN[nama])
    return redirect("meja" if request.POST.get("dari") == "meja" else versi)
