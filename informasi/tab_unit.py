"""What this room shows on a unit's page."""

from dataclasses import dataclass

from django.db.models import Count, Q

from informasi.kegiatan.kueri import akan_datang
from informasi.kegiatan.waktu import kata_waktu
from informasi.kueri_publik import berbaris, informasi_publik, susun_baris
from informasi.models import ButirWajib, InventarisDIK, Terbitan
from informasi.status import JenisKonten, Klasifikasi
from informasi.tetap.bagian import SEMUA
from informasi.tetap.kueri import halaman_publik
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import PeranPPID

TERBANYAK, DARI_INDUK, INFORMASI_TERBANYAK, KEGIATAN_TERBANYAK, HALAMAN_TERBANYAK = 4, 3, 3, 3, 100
BUTIR_INVENTARIS = "inventarisasi-dikecualikan"


@dataclass(frozen=True)
class Keterisian:
    """One class on a unit's page: how many documents, and how many of its butir have one."""

    kelas: Klasifikasi
    dokumen: int
    terisi: int
    butir: int

    @property
    def persen(self):
        return self.terisi * 100 // self.butir if self.butir else 0


def berita_unit(unit, waktu):
    """Public berita of `unit`, as cards, newest first."""
    return Terbitan.objects.publik(waktu).filter(unit=unit, jenis=JenisKonten.BERITA).kartu()


def informasi_unit(unit, waktu):
    """Public informasi publik of `unit`, read as rows, newest first."""
    return berbaris(informasi_publik(waktu).filter(unit=unit))


def ringkasan(unit, waktu):
    """What the first tab shows of this room: the newest berita (of the parent too while there are few) and papers."""
    berita = list(berita_unit(unit, waktu)[:TERBANYAK])
    kegiatan = akan_datang(waktu, unit)[:KEGIATAN_TERBANYAK]
    induk = unit.induk if len(berita) < TERBANYAK else None
    return {
        "berita": berita,
        "berita_induk": list(berita_unit(induk, waktu)[:DARI_INDUK]) if induk else [],
        "berita_terakhir": berita[0].publik_sejak if berita else None,
        "kegiatan": [(t, kata_waktu(t.mulai, t.selesai, t.versi.rincian_kegiatan.seharian)) for t in kegiatan],
        "informasi": susun_baris(list(informasi_unit(unit, waktu)[:INFORMASI_TERBANYAK]), waktu),
    }


def layanan_unit(unit, waktu):
    """[(Bagian, its public pages)] that `unit` itself wrote, the newest 100, in one query."""
    halaman = list(halaman_publik(waktu).filter(unit=unit).order_by("-publik_sejak", "-pk")[:HALAMAN_TERBANYAK])
    daftar = [(bagian, [h for h in halaman if h.kelompok == bagian.kelompok]) for bagian in SEMUA]
    return [(bagian, isi) for bagian, isi in daftar if isi]


def keterisian(unit, waktu):
    """[Keterisian] of the three classes, in three queries. Serta-merta has no butir to fill: nothing may happen.

    A butir that may be inherited counts as filled when the kecamatan or PPID utama published it.
    """
    milik = informasi_publik(waktu).filter(unit=unit).order_by()
    dokumen = dict(milik.values_list("klasifikasi").annotate(banyak=Count("pk")))
    wajib = ButirWajib.objects.filter(aktif=True, jenis_unit__contains=[unit.jenis])
    butir = dict(wajib.order_by().values_list("klasifikasi").annotate(banyak=Count("pk")))
    butir.pop(Klasifikasi.SERTA_MERTA, None)
    terisi = _butir_terisi(unit, waktu)
    return [
        Keterisian(k, dokumen.get(k, 0), terisi.get(k, 0) if k in butir else 0, butir.get(k, 0)) for k in Klasifikasi
    ]


def _butir_terisi(unit, waktu):
    """{class of the butir: how many different ones of this kind of unit are public}."""
    pemberi = Unit.objects.filter(Q(pk=unit.induk_id) | Q(peran_ppid=PeranPPID.UTAMA))
    milik = Q(unit=unit) | Q(butir__diwarisi=True, unit__in=pemberi)
    kueri = informasi_publik(waktu).filter(milik, butir__aktif=True, butir__jenis_unit__contains=[unit.jenis])
    terisi = dict(kueri.order_by().values_list("butir__klasifikasi").annotate(banyak=Count("butir", distinct=True)))
    if _inventaris_dinyatakan(unit, waktu) and not kueri.filter(butir__kode=BUTIR_INVENTARIS).exists():
        terisi[Klasifikasi.BERKALA] = terisi.get(Klasifikasi.BERKALA, 0) + 1
    return terisi


def _inventaris_dinyatakan(unit, waktu):
    """The yearly word on exempt information is given in one tap, not as a document."""
    return InventarisDIK.objects.filter(unit=unit, tahun=tanggal(waktu).year).exists()
