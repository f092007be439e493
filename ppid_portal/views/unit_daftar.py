"""The directory of the 99 units: by kind, by kecamatan, from A to Z, by name."""

from itertools import groupby

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.tab_unit import terbit_terakhir
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import Jenis

WILAYAH = frozenset({Jenis.KECAMATAN, Jenis.KELURAHAN})
BERAWALAN_SAMA = WILAYAH | {Jenis.DINAS, Jenis.BADAN}
ABJAD = "abjad"


@require_safe
def unit_daftar(request):
    waktu = timezone.now()
    q = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:80]
    jenis, urut = request.GET.get("jenis", ""), request.GET.get("urut", "")
    hari = tanggal(waktu)
    semua = list(Unit.objects.berlaku_pada(hari).cari(q).select_related("induk"))
    terakhir = terbit_terakhir(waktu)
    for unit in semua:
        unit.terbit_terakhir = terakhir.get(unit.pk)
    cocok = [u for u in semua if _sejenis(u, jenis)]
    susunan = {"abjad": _per_huruf(cocok)} if urut == ABJAD else _per_jenis(semua, jenis)
    lama = _unit_lama(q, hari) if jenis == "" else ()
    konteks = {"q": q, "jenis": jenis, "urut": urut, "jumlah": len(cocok), "lama": lama, **susunan}
    return render(request, "ppid_portal/unit_daftar.html", konteks)


def _unit_lama(q, hari):
    """Units that have ended, and when something is searched, those that had that name; each leads to its page."""
    if not q:
        return Unit.objects.berakhir_pada(hari).select_related("penerus")
    return Unit.objects.pernah_ada(hari).bekas_nama(q).select_related("penerus")


def _sejenis(unit, jenis):
    return jenis in {"", unit.jenis} or (jenis == "opd" and unit.jenis not in WILAYAH)


def _per_huruf(semua):
    """[(letter, units)]: the name without its kind decides, so that Kelurahan Banten stands at B."""
    urut = sorted(semua, key=lambda u: (nama_inti(u), u.kode))
    return [(huruf, list(isi)) for huruf, isi in groupby(urut, key=lambda u: nama_inti(u)[:1])]


def nama_inti(unit):
    """The name of `unit` in capitals without the word that a whole row of names begins with."""
    nama = unit.nama.upper()
    return nama.removeprefix(f"{unit.jenis.upper()} ") if unit.jenis in BERAWALAN_SAMA else nama


def _per_jenis(semua, jenis):
    opd = [u for u in semua if u.jenis not in WILAYAH] if jenis in {"", "opd"} else []
    wilayah = [u for u in semua if u.jenis in WILAYAH] if jenis != "opd" else []
    return {
        "kelompok": [{"kunci": "opd", "judul": _("Perangkat daerah"), "unit": opd}] if opd else [],
        "kecamatan": _per_kecamatan(wilayah, jenis),
    }


def _per_kecamatan(wilayah, jenis):
    """[{unit, kelurahan, cocok}] for every kecamatan that has something to show for the kind asked."""
    kelompok, ada = {}, {unit.pk: unit for unit in wilayah}
    for unit in wilayah:
        induk = unit if unit.jenis == Jenis.KECAMATAN else ada.get(unit.induk_id, unit.induk)
        baris = kelompok.setdefault(induk.pk, {"unit": induk, "kelurahan": [], "cocok": False})
        if unit.jenis == Jenis.KECAMATAN:
            baris["cocok"] = True
        elif jenis != "kecamatan":
            baris["kelurahan"].append(unit)
    return sorted((b for b in kelompok.values() if b["kelurahan"] or b["cocok"]), key=lambda b: b["unit"].nama)
