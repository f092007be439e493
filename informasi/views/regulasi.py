"""Regulations by level, with counts; one level as a long list."""

from django.db.models import Count
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.halaman import potong
from informasi.status import KelompokHalaman, TingkatAturan
from informasi.tetap.bagian import BAGIAN
from informasi.tetap.kueri import MENURUT_TAHUN, per_tingkat, regulasi
from informasi.views.halaman_tetap import ppid_utama


@require_safe
def regulasi_daftar(request):
    """`?tingkat=` shows one level page by page; without it the newest of each."""
    waktu = timezone.now()
    tingkat = request.GET.get("tingkat", "")
    tingkat = TingkatAturan(tingkat) if tingkat in TingkatAturan.values else None
    banyak = dict(regulasi(waktu).order_by().values_list("tingkat").annotate(banyak=Count("pk")))
    konteks = {
        "bagian": BAGIAN[KelompokHalaman.REGULASI],
        "tingkat": tingkat,
        "pilihan": [(t, banyak[t]) for t in TingkatAturan if t in banyak],
        "jumlah": sum(banyak.values()),
        "utama": ppid_utama(),
    }
    if tingkat:
        satu = potong(regulasi(waktu).filter(tingkat=tingkat), request.GET, urutan=MENURUT_TAHUN)
        konteks |= {"kelompok": [(tingkat, satu.daftar, 0)], "sebelum": satu.sebelum, "berikut": satu.berikut}
    else:
        konteks["kelompok"] = [(t, isi, banyak[t] - len(isi)) for t, isi in per_tingkat(waktu)]
    return render(request, "informasi/regulasi.html", konteks)


regulasi_daftar.kunci_menu = "profil"
