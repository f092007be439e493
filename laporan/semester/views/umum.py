"""What everybody reads of the semester reports: accepted ones, and the city's compilation. Frozen texts only."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from laporan.models import KompilasiSemester, LaporanSemester, LaporanTahunan
from laporan.semester.layanan import isi_beku
from laporan.semester.susun import uraikan
from laporan.semester.tampil import narasi_tampil, tampilkan, utama
from laporan.semester.umum import periode_diminta, periode_terbit, unit_diterima

PER_HALAMAN = 25


@require_safe
def daftar(request):
    """One half-year: the compilation's main figures, and the units whose report was accepted."""
    pilihan = periode_terbit()
    periode = periode_diminta(request.GET.get("semester", ""), pilihan)
    kompilasi = _kompilasi(periode) if periode else None
    laporan = Paginator(unit_diterima(periode) if periode else [], PER_HALAMAN)
    halaman = laporan.get_page(request.GET.get("hal"))
    konteks = {
        "pilihan": pilihan,
        "periode": periode,
        "kompilasi": kompilasi,
        "utama": utama(uraikan(kompilasi.bentuk)["blok"]) if kompilasi else [],
        "banyak": laporan.count,
        "laporan": halaman,
        "sebelum": _alamat(periode, halaman.previous_page_number()) if halaman.has_previous() else "",
        "berikut": _alamat(periode, halaman.next_page_number()) if halaman.has_next() else "",
        "tahunan": LaporanTahunan.objects.umum().order_by("-tahun").values_list("tahun", flat=True),
    }
    return render(request, "laporan/umum_daftar.html", konteks)


@require_safe
def satu(request, tahun, semester, slug):
    """One accepted report as it was frozen, with its addenda."""
    umum = LaporanSemester.objects.umum().filter(tahun=tahun, semester=semester, unit__slug=slug)
    laporan = get_object_or_404(umum.select_related("unit"))
    isi = isi_beku(laporan)
    konteks = {
        "laporan": laporan,
        "unit": laporan.unit,
        "periode": laporan.periode,
        "isi": isi,
        "blok": tampilkan(isi["blok"]),
        "utama": utama(isi["blok"]),
        "narasi": narasi_tampil(isi["narasi"]),
        "adendum": laporan.adendum.all(),
    }
    return render(request, "laporan/umum_satu.html", konteks)


@require_safe
def kompilasi(request, tahun, semester):
    """The city's figures as PPID utama published them last."""
    ada = KompilasiSemester.objects.filter(tahun=tahun, semester=semester).order_by("-nomor").first()
    if ada is None:
        raise Http404
    isi = uraikan(ada.bentuk)
    konteks = {"kompilasi": ada, "periode": ada.periode, "blok": tampilkan(isi["blok"]), "utama": utama(isi["blok"])}
    return render(request, "laporan/umum_kompilasi.html", konteks)


def _alamat(periode, hal):
    return f"?semester={periode.tahun}-{periode.semester}&hal={hal}"


def _kompilasi(periode):
    ada = KompilasiSemester.objects.filter(tahun=periode.tahun, semester=periode.semester)
    return ada.order_by("-nomor").first()
