"""The first page: search, the four tasks, the newest, figures, the way to a unit."""

from datetime import timedelta

from django.db.models import Count, Exists, IntegerField, OuterRef, Subquery
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


class Banyaknya(Subquery):
    """The number of rows of a (capped) query, as a value within another one."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) terhitung)"
    output_field = IntegerField()


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
    """What is published and how many units there are, in one query; each figure is the length of a list to open."""
    ada = Unit.objects.berlaku_pada(tanggal(waktu)).order_by()
    baris = ada.values("jenis").annotate(
        banyak=Count("pk"),
        aktif=Count("pk", filter=Exists(_baru(waktu).filter(unit=OuterRef("pk")))),
        dokumen=Banyaknya(informasi_publik(waktu).order_by().values("pk")[:BATAS_HITUNG]),
        berita=Banyaknya(terbitan_berita(waktu).order_by().values("pk")[:BATAS_HITUNG]),
    )
    per_jenis = {satu["jenis"]: satu for satu in baris}
    jumlah = {jenis: satu["banyak"] for jenis, satu in per_jenis.items()}
    kecamatan, kelurahan = jumlah.get(Jenis.KECAMATAN, 0), jumlah.get(Jenis.KELURAHAN, 0)
    return {
        "jumlah_opd": sum(jumlah.values()) - kecamatan - kelurahan,
        "jumlah_kecamatan": kecamatan,
        "jumlah_kelurahan": kelurahan,
        "jumlah_unit": sum(jumlah.values()),
        "jumlah_dokumen": _jumlah(max((satu["dokumen"] for satu in per_jenis.values()), default=0)),
        "jumlah_berita": _jumlah(max((satu["berita"] for satu in per_jenis.values()), default=0)),
        "unit_aktif": sum(satu["aktif"] for satu in per_jenis.values()),
        "waktu": waktu,
    }


def _baru(waktu):
    """What was published within the last 30 days; standing pages do not count."""
    baru = Terbitan.objects.publik(waktu).filter(publik_sejak__gte=waktu - BARU)
    return baru.exclude(jenis=JenisKonten.HALAMAN).order_by()


def _jumlah(jumlah):
    """A capped count as a figure."""
    return "1.000+" if jumlah >= BATAS_HITUNG else jumlah
