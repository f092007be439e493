"""The first page: search, the four tasks, the newest, figures, the way to a unit."""

from datetime import timedelta

from django.db.models import Count
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.kegiatan.kueri import akan_datang, berlaku, pengumuman_publik
from informasi.kelas import KELAS
from informasi.kueri import BATAS_HITUNG
from informasi.kueri_publik import berbaris, informasi_publik, susun_baris
from informasi.models import Terbitan
from informasi.status import JenisKonten
from informasi.tetap.hukum import TENGGAT
from informasi.views.kegiatan import berwaktu
from informasi.views.publik import terbitan_berita
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import Jenis
from ppid_portal.kanal import KANAL_LAIN

SERING_DICARI = ("Anggaran", "Pengadaan", "Pelayanan adminduk", "Posyandu")
DOKUMEN_TERBARU, KEGIATAN_BERIKUT, PENGUMUMAN_BERLAKU = 4, 3, 3
BARU = timedelta(days=30)


@require_safe
def beranda(request):
    waktu = timezone.now()
    konteks = {
        "terbaru": terbitan_berita(waktu)[:3],
        "kegiatan": berwaktu(akan_datang(waktu)[:KEGIATAN_BERIKUT]),
        "pengumuman": berlaku(pengumuman_publik(waktu), waktu)[:PENGUMUMAN_BERLAKU],
        "dokumen": susun_baris(list(berbaris(informasi_publik(waktu))[:DOKUMEN_TERBARU]), waktu),
        "kelas": [(reverse(f"informasi:{k.value}"), KELAS[k]) for k in KELAS],
        "sering": SERING_DICARI,
        "kanal": KANAL_LAIN,
        "jawaban": TENGGAT[0],
        "kontak": Unit.objects.ppid_utama(tanggal(waktu)),
        **_angka(waktu),
    }
    return render(request, "ppid_portal/beranda.html", konteks)


def _angka(waktu):
    """What is published and how many units there are; each figure is the length of a list one can open."""
    ada = Unit.objects.berlaku_pada(tanggal(waktu)).order_by()
    per_jenis = dict(ada.values_list("jenis").annotate(banyak=Count("pk")))
    kecamatan, kelurahan = per_jenis.pop(Jenis.KECAMATAN, 0), per_jenis.pop(Jenis.KELURAHAN, 0)
    jumlah_opd = sum(per_jenis.values())
    return {
        "jumlah_opd": jumlah_opd,
        "jumlah_kecamatan": kecamatan,
        "jumlah_kelurahan": kelurahan,
        "jumlah_unit": jumlah_opd + kecamatan + kelurahan,
        "jumlah_dokumen": _jumlah(informasi_publik(waktu).terhitung()),
        "jumlah_berita": _jumlah(terbitan_berita(waktu).terhitung()),
        "unit_aktif": _unit_aktif(waktu, ada),
        "waktu": waktu,
    }


def _unit_aktif(waktu, ada):
    """How many of the units there are published something within the last 30 days; standing pages do not count."""
    baru = Terbitan.objects.publik(waktu).filter(publik_sejak__gte=waktu - BARU, unit__in=ada)
    return baru.exclude(jenis=JenisKonten.HALAMAN).order_by().values("unit").distinct().count()


def _jumlah(jumlah):
    """A capped count as a figure."""
    return "1.000+" if jumlah >= BATAS_HITUNG else jumlah
