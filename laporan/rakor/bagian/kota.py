"""City totals of this half-year so far, beside those of the last one."""

from django.db.models import Count

from informasi.models import Terbitan
from informasi.status import JenisKonten
from laporan.rakor.bagian.bentuk import Bagian, periode
from permohonan.models import Keberatan, Permohonan
from sengketa.models import Sengketa

TERHITUNG = (JenisKonten.INFORMASI, JenisKonten.BERITA, JenisKonten.KEGIATAN, JenisKonten.PENGUMUMAN)


def angka_kota(rapat, waktu):
    """Published by kind, units that published, requests, objections, disputes."""
    kini = periode(rapat)
    sekarang, lalu = _hitung(kini, waktu), _hitung(kini.sebelum, waktu)
    baris = [[nama, str(n), str(lalu[nama])] for nama, n in sekarang.items()]
    return Bagian("Angka kota", ("Uraian", f"{kini} (berjalan)", str(kini.sebelum)), baris)


def _hitung(masa, waktu):
    """{words: number} of one half-year."""
    awal, akhir = masa.saat
    terbit = Terbitan.objects.publik(waktu).filter(publik_sejak__gte=awal, publik_sejak__lt=akhir, jenis__in=TERHITUNG)
    jenis = dict(terbit.order_by().values_list("jenis").annotate(n=Count("pk")))
    return {
        **{f"{j.label} terbit": jenis.get(j.value, 0) for j in TERHITUNG},
        "Unit yang menerbitkan": terbit.order_by().values("unit").distinct().count(),
        "Permohonan diterima": Permohonan.objects.filter(diterima__range=masa.hari).count(),
        "Keberatan diterima": Keberatan.objects.filter(diterima__range=masa.hari).count(),
        "Sengketa diajukan": Sengketa.objects.filter(diajukan__range=masa.hari).count(),
    }
