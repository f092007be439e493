"""The desk: what you must do now, composed from the rooms."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from informasi import meja as meja_informasi
from informasi.serta_merta.meja import peringatan_di_meja
from laporan.monitor import meja as meja_monitor
from laporan.rakor import meja as meja_rakor
from laporan.semester import meja as meja_semester
from laporan.tahunan import meja as meja_tahunan
from opd import meja as meja_opd
from permohonan import meja as meja_permohonan
from permohonan.keberatan import kartu as meja_keberatan
from sengketa.meja import kartu as meja_sengketa

RUANG = (
    meja_informasi,
    meja_permohonan,
    meja_opd,
    meja_keberatan,
    meja_sengketa,
    meja_rakor,
    meja_semester,
    meja_monitor,
    meja_tahunan,
)
KABAR_TAMPIL = 5


@login_required
@require_safe
def meja(request):
    waktu, pengguna = timezone.now(), request.user
    kartu = sorted((k for ruang in RUANG for k in ruang.kartu(pengguna, waktu)), key=lambda k: k.urutan)
    konteks = {
        "peringatan": peringatan_di_meja(pengguna, waktu),
        "kartu": kartu,
        "hari_ini": waktu,
        "sapaan": _sapaan(timezone.localtime(waktu).hour),
        "keanggotaan": pengguna.keanggotaan_pada(waktu),
        "menulis": meja_informasi.boleh_menulis(pengguna, waktu),
        "kiriman": meja_informasi.kiriman(pengguna, waktu),
        "kabar": pengguna.kabar.filter(dibaca=None, rahasia=False).select_related("peristiwa")[:KABAR_TAMPIL],
    }
    return render(request, "ppid_portal/meja.html", konteks)


@login_required
@require_POST
def kabar_dibaca(request):
    """Everything the desk shows as new has been read."""
    request.user.kabar.filter(dibaca=None).update(dibaca=timezone.now())
    return redirect("meja")


def _sapaan(jam):
    """The greeting of the hour (WIB)."""
    batas = ((11, "Selamat pagi"), (15, "Selamat siang"), (18, "Selamat sore"))
    return next((kata for sampai, kata in batas if jam < sampai), "Selamat malam")
