"""The first page."""

from django.db.models import Count
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.kegiatan.kueri import akan_datang, berlaku, pengumuman_publik
from informasi.kelas import KELAS
from informasi.kueri import BATAS_HITUNG
from informasi.kueri_publik import berbaris, informasi_publik, susun_baris
from informasi.views.kegiatan import berwaktu
from informasi.views.publik import terbitan_berita
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import Jenis

SERING_DICARI = ("Anggaran", "Pengadaan", "Pelayanan adminduk", "Posyandu")
DOKUMEN_TERBARU, KEGIATAN_BERIKUT, PENGUMUMAN_BERLAKU = 4, 4, 3


@require_safe
def beranda(request):
    waktu = timezone.now()
    per_jenis = dict(
        Unit.objects.berlaku_pada(tanggal(waktu)).order_by().values_list("jenis").annotate(banyak=Count("pk"))
    )
    kecamatan, kelurahan = per_jenis.pop(Jenis.KECAMATAN, 0), per_jenis.pop(Jenis.KELURAHAN, 0)
    konteks = {
        "terbaru": terbitan_berita(waktu)[:6],
        "kegiatan": berwaktu(akan_datang(waktu)[:KEGIATAN_BERIKUT]),
        "pengumuman": berlaku(pengumuman_publik(waktu), waktu)[:PENGUMUMAN_BERLAKU],
        "dokumen": susun_baris(list(berbaris(informasi_publik(waktu))[:DOKUMEN_TERBARU]), waktu),
        "kelas": [(reverse(f"informasi:{k.value}"), KELAS[k]) for k in KELAS],
        "sering": SERING_DICARI,
        "jumlah_opd": sum(per_jenis.values()),
        "jumlah_kecamatan": kecamatan,
        "jumlah_kelurahan": kelurahan,
        "jumlah_dokumen": _jumlah(informasi_publik(waktu).terhitung()),
        "jumlah_berita": _jumlah(terbitan_berita(waktu).terhitung()),
        "unit_aktif": terbitan_berita(waktu).order_by().values("unit").distinct().count(),
        "kontak": Unit.objects.ppid_utama(tanggal(waktu)),
    }
    return render(request, "ppid_portal/beranda.html", konteks)


def _jumlah(jumlah):
    """A capped count as a figure."""
    return "1.000+" if jumlah >= BATAS_HITUNG else jumlah
