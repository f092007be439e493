"""Invitations and attendance: who is told, the letter, and the address by which units tick themselves."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from informasi.surat.cetak import SuratGagal
from laporan.models import RapatKoordinasi
from laporan.rakor.forms import FormHadir, FormUndangJuga
from laporan.rakor.halaman import belum_diundang, daftar_undangan, dapat_diisi, teks_grup
from laporan.rakor.layanan import undang_juga
from laporan.rakor.status import StatusRakor
from laporan.rakor.surat import surat_undangan
from laporan.rakor.views.rapat import hanya_pemimpin, rapat_terlihat
from laporan.rakor.wewenang import memimpin_rakor
from opd.views.formulir import formulir, terkirim

DAPAT_DITAMBAH = (StatusRakor.DIUNDANG, StatusRakor.BERLANGSUNG)
BELUM_SIAP = 503


@login_required
@never_cache
@require_safe
def undangan(request, pk):
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    return render(request, "laporan/rakor_undangan.html", _isi(request, rapat, waktu))


@login_required
@never_cache
@require_POST
def tambah(request, pk):
    """One more unit on the list."""
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    hanya_pemimpin(request, rapat, waktu)
    form = FormUndangJuga(request.POST, rapat=rapat, pilihan=belum_diundang(rapat, waktu))

    def lakukan(nilai):
        baris = undang_juga(rapat, nilai["unit"], pelaku=request.user, waktu=waktu)
        messages.success(request, f"{baris.unit} diundang.")
        return redirect("laporan:rakor_undangan", pk=rapat.pk)

    return formulir(request, "laporan/rakor_undangan.html", form, lakukan, _isi(request, rapat, waktu))


def _isi(request, rapat, waktu):
    memimpin = memimpin_rakor(request.user, rapat, waktu)
    alamat = request.build_absolute_uri(rapat.get_absolute_url())
    menambah = memimpin and rapat.status in DAPAT_DITAMBAH
    return {
        "rapat": rapat,
        "memimpin": memimpin,
        "baris": daftar_undangan(rapat, request.user, waktu, alamat),
        "grup": teks_grup(rapat, alamat),
        "form": FormUndangJuga(rapat=rapat, pilihan=belum_diundang(rapat, waktu)) if menambah else None,
    }


@login_required
@never_cache
@require_safe
def surat(request, pk):
    """The letter as PDF; a draft has none."""
    rapat = rapat_terlihat(request, pk, timezone.now())
    if rapat.diundang_pada is None:
        raise Http404
    try:
        isi = surat_undangan(rapat)
    except SuratGagal as sebab:
        return HttpResponse(f"{sebab}\n", status=BELUM_SIAP, content_type="text/plain; charset=utf-8")
    jawaban = HttpResponse(isi, content_type="application/pdf")
    jawaban.headers["Content-Disposition"] = f'inline; filename="undangan-rakor-{rapat.pk}.pdf"'
    jawaban.headers["Cache-Control"] = "private, no-store"
    return jawaban


@login_required
@never_cache
@require_safe
def hadir_kini(request):
    """The short address on the wall: the attendance page of the meeting that is running."""
    rapat = RapatKoordinasi.objects.terlihat_oleh(request.user, timezone.now()).berlangsung().first()
    if rapat is None:
        return render(request, "laporan/rakor_hadir.html", {"rapat": None})
    return redirect("laporan:rakor_hadir", pk=rapat.pk)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hadir(request, pk):
    """Tick one's unit; PPID utama picks any."""
    waktu = timezone.now()
    rapat = rapat_terlihat(request, pk, waktu)
    pilihan = dapat_diisi(rapat, request.user, waktu)
    form = FormHadir(terkirim(request), rapat=rapat, pilihan=pilihan)

    def lakukan(nilai):
        baris = form.baris()
        isian = {"kehadiran": nilai["kehadiran"], "siapa": nilai["siapa"]}
        jalankan(baris, "catat_kehadiran", pelaku=request.user, waktu=waktu, **isian)
        messages.success(request, f"{baris.unit}: {baris.get_kehadiran_display().lower()}. Terima kasih.")
        return redirect("laporan:rakor_hadir", pk=rapat.pk)

    return formulir(request, "laporan/rakor_hadir.html", form, lakukan, {"rapat": rapat, "pilihan": pilihan})
