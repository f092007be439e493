"""The desk of a kecamatan over its kelurahan: state, reminder, writing for them (design 4)."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.kelurahan import keadaan_unit
from kalender.hari import tanggal
from laporan.monitor.keadaan import keadaan_unit as pantau
from laporan.monitor.ukur import Anak
from opd.kecamatan import anggota_unit, kecamatan_diampu
from opd.models import Unit
from ppid_portal.ingatkan import ajakan_wa


@login_required
@require_safe
def kecamatan(request):
    """Every kelurahan of the kecamatan this person works for, the longest silent first."""
    waktu, pengguna = timezone.now(), request.user
    induk = kecamatan_diampu(pengguna, waktu)
    if not induk:
        raise PermissionDenied("Halaman ini untuk operator dan penanggung jawab kecamatan.")
    kelurahan = Unit.objects.filter(induk__in=induk, jenis="kelurahan").berlaku_pada(tanggal(waktu))
    keadaan, anggota = keadaan_unit(kelurahan, waktu), anggota_unit(kelurahan, waktu)
    sepi = {k.unit.pk: k.senyap(Anak.LENCANA) for k in pantau(list(kelurahan), waktu)}
    baris = [_baris(u, keadaan[u.pk], anggota[u.pk], sepi[u.pk], request) for u in kelurahan]
    baris.sort(key=lambda b: (b["sepi_sejak"], b["unit"].nama))
    return render(request, "ppid_portal/kecamatan.html", {"kecamatan": induk, "baris": baris})


def _baris(unit, keadaan, anggota, sepi, request):
    terakhir = keadaan.terbit_terakhir
    return {
        "unit": unit,
        "keadaan": keadaan,
        "anggota": anggota,
        "sepi": sepi,
        "wa": ajakan_wa(unit, keadaan, anggota, request.build_absolute_uri(reverse("meja"))),
        "sepi_sejak": terakhir.timestamp() if terakhir else 0,
    }
