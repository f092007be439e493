"""Kegiatan as citizens read them: what comes, a month, what was; one event; the same for their own calendars."""

from datetime import timedelta
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.halaman import MULAI_TERAKHIR, MULAI_TERDEKAT, potong
from informasi.kegiatan.bulan import baca_bulan, susun_bulan
from informasi.kegiatan.ics import kalender_ics
from informasi.kegiatan.kueri import akan_datang, kegiatan_publik, sudah_lewat
from informasi.kegiatan.waktu import kata_waktu
from informasi.status import JenisKonten
from informasi.views.publik import konteks_baca, unit_saringan
from informasi.views.riwayat import riwayat_teks
from informasi.views.tarik import ditarik_atau_404
from kalender.hari import tanggal
from opd.identitas.baca import kota

UMPAN_SEJAK, UMPAN_TERBANYAK = timedelta(days=90), 500
UMUR_ICS = 300  # seconds; calendars ask again and again


@require_safe
def kegiatan_daftar(request):
    waktu = timezone.now()
    unit, pilihan = unit_saringan(request, JenisKonten.KEGIATAN)
    pilih = "bulan" if "bulan" in request.GET else "lewat" if request.GET.get("lewat") == "1" else "datang"
    konteks = {
        "unit_terpilih": unit,
        "unit_pilihan": pilihan,
        "pilih": pilih,
        "tab": _tab(pilih, unit, tanggal(waktu)),
        "tetap": [(nama, request.GET[nama]) for nama in ("bulan", "lewat") if nama in request.GET],
        "akhiran": f"&unit={unit.slug}" if unit else "",
        "umpan_ics": reverse("informasi:kegiatan_umpan") + (f"?unit={unit.slug}" if unit else ""),
    }
    isi = _isi_bulan(request, waktu, unit) if pilih == "bulan" else _isi_daftar(request, waktu, unit, pilih)
    return render(request, "informasi/kegiatan_daftar.html", konteks | isi)


def _tab(pilih, unit, hari_ini):
    daftar = (
        (_("Akan datang"), "datang", {}),
        (_("Per bulan"), "bulan", {"bulan": f"{hari_ini:%Y-%m}"}),
        (_("Sudah lewat"), "lewat", {"lewat": "1"}),
    )
    unit = {"unit": unit.slug} if unit else {}
    return [{"label": label, "url": f"?{urlencode(kueri | unit)}", "aktif": k == pilih} for label, k, kueri in daftar]


def _isi_daftar(request, waktu, unit, pilih):
    if pilih == "lewat":
        halaman = potong(sudah_lewat(waktu, unit), request.GET, urutan=MULAI_TERAKHIR)
    else:
        halaman = potong(akan_datang(waktu, unit), request.GET, urutan=MULAI_TERDEKAT)
    return {"daftar": berwaktu(halaman.daftar), "sebelum": halaman.sebelum, "berikut": halaman.berikut}


def _isi_bulan(request, waktu, unit):
    hari_ini = tanggal(waktu)
    bulan = susun_bulan(baca_bulan(request.GET["bulan"], hari_ini), waktu, unit)
    return {"bulan": bulan, "hari_ini": hari_ini, "daftar": berwaktu(bulan.daftar)}


def berwaktu(daftar):
    """[(Terbitan, its day and hour in words)] for the rows of a list."""
    return [(t, kata_waktu(t.mulai, t.selesai, t.versi.rincian_kegiatan.seharian)) for t in daftar]


@require_safe
def kegiatan(request, pk, slug):
    waktu = timezone.now()
    terbitan = _satu(waktu, pk)
    if terbitan is None:
        return ditarik_atau_404(request, pk, JenisKonten.KEGIATAN)
    if terbitan.slug != slug:
        return redirect(terbitan, permanent=True)
    rincian = terbitan.versi.rincian_kegiatan
    konteks = {
        **konteks_baca(terbitan),
        "rincian": rincian,
        "kapan": kata_waktu(terbitan.mulai, terbitan.selesai, rincian.seharian),
        "lewat": sudah_lewat(waktu).filter(pk=terbitan.pk).exists(),
        "ics_url": reverse("informasi:kegiatan_ics", args=[pk, terbitan.slug]),
        "lainnya": berwaktu(akan_datang(waktu, terbitan.unit).exclude(pk=terbitan.pk)[:3]),
    }
    return render(request, "informasi/kegiatan.html", konteks)


def _satu(waktu, pk):
    kueri = kegiatan_publik(waktu).defer(None).defer("kata_judul", "kata_isi", "vektor")
    return kueri.select_related("unit__induk", "versi__konten__unit", "sampul").filter(konten=pk).first()


@require_safe
def kegiatan_riwayat(request, pk, slug):
    return riwayat_teks(request, pk, JenisKonten.KEGIATAN)


@require_safe
def kegiatan_ics(request, pk, slug):
    """One event for the reader's own calendar; a cancelled one says so."""
    terbitan = _satu(timezone.now(), pk)
    if terbitan is None:
        return ditarik_atau_404(request, pk, JenisKonten.KEGIATAN)
    if terbitan.slug != slug:
        return redirect("informasi:kegiatan_ics", pk, terbitan.slug, permanent=True)
    return _jawab_ics([terbitan], terbitan.judul, f"kegiatan-{pk}.ics")


@require_safe
def kegiatan_umpan(request):
    """A calendar to subscribe to: what comes and what was lately, of one unit or of all."""
    waktu = timezone.now()
    unit, _pilihan = unit_saringan(request, JenisKonten.KEGIATAN)
    kueri = kegiatan_publik(waktu, unit).filter(mulai__gte=waktu - UMPAN_SEJAK)
    nama = unit.nama if unit else kota().nama_kota
    return _jawab_ics(kueri.order_by("mulai", "pk")[:UMPAN_TERBANYAK], _("Kegiatan %(nama)s") % {"nama": nama})


def _jawab_ics(daftar, judul, unduhan=""):
    jawaban = HttpResponse(kalender_ics(daftar, judul), content_type="text/calendar; charset=utf-8")
    if unduhan:
        jawaban["Content-Disposition"] = f'attachment; filename="{unduhan}"'
    patch_cache_control(jawaban, public=True, max_age=UMUR_ICS)
    return jawaban
