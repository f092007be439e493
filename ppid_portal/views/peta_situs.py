"""The map of the site for search engines (sitemaps.org): what is public now, and nothing else.

Django's own sitemaps count their rows and take the host from the request. Here a part is a range of numbers of
konten, so that nothing is counted and no address moves to another part, and the host is PPID_SITUS.
"""

from django.conf import settings
from django.db.models import Max
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.models import Terbitan
from informasi.status import JenisKonten, Klasifikasi
from informasi.umpan import JENIS_TERBUKA
from kalender.hari import tanggal
from opd.models import Unit
from ppid_portal.bersyarat import bersyarat

RENTANG = 5_000
JENIS_BERALAMAT = (*JENIS_TERBUKA, JenisKonten.HALAMAN)
HALAMAN = (
    "beranda",
    "informasi:informasi_daftar",
    *(f"informasi:{kelas}" for kelas in Klasifikasi),
    "informasi:berita_daftar",
    "informasi:kegiatan_daftar",
    "informasi:pengumuman_daftar",
    "unit_daftar",
    "informasi:layanan",
    "kalkulator_tenggat",
    "informasi:regulasi",
    "informasi:kontak",
    "informasi:pengadaan_daftar",
    "informasi:data",
    "informasi:penetapan_daftar",
    "api:dokumentasi",
    "laporan:statistik",
    "laporan:monitor",
    "laporan:daftar",
    "peta",
)


@require_safe
def peta_situs(request):
    """The list of the parts."""
    terakhir = Terbitan.objects.publik(timezone.now()).aggregate(nomor=Max("konten"))["nomor"] or 0
    bagian = [reverse("peta_halaman"), reverse("peta_unit")]
    bagian += [reverse("peta_terbitan", args=[n]) for n in range(1, -(-terakhir // RENTANG) + 1)]
    return _jawab(request, "peta_situs_indeks.xml", [(jalur, None) for jalur in bagian])


@require_safe
def peta_halaman(request):
    """Pages that are always there."""
    return _jawab(request, "peta_situs.xml", [(reverse(nama), None) for nama in HALAMAN])


@require_safe
def peta_unit(request):
    """The page of every unit in force."""
    units = Unit.objects.berlaku_pada(tanggal(timezone.now())).only("slug")
    return _jawab(request, "peta_situs.xml", [(unit.get_absolute_url(), None) for unit in units])


@require_safe
def peta_terbitan(request, bagian):
    """Public content with numbers in one range, perhaps none; 404 for a range after the last number."""
    mulai = Terbitan.objects.publik(timezone.now()).filter(konten__gt=(bagian - 1) * RENTANG)
    if not (bagian and mulai.exists()):
        raise Http404
    kueri = mulai.filter(konten__lte=bagian * RENTANG, jenis__in=JENIS_BERALAMAT).order_by("konten")
    baris = kueri.only("jenis", "konten_id", "slug", "dimutakhirkan")
    return _jawab(request, "peta_situs.xml", [(t.get_absolute_url(), t.dimutakhirkan) for t in baris])


def _jawab(request, templat, alamat):
    isi = render_to_string(f"ppid_portal/{templat}", {"alamat": alamat, "situs": settings.PPID_SITUS})
    return bersyarat(request, HttpResponse(isi, content_type="application/xml; charset=utf-8"))
