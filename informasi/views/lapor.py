"""Short ways to a berita: from four answers and a few photos, or from a kegiatan that was announced."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.views.decorators.http import require_http_methods, require_POST

from informasi.berkas.foto import simpan_foto
from informasi.kegiatan.forms import FormLapor
from informasi.kegiatan.layanan import berita_dari_kegiatan, berita_dari_laporan
from informasi.views.konten import unit_dipilih, unit_penulis, versi_terlihat
from kalender.hari import tanggal
from opd.views.formulir import formulir, terkirim


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def lapor_kegiatan(request):
    """Photos and four answers; the draft opens with its title and first paragraph written."""
    waktu = timezone.now()
    pilihan = unit_penulis(request.user, waktu)
    if not pilihan:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    unit = unit_dipilih(pilihan, request.POST.get("unit"))
    form = FormLapor(terkirim(request), initial={"kapan": tanggal(waktu)})

    def susun(isian):
        versi = berita_dari_laporan(unit, pelaku=request.user, waktu=waktu, **isian)
        for pesan in _beri_foto(request, versi, form.keterangan_foto()):
            messages.error(request, pesan)
        messages.success(request, "Sudah kami susun. Baca, betulkan bila perlu, lalu ketuk Ajukan.")
        return redirect("informasi:konten_sunting", pk=versi.pk)

    konteks = {"unit_pilihan": pilihan, "unit_terpilih": unit}
    return formulir(request, "informasi/lapor.html", form, susun, konteks)


def _beri_foto(request, versi, kata):
    """Sentences of refusal; every picture gets the same words until somebody looks closer."""
    foto = request.FILES.getlist("foto")
    terjelaskan = MultiValueDict({"foto_alt": [kata] * len(foto)})
    return simpan_foto(versi, foto, terjelaskan, pelaku=request.user, waktu=timezone.now())


@login_required
@require_POST
def jadikan_berita(request, pk):
    """One tap: a draft berita with the text and the pictures of a kegiatan."""
    berita = berita_dari_kegiatan(versi_terlihat(request, pk), pelaku=request.user, waktu=timezone.now())
    messages.success(request, "Berita sudah disusun dari kegiatan ini. Ceritakan hasilnya, lalu ketuk Ajukan.")
    return redirect("informasi:konten_sunting", pk=berita.pk)
