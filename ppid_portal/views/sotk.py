"""PPID utama records how the city's structure changes: what is to come, what has been, and a look before it counts."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from kalender.hari import tanggal
from opd.models import PerubahanSotk
from opd.sotk.forms import FORM, FormBatalkan, FormSahkan
from opd.sotk.jenis import JenisSotk, StatusSotk
from opd.sotk.layanan import catat_sotk, periksa_sotk
from opd.sotk.tulisan import kalimat, peringatan
from opd.views.formulir import formulir, terkirim
from opd.views.ulang import sandi_diulang
from opd.wewenang import menata_unit
from ppid_portal.sotk import RUANG, dampak

AKAN = Q(status=StatusSotk.DIRENCANAKAN)
TERBANYAK = 100  # a city changes its structure a few times in a year


@login_required
@require_safe
def sotk_daftar(request):
    """Changes to come, then those that have been, and the four kinds to record."""
    _berhak(request)
    konteks = {
        "jenis": JenisSotk.choices,
        "akan": PerubahanSotk.objects.filter(AKAN).order_by("tanggal", "pk"),
        "hari": tanggal(timezone.now()),
        "lalu": PerubahanSotk.objects.exclude(AKAN)[:TERBANYAK],
    }
    return render(request, "ppid_portal/sotk_daftar.html", konteks)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sotk_baru(request, jenis):
    """Type the decree, read what will happen, then confirm it with the password."""
    waktu = _berhak(request)
    if jenis not in JenisSotk:
        raise Http404
    form = FORM[jenis](terkirim(request), hari=tanggal(waktu), initial=request.GET.dict())

    def lanjut(isi):
        periksa_sotk(jenis, form.rencana(), **form.perintah(), pelaku=request.user, waktu=waktu)
        return _sahkan(request, jenis, form, waktu) if "sahkan" in request.POST else _pratinjau(request, jenis, form)

    konteks = {"jenis": JenisSotk(jenis), "penjelasan": PENJELASAN[jenis]}
    return formulir(request, "ppid_portal/sotk_baru.html", form, lanjut, konteks)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sotk_batal(request, pk):
    """Call off a plan whose day has not come."""
    waktu = _berhak(request)
    perubahan = get_object_or_404(PerubahanSotk, pk=pk)

    def batalkan(isi):
        sandi_diulang(request, isi["sandi"])
        jalankan(perubahan, "batalkan", pelaku=request.user, waktu=waktu, catatan=isi["alasan"])
        messages.success(request, "Perubahan dibatalkan. Unit dan penugasannya kembali seperti semula.")
        return redirect("sotk_daftar")

    return formulir(
        request, "ppid_portal/sotk_batal.html", FormBatalkan(terkirim(request)), batalkan, {"perubahan": perubahan}
    )


def _sahkan(request, jenis, form, waktu):
    """Carry it out when the password is right, else show the preview again."""
    sandi = FormSahkan(request.POST)
    if not sandi.is_valid():
        return _pratinjau(request, jenis, form, sandi)
    try:
        sandi_diulang(request, sandi.cleaned_data["sandi"])
    except TransisiDitolak as alasan:
        sandi.add_error("sandi", str(alasan))
        return _pratinjau(request, jenis, form, sandi)
    isi = {**form.perintah(), "alasan": form.cleaned_data["alasan"]}
    perubahan = catat_sotk(jenis, form.rencana(), **isi, ruang=RUANG, pelaku=request.user, waktu=waktu)
    messages.success(request, f"Tercatat. {perubahan.keputusan}")
    return redirect("sotk_daftar")


def _pratinjau(request, jenis, form, sandi=None):
    """What is going to happen, with everything typed in hidden boxes; nothing is written yet."""
    waktu, rencana = timezone.now(), form.rencana()
    hari, berlaku = tanggal(waktu), form.cleaned_data["berlaku"]
    konteks = {
        "form": form,
        "sandi": sandi or FormSahkan(),
        "kalimat": kalimat(jenis, rencana, berlaku),
        "peringatan": peringatan(berlaku, hari),
        "dampak": dampak(rencana.asal, hari, waktu),
        "pindah": rencana.penerima is not None or (jenis != JenisSotk.GANTI_NAMA and rencana.terusan is not None),
        "penerus": rencana.penerima or (rencana.baru[rencana.terusan] if rencana.terusan is not None else None),
        "berakhir": jenis == JenisSotk.BUBAR,
        "berlaku": berlaku,
        "nanti": berlaku > hari,
    }
    return render(request, "ppid_portal/sotk_pratinjau.html", konteks, status=422 if sandi else 200)


PENJELASAN = {
    JenisSotk.GANTI_NAMA: "Unitnya tetap sama: halaman, tulisan, dan penugasan ikut. Nama lama tetap diingat.",
    JenisSotk.GABUNG: "Unit yang bergabung berakhir. Draf dan penugasannya pindah; yang sudah terbit tetap di sana.",
    JenisSotk.PECAH: "Satu unit menjadi beberapa, atau sebagian tugasnya menjadi unit baru.",
    JenisSotk.BUBAR: "Unit berakhir tanpa penerus. Halaman dan terbitannya tetap dapat dibaca.",
}


def _berhak(request):
    """The moment of the request; raises PermissionDenied for everybody but PPID utama and the administrator."""
    waktu = timezone.now()
    if not menata_unit(request.user, None, waktu):
        raise PermissionDenied("Perubahan SOTK hanya dicatat PPID Utama. Kirim SK-nya kepada PPID Utama.")
    return waktu
