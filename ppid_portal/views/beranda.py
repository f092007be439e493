"""The first page and the one search box."""

from urllib.parse import urlencode

from django.db.models import Count
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.cari.telusur import UKURAN, cari
from informasi.kueri import BATAS_HITUNG, BATAS_PERINGKAT
from informasi.views.publik import terbitan_berita
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import Jenis, PeranPPID

SERING_DICARI = ("Pelayanan adminduk", "Pajak daerah", "Posyandu", "Musrenbang")
HALAMAN_TERAKHIR = BATAS_PERINGKAT // UKURAN


@require_safe
def beranda(request):
    waktu = timezone.now()
    per_jenis = dict(
        Unit.objects.berlaku_pada(tanggal(waktu)).order_by().values_list("jenis").annotate(banyak=Count("pk"))
    )
    kecamatan, kelurahan = per_jenis.pop(Jenis.KECAMATAN, 0), per_jenis.pop(Jenis.KELURAHAN, 0)
    konteks = {
        "terbaru": terbitan_berita(waktu)[:6],
        "sering": SERING_DICARI,
        "jumlah_opd": sum(per_jenis.values()),
        "jumlah_kecamatan": kecamatan,
        "jumlah_kelurahan": kelurahan,
        "jumlah_berita": _jumlah(terbitan_berita(waktu).terhitung()),
        "unit_aktif": terbitan_berita(waktu).order_by().values("unit").distinct().count(),
        "kontak": Unit.objects.filter(peran_ppid=PeranPPID.UTAMA).first(),
    }
    return render(request, "ppid_portal/beranda.html", konteks)


def _jumlah(jumlah):
    """A capped count as a figure."""
    return "1.000+" if jumlah >= BATAS_HITUNG else jumlah


@require_safe
def cari_halaman(request):
    q = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:200]
    halaman = _nomor(request.GET.get("hal", "1"))
    hasil = cari(q, timezone.now(), halaman) if q else None
    konteks = {"q": q, "hasil_cari": hasil, "halaman": halaman}
    if hasil:
        konteks |= {
            "hasil": hasil.hasil,
            "jumlah": hasil.jumlah,
            "lebih": hasil.lebih,
            "unit_cocok": hasil.unit,
            "saran": hasil.saran,
            "sebelum": _alamat(q, halaman - 1) if halaman > 1 else "",
            "berikut": _alamat(q, halaman + 1) if hasil.ada_lagi and halaman < HALAMAN_TERAKHIR else "",
        }
    return render(request, "ppid_portal/cari.html", konteks)


def _nomor(teks):
    """A page number that stands in an address: 1 for anything that is none."""
    return min(int(teks), HALAMAN_TERAKHIR) if teks.isascii() and teks.isdigit() and len(teks) < 4 and int(teks) else 1


def _alamat(q, halaman):
    return "?" + urlencode({"q": q, "hal": halaman})
