"""The applicant's own case, once it is open: read, complete, download, withdraw."""

from functools import wraps
from io import BytesIO

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from kalender.hari import tanggal
from opd.models import Unit
from permohonan.gudang import baca
from permohonan.layanan import PEMOHON
from permohonan.models import Keberatan, Permohonan
from permohonan.pantau.riwayat import KEADAAN, berikut, butir_terbaca, hak_keberatan, jawaban_terbuka, kejadian
from permohonan.putusan import hasil_permohonan
from permohonan.status import TERBUKA, PeranBerkas, StatusPermohonan
from permohonan.survei.layanan import halangan as halangan_survei
from permohonan.views.perkara_terbuka import perkara_terbuka
from permohonan.warga.kertas import kertas_untuk, simpan_kertas

BERKAS_TERBANYAK = 60  # papers of one case
MENERIMA_KERTAS = (StatusPermohonan.DIAJUKAN, StatusPermohonan.PERLU_DILENGKAPI)


def _terbuka(view):
    """The view gets the case this visitor has opened; without one, or once it closed, the door again."""

    @never_cache
    @wraps(view)
    def dengan_perkara(request, *args, **kwargs):
        waktu = timezone.now()
        perkara = perkara_terbuka(request, waktu)
        return view(request, perkara, waktu, *args, **kwargs) if perkara else redirect("permohonan:status")

    return dengan_perkara


@require_safe
@_terbuka
def perkara(request, perkara, waktu):
    if isinstance(perkara, Keberatan):
        konteks = {"keberatan": perkara, "surat": perkara.surat.order_by("pk")}
        return render(request, "permohonan/status_keberatan.html", konteks)
    return render(request, "permohonan/status_perkara.html", _konteks(perkara, waktu))


def _konteks(permohonan, waktu):
    hari = tanggal(waktu)
    dijawab, butir = permohonan.diputuskan_pada is not None, butir_terbaca(permohonan, waktu)
    jawaban = permohonan.berkas.filter(peran=PeranBerkas.JAWABAN, ditarik=None, dihapus=None)
    return {
        "permohonan": permohonan,
        "keadaan": KEADAAN[permohonan.status],
        "berikut": berikut(permohonan, hari),
        "butir": butir,
        "dijawab": dijawab,
        "putusan": StatusPermohonan(hasil_permohonan([b.hasil for b in butir])).label if dijawab else "",
        "berkas": jawaban if jawaban_terbuka(permohonan) else jawaban.none(),
        "menunggu_bayar": dijawab and not jawaban_terbuka(permohonan),
        "surat": permohonan.surat.order_by("pk"),
        "keberatan": permohonan.keberatan.order_by("pk"),
        "hak": hak_keberatan(permohonan, hari),
        "kejadian": kejadian(permohonan),
        "kertas": kertas_untuk(permohonan) if permohonan.status in MENERIMA_KERTAS else (),
        "kertas_ada": permohonan.berkas.exclude(peran__in=[PeranBerkas.JAWABAN, PeranBerkas.KERTAS]),
        "dapat_dicabut": permohonan.status in TERBUKA,
        "dapat_disurvei": halangan_survei(permohonan) is None,
        "ppid": Unit.objects.ppid_utama(hari),
    }


@require_POST
@_terbuka
def lengkapi(request, perkara, waktu):
    """Keep the papers; where the desk waits for them, the case goes on."""
    if not isinstance(perkara, Permohonan) or perkara.status not in MENERIMA_KERTAS:
        messages.error(request, _("Permohonan ini tidak menunggu berkas dari Anda."))
        return redirect("permohonan:status_perkara")
    tersimpan, ditolak = 0, []
    if perkara.berkas.count() < BERKAS_TERBANYAK:
        tersimpan, ditolak = simpan_kertas(request.FILES, perkara, waktu)
    for label, sebab in ditolak:
        messages.error(request, f"{label}: {sebab}")
    if not tersimpan:
        messages.error(request, _("Belum ada berkas yang tersimpan. Pilih berkasnya, lalu kirim lagi."))
        return redirect("permohonan:status_perkara")
    return _lanjutkan(request, perkara, waktu, tersimpan)


def _lanjutkan(request, permohonan, waktu, tersimpan):
    try:
        if permohonan.status == StatusPermohonan.PERLU_DILENGKAPI:
            jalankan(permohonan, "lengkapi", pelaku=PEMOHON, waktu=waktu)
        kalimat = ngettext("%d berkas kami terima. Terima kasih.", "%d berkas kami terima. Terima kasih.", tersimpan)
        messages.success(request, kalimat % tersimpan)
    except TransisiDitolak as sebab:
        messages.error(request, str(sebab))
    return redirect("permohonan:status_perkara")


@require_POST
@_terbuka
def cabut(request, perkara, waktu):
    """Withdraw, once it was said twice."""
    if not isinstance(perkara, Permohonan) or "yakin" not in request.POST:
        messages.error(request, _("Centang dulu bahwa Anda yakin mencabut permohonan ini."))
        return redirect("permohonan:status_perkara")
    try:
        jalankan(perkara, "cabut", pelaku=PEMOHON, waktu=waktu)
        messages.success(request, _("Permohonan Anda sudah dicabut. Anda boleh mengajukan lagi kapan saja."))
    except TransisiDitolak as sebab:
        messages.error(request, str(sebab))
    return redirect("permohonan:status_perkara")


@require_safe
@_terbuka
def berkas(request, perkara, waktu, pk):
    """One file of the answer, readable, always to be saved and never kept on the way."""
    if not isinstance(perkara, Permohonan) or not jawaban_terbuka(perkara):
        raise Http404
    satu = get_object_or_404(perkara.berkas.filter(peran=PeranBerkas.JAWABAN, ditarik=None, dihapus=None), pk=pk)
    return FileResponse(BytesIO(baca(satu)), as_attachment=True, filename=satu.nama, content_type=satu.jenis)
