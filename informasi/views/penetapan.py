"""The desk where PPID utama records the yearly decree: the paper first, then the list it freezes."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alur.transisi import TransisiDitolak
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.terima import terima_berkas
from informasi.forms import FormSurat, FormTetapkan
from informasi.models import Berkas, PenetapanDIP
from informasi.penetapan import isi_dip, sidik_isi, tetapkan
from informasi.status import Klasifikasi
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import Peran
from opd.views.formulir import formulir, terkirim
from opd.wewenang import ppid_utama

DITAMPILKAN = 50  # rows shown before the decision; the whole list is on the page for paper
BUKAN_PDF = "SK diunggah sebagai PDF. Pindai atau cetak SK itu menjadi PDF, lalu unggah lagi."


def _hanya_ppid_utama(view):
    """Log-in for strangers, 403 for everybody but the PPID utama."""

    @login_required
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def terbungkus(request):
        waktu = timezone.now()
        if not ppid_utama(request.user, None, waktu):
            raise PermissionDenied("Penetapan DIP hanya dicatat oleh PPID Utama.")
        return view(request, waktu)

    return terbungkus


@_hanya_ppid_utama
def penetapan_meja(request, waktu):
    """What was set so far, and the paper of the next decree."""
    form = FormSurat(terkirim(request), request.FILES or None, initial={"tahun": tanggal(waktu).year})

    def lakukan(isian):
        surat = _terima_surat(isian.pop("surat"), request.user, waktu)
        return redirect(f"{reverse('informasi:penetapan_siap')}?{urlencode({**isian, 'surat': surat.acak})}")

    konteks = {"daftar": PenetapanDIP.objects.defer("isi")}
    return formulir(request, "informasi/penetapan_meja.html", form, lakukan, konteks)


def _terima_surat(unggahan, pelaku, waktu):
    """Store the letter for the unit that is PPID utama. Raises TransisiDitolak with a sentence."""
    if not unggahan.name.lower().endswith(".pdf"):
        raise TransisiDitolak(BUKAN_PDF)
    try:
        return terima_berkas(unggahan, unit=_unit(pelaku, waktu).first(), pelaku=pelaku, waktu=waktu)
    except BerkasDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from ditolak


def _unit(pelaku, waktu):
    return Unit.objects.filter(pk__in=pelaku.unit_dengan(waktu, Peran.PPID_UTAMA))


@_hanya_ppid_utama
def penetapan_siap(request, waktu):
    """The list as it would be frozen, and the letter once it was looked at; then one button."""
    terisi = FormTetapkan(terkirim(request) or request.GET)
    if not terisi.is_valid():
        messages.error(request, _("Isian SK belum lengkap. Isi kembali, lalu lanjutkan."))
        return redirect("informasi:penetapan_meja")
    sk = terisi.cleaned_data
    surat = get_object_or_404(Berkas.objects.filter(unit__in=_unit(request.user, waktu)), acak=sk["surat"])
    form = terisi if request.method == "POST" else FormTetapkan()

    def lakukan(isian):
        jadi = tetapkan(**{**isian, "surat": surat}, pelaku=request.user, waktu=waktu)
        messages.success(request, _("DIP tahun %(tahun)s sudah ditetapkan dan diumumkan.") % {"tahun": jadi.tahun})
        return redirect("informasi:penetapan_meja")

    konteks = {**sk, **_pratinjau(waktu), "surat": surat}
    return formulir(request, "informasi/penetapan_siap.html", form, lakukan, konteks)


def _pratinjau(waktu):
    """What would be frozen now: how many rows, of which class, the first of them, and the hash of all."""
    isi = isi_dip(waktu)
    return {
        "jumlah": len(isi),
        "menurut_kelas": [(k, sum(b["klasifikasi"] == k for b in isi)) for k in Klasifikasi],
        "baris": isi[:DITAMPILKAN],
        "sisa": max(len(isi) - DITAMPILKAN, 0),
        "sidik": sidik_isi(isi),
    }
