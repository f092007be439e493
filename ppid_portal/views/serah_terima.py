"""An operator leaves: one screen hands the role over, one page is the paper of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from informasi import serah_terima as serah_terima_informasi
from kalender.hari import tanggal
from opd.kelola import orang_terlihat
from opd.models import SerahTerima
from opd.serah_terima import buka_penerus, serah_terimakan
from opd.views.formulir import formulir, terkirim
from opd.views.pengguna import ambil_orang
from opd.views.ulang import sandi_diulang
from opd.wewenang import mengelola_akun, mengelola_keanggotaan
from ppid_portal.forms_serah_terima import FormSerahTerima, calon_penerus, tugas_dipegang
from sengketa import serah_terima as serah_terima_sengketa

RUANG = (serah_terima_informasi, serah_terima_sengketa)


@login_required
@sensitive_post_parameters("sandi_ulang")
@require_http_methods(["GET", "HEAD", "POST"])
def serah_terima(request, pk):
    """Choose role, successor and day; below stands what goes along."""
    waktu, pelaku = timezone.now(), request.user
    orang = ambil_orang(request, pk, waktu)
    tugas = tugas_dipegang(orang, lambda k: mengelola_keanggotaan(pelaku, k, waktu), waktu)
    if not tugas:
        raise PermissionDenied("Tidak ada tugas orang ini yang dapat Anda serahterimakan. Hubungi PPID Utama.")
    calon = calon_penerus(orang, orang_terlihat(pelaku, waktu))
    form = FormSerahTerima(terkirim(request), keanggotaan=tugas, calon=calon, initial={"hari": tanggal(waktu)})

    def serahkan(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        serah = _jalankan(form, isi, pelaku, waktu)
        messages.success(request, "Serah terima tersimpan. Cetak berita acaranya untuk ditandatangani.")
        return redirect("berita_acara", serah.pk)

    isi = [(k, [(apa, b) for r in RUANG for apa, b in r.ringkas(k, waktu) if b]) for k in tugas]
    return formulir(request, "ppid_portal/serah_terima.html", form, serahkan, {"orang": orang, "ikut": isi})


@transaction.atomic
def _jalankan(form, isi, pelaku, waktu):
    """Account (when new) and hand-over, both or neither."""
    baru = form.penerus_baru()
    kepada = buka_penerus(**baru, pelaku=pelaku, waktu=waktu) if baru else isi["kepada"]
    return serah_terimakan(
        isi["keanggotaan"],
        kepada=kepada,
        hari=isi["hari"],
        sk_nomor=isi["sk_nomor"],
        ruang=RUANG,
        pelaku=pelaku,
        waktu=waktu,
    )


@login_required
@require_safe
def berita_acara(request, pk):
    """The record of one hand-over, for both sides and whoever looks after them; made for paper."""
    waktu = timezone.now()
    serah_lengkap = SerahTerima.objects.select_related("keanggotaan__unit", "keanggotaan__pengguna", "kepada")
    serah = get_object_or_404(serah_lengkap, pk=pk)
    pihak = {serah.kepada_id, serah.keanggotaan.pengguna_id}
    if request.user.pk not in pihak and not mengelola_keanggotaan(request.user, serah.keanggotaan, waktu):
        raise Http404
    konteks = {
        "serah": serah,
        "peristiwa": serah.jejak().first(),
        "undang": serah.kepada.last_login is None and mengelola_akun(request.user, serah.kepada, waktu),
    }
    return render(request, "ppid_portal/berita_acara.html", konteks)
