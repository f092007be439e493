"""The score on the desk: all units seen, one unit with its evidence and what to do next, the weights."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from alur.mesin import lahirkan
from informasi.surat.cetak import SuratGagal
from kalender.hari import tanggal
from laporan.models import PenetapanBobot
from laporan.skor.ekspor import arsip_bukti, berkas_bukti
from laporan.skor.forms import FormBobot
from laporan.skor.nilai import skor_kota, skor_semua
from laporan.skor.pertanyaan import Indikator, batas_berikut, pertanyaan
from laporan.skor.wewenang import melihat_semua, unit_ternilai
from opd.models import Unit
from opd.views.formulir import formulir, terkirim
from opd.wewenang import ppid_utama

BELUM = "Berkas bukti belum dapat dibuat. Coba lagi sebentar lagi."


@login_required
@require_safe
def daftar(request):
    waktu = timezone.now()
    hari = tanggal(waktu)
    units = list(unit_ternilai(request.user, waktu, hari))
    if not units:
        raise PermissionDenied("Skor dilihat unit yang dinilai, PPID Utama, auditor, dan pimpinan.")
    if len(units) == 1:
        return redirect("laporan:skor_unit", units[0].slug)
    skor = sorted(skor_semua(units, waktu, sekota=_sekota(hari)), key=lambda s: (-s.nilai, s.unit.nama))
    semua = melihat_semua(request.user, waktu)
    nilai, band = skor_kota(skor) if semua else (None, None)
    konteks = {"skor": skor, "nilai": nilai, "band": band, "mengatur": ppid_utama(request.user, None, waktu)}
    return render(request, "laporan/skor_daftar.html", konteks)


@login_required
@require_safe
def unit(request, slug):
    waktu = timezone.now()
    skor = _satu(request, slug, waktu)
    kelompok = [
        (satu, dapat, dari, [j for j in skor.jawaban if j.pertanyaan.indikator == satu])
        for satu, dapat, dari in skor.indikator
    ]
    konteks = {"skor": skor, "kelompok": kelompok, "berikut": batas_berikut(skor.nilai)}
    return render(request, "laporan/skor_unit.html", konteks)


@login_required
@never_cache
@require_safe
def bukti(request, slug, kode, nomor):
    """One file of the evidence of one answer."""
    waktu = timezone.now()
    skor = _satu(request, slug, waktu)
    jawaban = next((j for j in skor.jawaban if j.pertanyaan.kode == kode and j.bukti), None)
    if jawaban is None:
        raise Http404
    try:
        berkas = berkas_bukti(skor, jawaban, waktu)
    except SuratGagal:
        return HttpResponse(BELUM, status=503, content_type="text/plain; charset=utf-8")
    if not 1 <= nomor <= len(berkas):
        raise Http404
    return _unduhan(berkas[nomor - 1], f"{slug}-{kode}-{nomor}.pdf", "application/pdf")


@login_required
@never_cache
@require_safe
def arsip(request, slug):
    """All evidence of a unit."""
    waktu = timezone.now()
    skor = _satu(request, slug, waktu)
    try:
        isi = arsip_bukti(skor, waktu)
    except SuratGagal:
        return HttpResponse(BELUM, status=503, content_type="text/plain; charset=utf-8")
    return _unduhan(isi, f"bukti-{slug}.zip", "application/zip")


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def bobot(request):
    """Other weights, with a reason that stays in the trail."""
    waktu = timezone.now()
    if not ppid_utama(request.user, None, waktu):
        raise PermissionDenied("Bobot skor ditetapkan PPID Utama.")
    form = FormBobot(terkirim(request))

    @transaction.atomic
    def tetapkan(isi):
        nilai = {"bobot": form.bobot(), "alasan": isi["alasan"]}
        penetapan = PenetapanBobot(**nilai, ditetapkan_oleh=request.user, ditetapkan_pada=waktu)
        lahirkan(penetapan, pelaku=request.user, waktu=waktu, catatan=isi["alasan"])
        messages.success(request, "Bobot baru berlaku untuk semua unit.")
        return redirect("laporan:skor_daftar")

    kelompok = [(Indikator(i).label, [form[p.kode] for p in pertanyaan() if p.indikator == i]) for i in Indikator]
    return formulir(request, "laporan/skor_bobot.html", form, tetapkan, {"kelompok": kelompok})


def _satu(request, slug, waktu):
    """The Skor of one unit, 404 for whoever may not see it."""
    hari = tanggal(waktu)
    satu = get_object_or_404(unit_ternilai(request.user, waktu, hari), slug=slug)
    return skor_semua([satu], waktu, sekota=_sekota(hari))[0]


def _sekota(hari):
    return list(Unit.objects.berlaku_pada(hari))


def _unduhan(isi, nama, jenis):
    kepala = {"Content-Disposition": f'attachment; filename="{nama}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(isi, content_type=jenis, headers=kepala)
