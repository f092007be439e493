"""What was public on a day: the whole list, and one page as it was."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.daftar_lampau import KOLOM, URUTAN, baris_terbuka, daftar_lampau, susun
from informasi.ekspor.jawaban import jawab_tabel
from informasi.halaman import potong
from informasi.kueri import BATAS_HITUNG
from informasi.masa_lalu import baca_hari, terakhir_berubah
from informasi.models import Konten, Manifes, Terbitan
from informasi.versi_lampau import versi_pada_hari
from informasi.views.publik import isi_aman
from informasi.views.tarik import ditarik_atau_404
from kalender.hari import tanggal
from opd.models import Unit

SEHALAMAN = 50


@require_safe
def pada(request):
    """Units and titles of everything that was public on a day, today when none is given."""
    waktu = timezone.now()
    hari, salah = _hari(request, waktu)
    unit = _unit(request)
    kueri = daftar_lampau(hari, waktu, unit)
    halaman = potong(kueri, request.GET, ukuran=SEHALAMAN, urutan=URUTAN)
    jumlah = kueri.order_by()[:BATAS_HITUNG].count()
    konteks = {
        "hari": hari,
        "hari_ini": tanggal(waktu),
        "salah": salah,
        "daftar": [] if salah else [susun(masa, hari, waktu) for masa in halaman.daftar],
        "jumlah": jumlah,
        "lebih": jumlah >= BATAS_HITUNG,
        "sebelum": halaman.sebelum,
        "berikut": halaman.berikut,
        "unit_terpilih": unit,
        "unit_pilihan": Unit.objects.only("slug", "nama").order_by("nama"),
        "manifes": Manifes.objects.filter(hari=hari).defer("isi").first(),
        "unduh": urlencode({"tanggal": hari, **({"unit": unit.slug} if unit else {})}),
    }
    return render(request, "informasi/pada.html", konteks, status=422 if salah else 200)


@require_safe
def pada_csv(request):
    waktu = timezone.now()
    hari, salah = _hari(request, waktu)
    if salah:
        return HttpResponse(f"{salah}\n", status=400, content_type="text/plain; charset=utf-8")
    unit = _unit(request)
    return jawab_tabel(
        request,
        f"terbuka-pada-{hari}.csv",
        kolom=KOLOM,
        baris=baris_terbuka(daftar_lampau(hari, waktu, unit), hari, waktu, settings.PPID_SITUS),
        keterangan={},
        berubah=terakhir_berubah(waktu),
        bagian=[str(hari), *Unit.objects.order_by("pk").values_list("nama", flat=True)],  # a rename is another file
    )


@require_safe
def versi_pada(request, pk):
    """The version of one page that was in force on a day; only of a page that is public today."""
    waktu = timezone.now()
    hari, salah = _hari(request, waktu)
    terbitan = Terbitan.objects.publik(waktu).filter(konten=pk).select_related("unit").first()
    if terbitan is None:
        return ditarik_atau_404(request, pk, get_object_or_404(Konten, pk=pk).jenis)
    daftar = [] if salah else versi_pada_hari(pk, hari, waktu)
    konteks = {
        "terbitan": terbitan,
        "unit": terbitan.unit,
        "hari": hari,
        "hari_ini": tanggal(waktu),
        "salah": salah,
        "daftar": [(satu, isi_aman(satu.versi.isi)) for satu in daftar],
        "kanonik": f"{settings.PPID_SITUS}{terbitan.get_absolute_url()}",
    }
    return render(request, "informasi/versi_pada.html", konteks, status=422 if salah else 200)


def _hari(request, waktu):
    """(day, what is wrong with the one asked for, else ""); today in place of a wrong one."""
    teks, hari_ini = request.GET.get("tanggal", ""), tanggal(waktu)
    hari = baca_hari(teks) if teks else hari_ini
    if hari is None:
        return hari_ini, _("Tanggal tidak terbaca. Tulis sebagai tahun-bulan-hari, misalnya %(contoh)s.") % {
            "contoh": hari_ini.isoformat()
        }
    if hari > hari_ini:
        return hari_ini, _("Tanggal itu belum tiba. Pilih hari ini atau hari sebelumnya.")
    return hari, ""


def _unit(request):
    slug = request.GET.get("unit", "").replace("\x00", "")
    return Unit.objects.filter(slug=slug).first() if slug else None
