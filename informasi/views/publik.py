"""Berita as citizens read it. Everything here comes from Terbitan."""

from urllib.parse import urlencode

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from informasi.banding import beda_blok, beda_kata
from informasi.bersih import bersihkan
from informasi.halaman import potong
from informasi.models import Terbitan, Versi
from informasi.status import PERNAH_TERBIT, JenisKonten, PeranLampiran
from opd.models import Unit


def terbitan_berita(waktu):
    """Public berita at `waktu`, as cards, newest first."""
    return Terbitan.objects.publik(waktu).filter(jenis=JenisKonten.BERITA).kartu()


@require_safe
def berita_daftar(request):
    waktu = timezone.now()
    slug = request.GET.get("unit", "").replace("\x00", "")
    unit = Unit.objects.filter(slug=slug).first() if slug else None
    daftar = terbitan_berita(waktu).filter(unit=unit) if unit else terbitan_berita(waktu)
    halaman = potong(daftar, request.GET)
    konteks = {
        "daftar": halaman.daftar,
        "sebelum": halaman.sebelum,
        "berikut": halaman.berikut,
        "unit_terpilih": unit,
        "unit_pilihan": Unit.objects.filter(terbitan__isnull=False).distinct().only("slug", "singkatan", "nama"),
    }
    return render(request, "informasi/berita_daftar.html", konteks)


@require_safe
def berita(request, pk, slug):
    waktu = timezone.now()
    terbitan = get_object_or_404(terbitan_berita(waktu).select_related("unit__induk", "versi"), konten=pk)
    if terbitan.slug != slug:
        return redirect(terbitan, permanent=True)
    versi = terbitan.versi
    konteks = {
        "terbitan": terbitan,
        "unit": terbitan.unit,
        "versi": versi,
        "isi_html": isi_aman(versi.isi),
        "foto": versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas"),
        "riwayat_jumlah": versi.nomor,
        "lainnya": terbitan_berita(waktu).filter(unit=terbitan.unit).exclude(pk=terbitan.pk)[:3],
        "bagikan_wa": "https://wa.me/?" + urlencode({"text": f"{terbitan.judul} {_alamat(terbitan)}"}),
    }
    return render(request, "informasi/berita.html", konteks)


@require_safe
def berita_riwayat(request, pk, slug):
    terbitan = get_object_or_404(terbitan_berita(timezone.now()).select_related("versi"), konten=pk)
    daftar = list(Versi.objects.filter(konten=pk, status__in=PERNAH_TERBIT).order_by("-nomor"))
    konteks = {"terbitan": terbitan, "unit": terbitan.unit, "daftar": daftar, "beda": _beda(daftar)}
    return render(request, "informasi/berita_riwayat.html", konteks)


def isi_aman(html):
    """Rich text ready for a template: cleaned once more, whatever lies in the database."""
    return mark_safe(bersihkan(html))  # noqa: S308


def _beda(daftar):
    """What changed from the version before to the one in force, or None for a first version."""
    if len(daftar) < 2:
        return None
    baru, lama = daftar[0], daftar[1]
    return {
        "dari": lama,
        "ke": baru,
        "judul": beda_kata(lama.judul, baru.judul),
        "ringkasan": beda_kata(lama.ringkasan, baru.ringkasan),
        "blok": beda_blok(lama.isi, baru.isi),
    }


def _alamat(terbitan):
    return f"{settings.PPID_SITUS}{terbitan.get_absolute_url()}"
