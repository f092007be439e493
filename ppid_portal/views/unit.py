"""Each unit's page in seven tabs: helpful even when its operator has left."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from informasi import tab_unit
from informasi.halaman import potong
from informasi.kueri_publik import susun_baris
from informasi.tetap.bagian import BAGIAN, LAYANAN
from informasi.tetap.hukum import TENGGAT
from kalender.hari import tanggal
from laporan.semester.umum import laporan_semester
from opd.kelengkapan import perlu_diperiksa
from opd.models import Unit
from opd.peran import Jenis
from opd.sotk.riwayat import riwayat_unit
from ppid_portal.tab_unit import susun_tab


def cari_unit(slug, waktu):
    """The unit of that address with its parent, ended ones included: their pages stay. Raises Http404."""
    ada = Unit.objects.pernah_ada(tanggal(waktu))
    return get_object_or_404(ada.select_related("induk", "penerus"), slug=slug)


def pengganti_kontak(unit, waktu):
    """PPID utama where `unit` shows no way to reach it, else None."""
    return None if unit.punya_kontak else Unit.objects.ppid_utama(tanggal(waktu))


def _tampil(request, aktif, unit, waktu, **konteks):
    """One tab, with what every tab carries."""
    bersama = {
        "unit": unit,
        "sotk": riwayat_unit(unit, tanggal(waktu)),
        "induk": unit.induk,
        "kontak_pengganti": SimpleLazyObject(lambda: pengganti_kontak(unit, waktu)),  # not every tab draws it
        "tab": susun_tab(unit, aktif, waktu),
    }
    templat = "unit" if aktif == "profil" else f"unit_{aktif}"
    return render(request, f"ppid_portal/{templat}.html", {**bersama, **konteks})


@require_safe
def unit_halaman(request, slug):
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    kelurahan = unit.anak.berlaku_pada(tanggal(waktu)) if unit.jenis == Jenis.KECAMATAN else ()
    return _tampil(request, "profil", unit, waktu, kelurahan=kelurahan, **tab_unit.ringkasan(unit, waktu))


@require_safe
def unit_informasi(request, slug):
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    halaman = potong(tab_unit.informasi_unit(unit, waktu), request.GET)
    keterisian = tab_unit.keterisian(unit, waktu)
    konteks = {
        "keterisian": keterisian,
        "terisi": sum(k.terisi for k in keterisian),
        "butir": sum(k.butir for k in keterisian),
        "tertunggak": tab_unit.tertunggak(unit, waktu),
        "baris": susun_baris(halaman.daftar, waktu),
        "sebelum": halaman.sebelum,
        "berikut": halaman.berikut,
    }
    return _tampil(request, "informasi", unit, waktu, **konteks)


@require_safe
def unit_berita(request, slug):
    """News page by page; what is to come and in force stands beside the first page."""
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    halaman = potong(tab_unit.berita_unit(unit, waktu), request.GET)
    konteks = {"daftar": halaman.daftar, "sebelum": halaman.sebelum, "berikut": halaman.berikut}
    if not halaman.sebelum:
        konteks |= tab_unit.kabar_unit(unit, waktu)
    if not halaman.daftar:
        konteks["berita_induk"] = tab_unit.berita_induk(unit, waktu)
    return _tampil(request, "berita", unit, waktu, **konteks)


@require_safe
def unit_layanan(request, slug):
    """What the unit wrote about its own service; the city's pages and the law's periods hold for all."""
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    konteks = {
        "kelompok": tab_unit.layanan_unit(unit, waktu),
        "bagian_kota": [BAGIAN[k] for k in LAYANAN],
        "jawaban": TENGGAT[0],
    }
    return _tampil(request, "layanan", unit, waktu, **konteks)


@require_safe
def unit_regulasi(request, slug):
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    return _tampil(request, "regulasi", unit, waktu, **tab_unit.aturan_unit(unit, waktu))


@require_safe
def unit_laporan(request, slug):
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    konteks = {**tab_unit.laporan_unit(unit, waktu), "semester": laporan_semester(unit)}
    return _tampil(request, "laporan", unit, waktu, **konteks)


@require_safe
def unit_kontak(request, slug):
    waktu = timezone.now()
    unit = cari_unit(slug, waktu)
    return _tampil(request, "kontak", unit, waktu, lama_diperiksa=perlu_diperiksa(unit, tanggal(waktu)))
