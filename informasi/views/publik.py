"""Berita as citizens read it. Everything here comes from Terbitan."""

from urllib.parse import urlencode

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.beda_publik import beda_teks
from informasi.halaman import potong
from informasi.kueri import BATAS_HITUNG
from informasi.models import Terbitan, Versi
from informasi.status import JenisKonten, PeranLampiran
from informasi.teks.bersih import bersihkan
from informasi.teks.pohon import telusuri, tulis, uraikan
from informasi.views.tarik import ditarik_atau_404
from kalender.hari import WIB
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
        "jumlah_teks": jumlah_teks(daftar.terhitung()),
        "unit_terpilih": unit,
        "unit_pilihan": Unit.objects.filter(terbitan__isnull=False).distinct().only("slug", "singkatan", "nama"),
    }
    return render(request, "informasi/berita_daftar.html", konteks)


@require_safe
def berita(request, pk, slug):
    waktu = timezone.now()
    terbitan = terbitan_berita(waktu).select_related("unit__induk", "versi__konten__unit").filter(konten=pk).first()
    if terbitan is None:
        return ditarik_atau_404(request, pk, JenisKonten.BERITA)
    if terbitan.slug != slug:
        return redirect(terbitan, permanent=True)
    lainnya = terbitan_berita(waktu).filter(unit=terbitan.unit).exclude(pk=terbitan.pk)[:3]
    konteks = {**konteks_baca(terbitan), "lainnya": lainnya}
    return render(request, "informasi/berita.html", konteks)


@require_safe
def berita_riwayat(request, pk, slug):
    terbitan = get_object_or_404(terbitan_berita(timezone.now()).select_related("versi"), konten=pk)
    daftar = list(Versi.objects.riwayat_umum(pk))
    banding = beda_teks(*daftar[:2]) if len(daftar) > 1 else []
    konteks = {"terbitan": terbitan, "unit": terbitan.unit, "daftar": daftar, "banding": banding}
    return render(request, "informasi/berita_riwayat.html", konteks)


def konteks_baca(terbitan):
    """What the page of any kind of text shows (dict); `terbitan` was read with unit and versi__konten__unit."""
    versi = terbitan.versi
    return {
        "terbitan": terbitan,
        "unit": terbitan.unit,
        "versi": versi,
        "isi_html": isi_aman(versi.isi),
        "foto": list(versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas")),
        "riwayat_jumlah": versi.nomor,
        "riwayat_url": f"{terbitan.get_absolute_url()}riwayat/",
        "pemeriksaan": pemeriksaan(versi),
        "kanonik": alamat_penuh(terbitan),
        "bagikan_wa": "https://wa.me/?" + urlencode({"text": f"{terbitan.judul} {alamat_penuh(terbitan)}"}),
    }


def unit_saringan(request, jenis):
    """(the unit asked for in the address or None, the units one may choose from: those with this kind of page)."""
    slug = request.GET.get("unit", "").replace("\x00", "")
    pilihan = Unit.objects.filter(terbitan__jenis=jenis).distinct().only("slug", "singkatan", "nama")
    return (Unit.objects.filter(slug=slug).first() if slug else None), pilihan


def isi_aman(html):
    """Rich text ready for a template: cleaned once more, whatever lies in the database; pictures come when near."""
    bersih = bersihkan(html)
    if "<img" not in bersih:
        return mark_safe(bersih)  # noqa: S308
    pohon = uraikan(bersih)
    for simpul in telusuri(pohon):
        if simpul.tag == "img":
            simpul.atribut = {"alt": "", **simpul.atribut, "loading": "lazy"}
    return mark_safe(tulis(pohon))  # noqa: S308


def jumlah_teks(jumlah):
    """A capped count in words."""
    return _("Lebih dari 1.000 berita") if jumlah >= BATAS_HITUNG else _("%(jumlah)s berita") % {"jumlah": jumlah}


def pemeriksaan(versi):
    """Who wrote and who approved, by unit and office: the public sees that two pairs of eyes were at work."""
    setuju = versi.jejak().filter(nama__in=("setujui", "terbitkan_bersama")).last()
    if setuju is None:
        return ""
    return _("Disusun %(unit)s, diperiksa dan disetujui PPID Utama pada %(hari)s.") % {
        "unit": versi.konten.unit,
        "hari": date_format(setuju.waktu.astimezone(WIB), "j F Y"),
    }


def alamat_penuh(terbitan):
    """The address of a page with the site in front, for sharing."""
    return f"{settings.PPID_SITUS}{terbitan.get_absolute_url()}"
