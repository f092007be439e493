"""Statistics of what is published: a page with charts and tables, and each table as a file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.ekspor.jawaban import jawab_tabel
from kalender.hari import tanggal
from laporan.api import SEMUA
from laporan.bagan import palang_kelas, palang_unit, tiang_masa
from laporan.kueri import JENIS
from laporan.statistik import hitung, tahun_tersedia
from laporan.tabel import KOLOM, baris_tabel

UNIT_DIGAMBAR = 10


@require_safe
def statistik(request):
    waktu = timezone.now()
    pilihan = tahun_tersedia(waktu)
    tahun, salah = _tahun(request, pilihan)
    angka = hitung(waktu, tahun, pilihan[-1])
    konteks = {
        "waktu": waktu,
        "pilihan": pilihan,
        "salah": salah,
        "berjalan": tahun == tanggal(waktu).year,
        "angka": angka,
        "jenis": JENIS,
        "bagan_kelas": palang_kelas(angka.kelas),
        "bagan_unit": palang_unit([satu for satu in angka.unit if satu.jumlah][:UNIT_DIGAMBAR]),
        "bagan_masa": tiang_masa(angka.masa),
        "kueri_tahun": f"?tahun={tahun or SEMUA}",
    }
    return render(request, "laporan/statistik.html", konteks, status=422 if salah else 200)


@require_safe
def statistik_csv(request, nama):
    """One table of the page as a file; a wrong year is refused, not replaced."""
    waktu = timezone.now()
    pilihan = tahun_tersedia(waktu)
    tahun, salah = _tahun(request, pilihan)
    if salah:
        return HttpResponse(f"{salah}\n", status=400, content_type="text/plain; charset=utf-8")
    baris = baris_tabel(nama, hitung(waktu, tahun, pilihan[-1]))
    return jawab_tabel(
        request,
        f"statistik-{nama}-{tahun or SEMUA}.csv",
        kolom=KOLOM[nama],
        baris=baris,
        keterangan={},
        berubah=None,
        bagian=[str(baris)],  # the figures themselves say whether anything changed
    )


def _tahun(request, pilihan):
    """(year, or None for all; what is wrong with the one asked for, else ""); the present year when none is given."""
    teks = request.GET.get("tahun", "")
    if teks == SEMUA:
        return None, ""
    if not teks:
        return pilihan[0], ""
    if teks in map(str, pilihan):
        return int(teks), ""
    contoh = {"awal": pilihan[-1], "akhir": pilihan[0]}
    return pilihan[0], _("Tahun itu tidak tersedia. Pilih tahun %(awal)s sampai %(akhir)s, atau semua.") % contoh
