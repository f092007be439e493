"""The directory of the 99 units, and each unit's page: helpful even when its operator has left."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi import tab_unit
from informasi.halaman import potong
from informasi.kueri_publik import susun_baris
from informasi.tetap.bagian import BAGIAN, LAYANAN
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import Jenis
from opd.sotk.riwayat import riwayat_unit


@require_safe
def unit_daftar(request):
    q = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:80]
    jenis = request.GET.get("jenis", "")
    hari = tanggal(timezone.now())
    semua = list(Unit.objects.berlaku_pada(hari).cari(q).select_related("induk"))
    opd = [u for u in semua if u.jenis not in {"kecamatan", "kelurahan"}] if jenis in {"", "opd"} else []
    wilayah = [u for u in semua if u.jenis in {"kecamatan", "kelurahan"}] if jenis != "opd" else []
    konteks = {
        "q": q,
        "jenis": jenis,
        "kelompok": [{"kunci": "opd", "judul": _("Perangkat daerah"), "unit": opd}] if opd else [],
        "kecamatan": _per_kecamatan(wilayah, jenis),
        "lama": _unit_lama(q, hari) if jenis == "" else (),
        "jumlah": len(opd) + sum(u.jenis == jenis or jenis == "" for u in wilayah),
    }
    return render(request, "ppid_portal/unit_daftar.html", konteks)


def _unit_lama(q, hari):
    """Units that have ended, and when something is searched, those that had that name; each leads to its page."""
    if not q:
        return Unit.objects.berakhir_pada(hari).select_related("penerus")
    return Unit.objects.pernah_ada(hari).bekas_nama(q).select_related("penerus")


def _per_kecamatan(wilayah, jenis):
    """[{unit, kelurahan, cocok}] for every kecamatan that has something to show for the kind asked."""
    kelompok = {}
    for unit in wilayah:
        induk = unit if unit.jenis == Jenis.KECAMATAN else unit.induk
        baris = kelompok.setdefault(induk.pk, {"unit": induk, "kelurahan": [], "cocok": False})
        if unit.jenis == Jenis.KECAMATAN:
            baris["cocok"] = True
        elif jenis != "kecamatan":
            baris["kelurahan"].append(unit)
    return sorted((b for b in kelompok.values() if b["kelurahan"] or b["cocok"]), key=lambda b: b["unit"].nama)


def _unit(slug):
    ada = Unit.objects.pernah_ada(tanggal(timezone.now()))
    return get_object_or_404(ada.select_related("induk", "penerus"), slug=slug)


def _konteks(unit, aktif):
    tab = [
        (_("Ringkasan"), "unit"),
        (_("Informasi"), "unit_informasi"),
        (_("Berita"), "unit_berita"),
        (_("Layanan"), "unit_layanan"),
        (_("Kontak"), "unit_kontak"),
    ]
    hari = tanggal(timezone.now())
    pengganti = None if unit.punya_kontak else Unit.objects.ppid_utama(hari)
    return {
        "unit": unit,
        "sotk": riwayat_unit(unit, hari),
        "induk": unit.induk,
        "kontak_pengganti": pengganti,
        "tab": [{"label": n, "url": reverse(u, args=[unit.slug]), "aktif": u == aktif} for n, u in tab],
    }


@require_safe
def unit_halaman(request, slug):
    unit = _unit(slug)
    konteks = {
        **_konteks(unit, "unit"),
        **tab_unit.ringkasan(unit, timezone.now()),
        "kelurahan": unit.anak.berlaku_pada(tanggal(timezone.now())) if unit.jenis == Jenis.KECAMATAN else (),
    }
    return render(request, "ppid_portal/unit.html", konteks)


@require_safe
def unit_informasi(request, slug):
    unit, waktu = _unit(slug), timezone.now()
    halaman = potong(tab_unit.informasi_unit(unit, waktu), request.GET)
    keterisian = tab_unit.keterisian(unit, waktu)
    konteks = {
        "keterisian": keterisian,
        "terisi": sum(k.terisi for k in keterisian),
        "butir": sum(k.butir for k in keterisian),
        "baris": susun_baris(halaman.daftar, waktu),
        "sebelum": halaman.sebelum,
        "berikut": halaman.berikut,
    }
    return render(request, "ppid_portal/unit_informasi.html", {**_konteks(unit, "unit_informasi"), **konteks})


@require_safe
def unit_berita(request, slug):
    unit = _unit(slug)
    halaman = potong(tab_unit.berita_unit(unit, timezone.now()), request.GET)
    konteks = {"daftar": halaman.daftar, "sebelum": halaman.sebelum, "berikut": halaman.berikut}
    return render(request, "ppid_portal/unit_berita.html", {**_konteks(unit, "unit_berita"), **konteks})


@require_safe
def unit_layanan(request, slug):
    """What the unit wrote about its own service; the city's pages hold for all."""
    unit = _unit(slug)
    konteks = {"kelompok": tab_unit.layanan_unit(unit, timezone.now()), "bagian_kota": [BAGIAN[k] for k in LAYANAN]}
    return render(request, "ppid_portal/unit_layanan.html", {**_konteks(unit, "unit_layanan"), **konteks})


@require_safe
def unit_kontak(request, slug):
    return render(request, "ppid_portal/unit_kontak.html", _konteks(_unit(slug), "unit_kontak"))
