"""Objecting without an account: the form, the receipt, withdrawing, and the applicant's word on the answer."""

from uuid import uuid4

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from kalender.hari import tanggal
from kalender.jam import rincian
from opd.views.formulir import formulir, terkirim
from permohonan.identitas.kode import cocok, kode_dari
from permohonan.jatah import alamat_pengirim, ambil_jatah
from permohonan.jendela import batas
from permohonan.keberatan.warga.forms import FormBerkala, FormKeberatan
from permohonan.keberatan.warga.kirim import kirim
from permohonan.layanan import PEMOHON
from permohonan.models import Keberatan, Permohonan
from permohonan.pantau.forms import FormStatus
from permohonan.status import KEBERATAN_TERBUKA
from permohonan.views.perkara_terbuka import buka_perkara, perkara_terbuka

PALING_SERING = 30  # filings of one address in a quarter of an hour: a school or an office shares one
SABAR = "Dari jaringan Anda baru saja masuk banyak keberatan. Tunggu 15 menit, lalu kirim lagi."
KUNCI = "tanda_terima_keberatan"
DETIK = 2 * 3600


def permohonan_terbuka(request, waktu):
    """The request this visitor opened, also through one of its objections; None without."""
    perkara = perkara_terbuka(request, waktu)
    return perkara if isinstance(perkara, Permohonan) else getattr(perkara, "permohonan", None)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ajukan(request):
    """About the opened request; without one, the two ways in."""
    waktu = timezone.now()
    permohonan = permohonan_terbuka(request, waktu)
    if permohonan is None:
        return render(request, "permohonan/keberatan_pintu.html", _pintu(request))
    isian = {"permohonan": permohonan, "hari": tanggal(waktu), "initial": {"token": uuid4()}}
    form = FormKeberatan(terkirim(request), request.FILES or None, **isian)
    terbuka = permohonan.keberatan.filter(status__in=KEBERATAN_TERBUKA).first()
    konteks = {"permohonan": permohonan, "terbuka": terbuka, "batas": batas("TANGGAPAN_KEBERATAN", tanggal(waktu))}
    return formulir(
        request,
        "permohonan/keberatan.html",
        form,
        lambda _isi: _terkirim(request, form, waktu, permohonan),
        konteks,
    )


def _pintu(request):
    """What the two doors show; a form that came too late is told so."""
    return {"habis": request.method == "POST", "form": FormStatus()}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def berkala(request):
    """Ground b: periodic information that is missing; no request before it."""
    waktu = timezone.now()
    hari = tanggal(waktu)
    awal = {"token": uuid4(), "ditemukan": hari, "informasi": request.GET.get("informasi", "")[:300]}
    form = FormBerkala(terkirim(request), request.FILES or None, hari=hari, initial=awal)
    konteks = {"batas": batas("TANGGAPAN_KEBERATAN", hari)}
    tindakan = lambda _isi: _terkirim(request, form, waktu)  # noqa: E731
    return formulir(request, "permohonan/keberatan_berkala.html", form, tindakan, konteks)


def _terkirim(request, form, waktu, permohonan=None):
    if not ambil_jatah("keberatan", alamat_pengirim(request), PALING_SERING, waktu=waktu):
        raise TransisiDitolak(SABAR)
    keberatan, berkas_ditolak = kirim(form, permohonan=permohonan, waktu=waktu)
    sampai = waktu.timestamp() + DETIK
    request.session[KUNCI] = {"pk": keberatan.pk, "sampai": sampai, "ditolak": berkas_ditolak}
    buka_perkara(request, permohonan or keberatan, waktu)
    return redirect("permohonan:keberatan_terima")


@never_cache
@require_safe
def terima(request):
    """The receipt, for who just filed, on this device, for a while."""
    simpanan = request.session.get(KUNCI) or {"sampai": 0}
    if timezone.now().timestamp() > simpanan["sampai"]:
        return redirect("permohonan:status")
    keberatan = Keberatan.objects.select_related("permohonan", "jam").get(pk=simpanan["pk"])
    kode = "" if keberatan.permohonan else kode_dari(keberatan.token)
    konteks = {
        "keberatan": keberatan,
        "kode": kode if kode and cocok(kode, keberatan.sidik_kode) else "",
        "ditolak": simpanan["ditolak"],
        "rincian": rincian(keberatan.jam),
    }
    return render(request, "permohonan/keberatan_terima.html", konteks)


@never_cache
@require_POST
def cabut(request, pk):
    return _langkah(request, pk, "cabut", _("Keberatan dicabut."))


@never_cache
@require_POST
def catat(request, pk):
    """What the applicant says to the answer, for the register (domain 5)."""
    nilai = {"tanggapan_pemohon": request.POST.get("tanggapan_pemohon", "")[:500]}
    return _langkah(request, pk, "catat_pemohon", _("Tanggapan Anda tersimpan."), nilai=nilai)


def _langkah(request, pk, nama, pesan, **isian):
    """One step of an objection that this visitor has opened; 404 for everybody else."""
    waktu = timezone.now()
    perkara = perkara_terbuka(request, waktu)
    keberatan = get_object_or_404(Keberatan, pk=pk)
    if perkara is None or perkara not in (keberatan, keberatan.permohonan):
        raise Http404
    try:
        jalankan(keberatan, nama, pelaku=PEMOHON, waktu=waktu, **isian)
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
    else:
        messages.success(request, pesan)
    return redirect("permohonan:status_perkara")
