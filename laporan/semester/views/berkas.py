"""Reports as files: the desk's of any report that was sent, everybody's of accepted ones and of the compilation."""

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.ekspor.jawaban import JENIS
from informasi.surat.cetak import SuratGagal
from kalender.hari import tanggal
from laporan.models import KompilasiSemester, LaporanSemester
from laporan.semester.ekspor import buku_kerja, nama_berkas, pdf
from laporan.semester.halaman import cari_laporan, terkunci
from laporan.semester.layanan import isi_beku
from laporan.semester.susun import uraikan
from laporan.semester.views.pintu import meja_laporan, periode_alamat, unit_alamat
from opd.models import Unit


@meja_laporan
@require_safe
def berkas_meja(request, waktu, slug, tahun, semester, akhiran):
    """The frozen report as a file, also before it is accepted."""
    unit, periode = unit_alamat(slug, request.user, waktu), periode_alamat(tahun, semester, waktu)
    laporan = cari_laporan(unit, periode)
    if not terkunci(laporan):
        raise Http404
    return _jawab_laporan(laporan, akhiran, "private, no-store")


@require_safe
def berkas_umum(request, tahun, semester, slug, akhiran):
    """An accepted report as a file, for everybody."""
    umum = LaporanSemester.objects.umum().filter(tahun=tahun, semester=semester, unit__slug=slug)
    return _jawab_laporan(get_object_or_404(umum.select_related("unit")), akhiran, "public, no-cache")


@require_safe
def kompilasi_berkas(request, tahun, semester, akhiran):
    """The published compilation as a file, for everybody."""
    kompilasi = KompilasiSemester.objects.filter(tahun=tahun, semester=semester).order_by("-nomor").first()
    if kompilasi is None:
        raise Http404
    utama = Unit.objects.ppid_utama(tanggal(timezone.now())) or Unit(nama="PPID")
    return _jawab(uraikan(kompilasi.bentuk), kompilasi.sidik, utama, akhiran, "public, no-cache")


def _jawab_laporan(laporan, akhiran, simpanan):
    adendum = list(laporan.adendum.all())
    return _jawab(isi_beku(laporan), laporan.sidik, laporan.unit, akhiran, simpanan, adendum=adendum)


def _jawab(isi, sidik, unit, akhiran, simpanan, **lain):
    if akhiran == "xlsx":
        jawaban = FileResponse(buku_kerja(isi), content_type=JENIS["xlsx"])
    else:
        try:
            jawaban = HttpResponse(pdf(isi, sidik, unit, **lain), content_type="application/pdf")
        except SuratGagal as gagal:
            return HttpResponse(f"{gagal}\n", status=503, content_type="text/plain; charset=utf-8")
    jawaban.headers["Content-Disposition"] = f'attachment; filename="{nama_berkas(isi, akhiran)}"'
    jawaban.headers["Cache-Control"] = simpanan
    return jawaban
