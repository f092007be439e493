"""Procurement packages as citizens read them: the list by unit and year, and one package with its papers."""

from django.conf import settings
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.halaman import potong
from informasi.models import PaketPengadaan
from informasi.pengadaan.kueri import berkas_paket, paket_publik, unit_berpaket
from informasi.pengadaan.rupiah import rupiah
from opd.models import Unit


@require_safe
def pengadaan_daftar(request):
    slug, tahun = request.GET.get("unit", ""), request.GET.get("tahun", "")
    unit = Unit.objects.filter(slug=slug).first() if slug else None
    kueri = paket_publik().filter(unit=unit) if unit else paket_publik()
    tersedia = _tahun()
    terpilih = int(tahun) if tahun in {str(t) for t in tersedia} else None
    halaman = potong(kueri.filter(tahun=terpilih) if terpilih else kueri, request.GET)
    konteks = {
        "daftar": [(p, rupiah(p.nilai_kontrak or p.pagu)) for p in halaman.daftar],
        "sebelum": halaman.sebelum,
        "berikut": halaman.berikut,
        "unit_terpilih": unit,
        "unit_pilihan": unit_berpaket(),
        "tahun_pilihan": tersedia,
        "tahun_terpilih": terpilih,
        "kanonik": f"{settings.PPID_SITUS}{request.path}",
    }
    return render(request, "informasi/pengadaan_daftar.html", konteks)


def _tahun():
    """Years with a public package, the newest first."""
    return list(paket_publik().order_by("-tahun").values_list("tahun", flat=True).annotate(n=Count("pk")))


@require_safe
def pengadaan(request, pk, slug):
    waktu = timezone.now()
    terbit = paket_publik().filter(pk=pk).first()
    if terbit is None:
        return _ditarik(request, pk)
    if terbit.slug != slug:
        return redirect(terbit, permanent=True)
    berkas = berkas_paket(terbit, waktu)
    konteks = {
        "paket": terbit,
        "unit": terbit.unit,
        "uang": {nama: rupiah(getattr(terbit, nama)) for nama in ("pagu", "hps", "nilai_kontrak")},
        "berkas": berkas,
        "kurang": sum(b.kurang for b in berkas),
        "kanonik": f"{settings.PPID_SITUS}{terbit.get_absolute_url()}",
    }
    return render(request, "informasi/pengadaan.html", konteks)


def _ditarik(request, pk):
    """Where a package was public once its address stays, with day and reason; 404 for what never was."""
    paket = get_object_or_404(PaketPengadaan.objects.select_related("unit").exclude(alasan_tarik=""), pk=pk)
    return render(request, "informasi/pengadaan_ditarik.html", {"paket": paket, "unit": paket.unit}, status=410)
