"""The status page's door: number and secret code, and what to do when the code is lost (domain 12)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from kalender.hari import tanggal
from opd.models import Unit
from opd.views.formulir import terkirim
from permohonan.identitas.kode import sidik_kode
from permohonan.jatah import alamat_pengirim, ambil_jatah
from permohonan.layanan import PEMOHON, ganti_kode
from permohonan.pantau.cari import perkara_berkode, perkara_bernomor
from permohonan.pantau.forms import FormNomor, FormStatus
from permohonan.views.perkara_terbuka import buka_perkara, tutup_perkara
from permohonan.views.terima import KUNCI as TANDA_TERIMA

# Within a quarter of an hour. Many households share one address; a number belongs to one applicant.
PER_ALAMAT, PER_NOMOR, KODE_PER_NOMOR = 40, 12, 2
TIDAK_COCOK = _(
    "Nomor dan kode ini tidak cocok. Periksa keduanya sekali lagi. Bila kodenya hilang, minta kode baru di bawah."
)
TUNGGU = _(
    "Sudah terlalu sering dicoba. Tunggu 15 menit, lalu coba lagi. Anda juga dapat menanyakan permohonan Anda ke meja "
    "layanan dengan membawa identitas."
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def status(request):
    """Open a case; the number may stand in ?nomor=, the code never."""
    waktu = timezone.now()
    form = FormStatus(terkirim(request), initial={"nomor": request.GET.get("nomor", "")[:60]})
    if not form.is_bound:
        return render(request, "permohonan/status.html", {"form": form})
    if not form.is_valid():
        return render(request, "permohonan/status.html", {"form": form}, status=422)
    if not _boleh_mencoba(request, "status", form.cleaned_data["nomor"], PER_NOMOR, waktu):
        return render(request, "429.html", {"pesan": TUNGGU, "warga": True}, status=429)
    perkara = perkara_berkode(form.cleaned_data["nomor"], form.cleaned_data["kode"])
    if perkara is None:
        form.add_error(None, TIDAK_COCOK)
        return render(request, "permohonan/status.html", {"form": form}, status=422)
    buka_perkara(request, perkara, waktu)
    return redirect("permohonan:status_perkara")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def kode_hilang(request):
    """A new code goes to the recorded contact only; the answer is the same for every number (design 9)."""
    waktu = timezone.now()
    form = FormNomor(terkirim(request), initial={"nomor": request.GET.get("nomor", "")[:60]})
    konteks = {"form": form, "ppid": Unit.objects.ppid_utama(tanggal(waktu))}
    if not form.is_bound:
        return render(request, "permohonan/kode_hilang.html", konteks)
    if not form.is_valid():
        return render(request, "permohonan/kode_hilang.html", konteks, status=422)
    if not _boleh_mencoba(request, "kode", form.cleaned_data["nomor"], KODE_PER_NOMOR, waktu):
        return render(request, "429.html", {"pesan": TUNGGU, "warga": True}, status=429)
    perkara = perkara_bernomor(form.cleaned_data["nomor"])
    if perkara and perkara.identitas.ada_surel:
        ganti_kode(getattr(perkara, "permohonan", None) or perkara, pelaku=PEMOHON, waktu=waktu)
    return render(request, "permohonan/kode_hilang.html", {**konteks, "terkirim": True})


@require_POST
def tutup(request):
    """Forget the case and its receipt on this device."""
    tutup_perkara(request)
    request.session.pop(TANDA_TERIMA, None)
    messages.success(request, _("Permohonan sudah ditutup di perangkat ini."))
    return redirect("permohonan:status")


def _boleh_mencoba(request, pintu, nomor, per_nomor, waktu):
    """Count this try for the address and for the number as it is compared; both must have some left."""
    alamat = ambil_jatah(pintu, alamat_pengirim(request), PER_ALAMAT, waktu=waktu)
    return ambil_jatah(f"{pintu} nomor", sidik_kode(nomor), per_nomor, waktu=waktu) and alamat
