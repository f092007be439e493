"""The watch for everybody: which units work, each meter apart, and how fast PPID utama itself is."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.ekspor.jawaban import jawab_tabel
from laporan.monitor.peninjau import TARGET, meter_peninjau
from laporan.monitor.tampil import KOLOM, PER_HALAMAN, SARING, baris_csv, berbaris, ringkas, terpantau
from laporan.monitor.ukur import Ambang


@require_safe
def monitor(request):
    waktu = timezone.now()
    jenis = _jenis(request)
    keadaan = terpantau(waktu, jenis)
    halaman = Paginator(keadaan, PER_HALAMAN).get_page(request.GET.get("hal"))
    konteks = {
        "waktu": waktu,
        "jenis": jenis,
        "saring": SARING.items(),
        "ringkas": ringkas(keadaan),
        "jumlah": len(keadaan),
        "baris": berbaris(list(halaman)),
        "halaman": halaman,
        "peninjau": meter_peninjau(waktu),
        "target": TARGET,
        "ambang": Ambang(),
    }
    return render(request, "laporan/monitor.html", konteks)


@require_safe
def monitor_csv(request):
    """The same rows as a file, those of one kind of unit or all."""
    jenis = _jenis(request)
    baris = baris_csv(berbaris(terpantau(timezone.now(), jenis)))
    nama = f"monitor-{jenis or 'semua'}.csv"
    return jawab_tabel(request, nama, kolom=KOLOM, baris=baris, keterangan={}, berubah=None, bagian=[str(baris)])


def _jenis(request):
    """The kind of unit that was asked for; an unknown one asks for all."""
    jenis = request.GET.get("jenis", "")
    return jenis if jenis in SARING else ""
