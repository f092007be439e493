"""The letters of a case as PDF: for whoever opened the case, and for the desk; the signed one in their place."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.hasil import BerkasDitolak
from informasi.surat.cetak import SuratGagal
from opd.views.formulir import formulir
from permohonan.gudang import dihapus_bila_batal, pastikan_pdf, terima
from permohonan.layanan import buka_surat
from permohonan.models import Keberatan, Permohonan, Surat
from permohonan.status import PeranBerkas
from permohonan.surat.cetak import SuratMusnah, pdf
from permohonan.surat.forms import FormTTE
from permohonan.views.perkara_terbuka import perkara_terbuka
from permohonan.wewenang import melayani, membaca_surat

TERHAPUS, BELUM_SIAP = 410, 503


@never_cache
@require_safe
def surat_warga(request, kode):
    """Of the case this visitor has opened; for everybody else it is not there."""
    perkara = perkara_terbuka(request, timezone.now())
    surat = get_object_or_404(Surat.objects.dari_perkara(perkara).select_related("bertanda_tangan"), kode=kode)
    return _kirim(request, surat, "publik.html")


@login_required
@never_cache
@require_safe
def surat_meja(request, pk):
    """Each opening stays in the trail of the case; too many within an hour are refused on the case's page."""
    surat = _surat_terlihat(request, pk)
    try:
        buka_surat(surat, pelaku=request.user, waktu=timezone.now())
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
        return redirect(surat.perkara)
    return _kirim(request, surat, "meja_dasar.html")


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unggah_tte(request, pk):
    """The signed PDF in the place of our print; a step of the case."""
    surat, waktu = _surat_terlihat(request, pk), timezone.now()
    if not melayani(request.user, None, waktu):
        raise PermissionDenied(_("Surat bertanda tangan diunggah meja layanan PPID."))
    form = FormTTE(request.POST, request.FILES) if request.method == "POST" else FormTTE()

    def lakukan(nilai):
        try:
            pastikan_pdf(nilai["berkas"])  # outside the transaction: a slow file holds no case
            _pasang(surat, nilai["berkas"], request.user, waktu)
        except BerkasDitolak as ditolak:
            form.add_error("berkas", str(ditolak))
            return render(request, "permohonan/surat_tte.html", {"form": form, "surat": surat}, status=422)
        messages.success(request, _("Surat bertanda tangan sudah menggantikan cetakan portal."))
        return redirect(surat.perkara)

    return formulir(request, "permohonan/surat_tte.html", form, lakukan, {"surat": surat})


@transaction.atomic
def _pasang(surat, unggahan, pelaku, waktu):
    perkara, isian = surat.perkara, {"pelaku": pelaku, "waktu": waktu}
    berkas = terima(unggahan, perkara=perkara, peran=PeranBerkas.KERTAS, **isian)
    with dihapus_bila_batal(berkas):
        jalankan(perkara, "unggah_tte", **isian, surat=surat, berkas=berkas)


def _surat_terlihat(request, pk):
    """The letter, when its case and the applicant's name are this person's to see; else 404."""
    waktu = timezone.now()
    surat = get_object_or_404(Surat.objects.select_related("permohonan", "keberatan", "bertanda_tangan"), pk=pk)
    model = Permohonan if surat.permohonan_id else Keberatan
    terlihat = model.objects.terlihat_oleh(request.user, waktu).filter(pk=surat.perkara.pk)
    if not (membaca_surat(request.user, surat.perkara, waktu) and terlihat.exists()):
        raise Http404
    return surat


def _kirim(request, surat, rangka):
    """The PDF, which no browser keeps; an erased letter or a printer that fails says so on a page."""
    try:
        isi = pdf(surat)
    except (SuratMusnah, SuratGagal) as sebab:
        status = TERHAPUS if isinstance(sebab, SuratMusnah) else BELUM_SIAP
        konteks = {"surat": surat, "sebab": str(sebab), "rangka": rangka}
        return render(request, "permohonan/surat_tiada.html", konteks, status=status)
    jawaban = HttpResponse(isi, content_type="application/pdf")
    jawaban.headers["Content-Disposition"] = f'inline; filename="{surat.nama_berkas}"'
    jawaban.headers["Cache-Control"] = "private, no-store"
    jawaban.headers["X-Content-Type-Options"] = "nosniff"
    return jawaban
