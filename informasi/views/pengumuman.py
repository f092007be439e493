"""Pengumuman as citizens read them: what is in force, the archive, one announcement."""

from datetime import timedelta
from urllib.parse import urlencode

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.halaman import potong
from informasi.kegiatan.kueri import berlaku, pengumuman_publik, tidak_berlaku
from informasi.status import JenisKonten
from informasi.views.publik import konteks_baca, unit_saringan
from informasi.views.riwayat import riwayat_teks
from informasi.views.tarik import ditarik_atau_404
from kalender.hari import tanggal


@require_safe
def pengumuman_daftar(request):
    waktu, arsip = timezone.now(), request.GET.get("arsip") == "1"
    unit, pilihan = unit_saringan(request, JenisKonten.PENGUMUMAN)
    saring = tidak_berlaku if arsip else berlaku
    halaman = potong(saring(pengumuman_publik(waktu, unit), waktu), request.GET)
    konteks = {
        "daftar": halaman.daftar,
        "sebelum": halaman.sebelum,
        "berikut": halaman.berikut,
        "arsip": arsip,
        "unit_terpilih": unit,
        "unit_pilihan": pilihan,
        "tab": _tab(arsip, unit),
        "tetap": [("arsip", "1")] if arsip else [],
    }
    return render(request, "informasi/pengumuman_daftar.html", konteks)


def _tab(arsip, unit):
    unit = {"unit": unit.slug} if unit else {}
    daftar = ((_("Masih berlaku"), {}, False), (_("Arsip pengumuman"), {"arsip": "1"}, True))
    return [{"label": k, "url": f"?{urlencode(kueri | unit)}", "aktif": ini == arsip} for k, kueri, ini in daftar]


@require_safe
def pengumuman(request, pk, slug):
    waktu = timezone.now()
    publik = pengumuman_publik(waktu).select_related("unit__induk", "versi__konten__unit", "sampul")
    terbitan = publik.filter(konten=pk).first()
    if terbitan is None:
        return ditarik_atau_404(request, pk, JenisKonten.PENGUMUMAN)
    if terbitan.slug != slug:
        return redirect(terbitan, permanent=True)
    konteks = {**konteks_baca(terbitan), "usai_sejak": _usai_sejak(terbitan.berlaku_sampai, tanggal(waktu))}
    return render(request, "informasi/pengumuman.html", konteks)


def _usai_sejak(sampai, hari_ini):
    """The first day (date) on which it was no longer in force, or None while it is."""
    return sampai + timedelta(days=1) if sampai and sampai < hari_ini else None


@require_safe
def pengumuman_riwayat(request, pk, slug):
    return riwayat_teks(request, pk, JenisKonten.PENGUMUMAN)
