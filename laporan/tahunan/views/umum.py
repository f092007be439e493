"""What everybody reads of yearly reports: those that were set, from their frozen texts only, and their files."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.ekspor.jawaban import JENIS
from informasi.surat.cetak import SuratGagal
from kalender.hari import tanggal
from laporan.models import LaporanTahunan
from laporan.semester.tampil import utama
from laporan.tahunan.ekspor import buku_kerja, nama_berkas, pdf
from laporan.tahunan.layanan import isi_beku
from laporan.tahunan.tampil import bagian_tampil, judul_tahunan
from opd.models import Unit


@require_safe
def satu(request, tahun):
    laporan = get_object_or_404(LaporanTahunan.objects.umum(), tahun=tahun)
    isi = isi_beku(laporan)
    konteks = {
        "laporan": laporan,
        "judul": judul_tahunan(tahun),
        "bagian": bagian_tampil(isi),
        "utama": utama(isi["blok"]),
    }
    return render(request, "laporan/tahunan.html", konteks)


@require_safe
def berkas_pdf(request, tahun):
    """The report as a tagged PDF on the letterhead of the unit that is PPID utama today."""
    laporan = get_object_or_404(LaporanTahunan.objects.umum(), tahun=tahun)
    utama = Unit.objects.ppid_utama(tanggal(timezone.now())) or Unit(nama="PPID")
    try:
        jawaban = HttpResponse(pdf(laporan, utama), content_type="application/pdf")
    except SuratGagal as gagal:
        return HttpResponse(f"{gagal}\n", status=503, content_type="text/plain; charset=utf-8")
    return _kepala(jawaban, tahun, "pdf")


@require_safe
def berkas_xlsx(request, tahun):
    """The tables of the report as a workbook."""
    laporan = get_object_or_404(LaporanTahunan.objects.umum(), tahun=tahun)
    return _kepala(FileResponse(buku_kerja(isi_beku(laporan)), content_type=JENIS["xlsx"]), tahun, "xlsx")


def _kepala(jawaban, tahun, akhiran):
    jawaban.headers["Content-Disposition"] = f'attachment; filename="{nama_berkas(tahun, akhiran)}"'
    jawaban.headers["Cache-Control"] = "public, no-cache"
    return jawaban
