"""What this room shows on a unit's page, tab by tab. Everything is read from Terbitan."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Greatest

from informasi.kegiatan.kueri import akan_datang, berlaku, pengumuman_publik
from informasi.kegiatan.waktu import kata_waktu
from informasi.kewajiban.kueri import nilai, urutan_kerja
from informasi.kewajiban.status import Keadaan
from informasi.kewajiban.tugas import sebutan
from informasi.kueri_publik import berbaris, informasi_publik, susun_baris
from informasi.models import ButirWajib, InventarisDIK, Kewajiban, PenetapanDIP, Terbitan
from informasi.status import JenisKonten, KelompokHalaman, Klasifikasi, SifatButir
from informasi.tetap.bagian import SEMUA
from informasi.tetap.kueri import halaman_kota, halaman_publik
from informasi.tetap.syarat import bagian_maklumat
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import PeranPPID

TERBANYAK, DARI_INDUK, INFORMASI_TERBANYAK, KEGIATAN_TERBANYAK, HALAMAN_TERBANYAK = 4, 3, 3, 3, 100
BUTIR_INVENTARIS = "inventarisasi-dikecualikan"
PENGUMUMAN_TERBANYAK, LAPORAN_TERBANYAK, ATURAN_TERBANYAK, PENETAPAN_TERBANYAK = 3, 60, 30, 5
KABAR = (JenisKonten.BERITA, JenisKonten.KEGIATAN, JenisKonten.PENGUMUMAN)
# A paper stands in the list of informasi and, by its butir, once more where people look for it first.
BUTIR_LAPORAN = ("kinerja", "keuangan", "akses-informasi")
BUTIR_ATURAN = ("peraturan", "daftar-peraturan")
KELOMPOK_ATURAN = (KelompokHalaman.REGULASI, KelompokHalaman.SOP)
BUKAN_LAYANAN = (*KELOMPOK_ATURAN, KelompokHalaman.PROFIL)


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


def jumlah(unit, waktu):
    """{tab: how much stands behind it} for the tabs berita, informasi, layanan, regulasi, laporan; one query."""
    milik = Terbitan.objects.publik(waktu).filter(unit=unit).order_by()
    hitung = Counter()
    for jenis, kelompok, butir, banyak in milik.values_list("jenis", "kelompok", "butir__kode").annotate(n=Count("pk")):
        for tab in _tab(jenis, kelompok, butir):
            hitung[tab] += banyak
    return hitung


def _tab(jenis, kelompok, butir):
    """Where one row is shown: a page of the profile stands on the first tab, which bears no number."""
    if jenis in KABAR:
        return ("berita",)
    if jenis == JenisKonten.HALAMAN:
        return ("regulasi",) if kelompok in KELOMPOK_ATURAN else () if kelompok in BUKAN_LAYANAN else ("layanan",)
    return ("informasi", *(("laporan",) if butir in BUTIR_LAPORAN else ("regulasi",) if butir in BUTIR_ATURAN else ()))


def berita_unit(unit, waktu):
    """Public berita of `unit`, as cards, newest first."""
    return Terbitan.objects.publik(waktu).filter(unit=unit, jenis=JenisKonten.BERITA).kartu()


def informasi_unit(unit, waktu):
    """Public informasi publik of `unit`, read as rows, newest first."""
    return berbaris(informasi_publik(waktu).filter(unit=unit))


def ringkasan(unit, waktu):
    """What the first tab shows of this room: the newest berita (of the parent too while there are few) and papers."""
    berita = list(berita_unit(unit, waktu)[:TERBANYAK])
    induk = unit.induk if len(berita) < TERBANYAK else None
    return {
        "berita": berita,
        "berita_induk": list(berita_unit(induk, waktu)[:DARI_INDUK]) if induk else [],
        "berita_terakhir": berita[0].publik_sejak if berita else None,
        "kegiatan": kegiatan_unit(unit, waktu),
        "informasi": informasi_terbaru(unit, waktu),
        "profil": [h for _bagian, isi in halaman_unit(unit, waktu, (KelompokHalaman.PROFIL,)) for h in isi],
    }


def terbit_terakhir(waktu):
    """{key of a unit: when something of it last became public}; one walk of an index for each unit, whatever its rows.

    Standing pages are left out: they say who a unit is, not that it is at work.
    """
    milik = Terbitan.objects.publik(waktu).filter(unit=OuterRef("pk"))
    terakhir = [
        Subquery(milik.filter(jenis=j).order_by("-publik_sejak", "-pk").values("publik_sejak")[:1])
        for j in (*KABAR, JenisKonten.INFORMASI)
    ]
    return dict(Unit.objects.order_by().annotate(terakhir=Greatest(*terakhir)).values_list("pk", "terakhir"))


def informasi_terbaru(unit, waktu):
    """[Baris] of the newest informasi publik of `unit`."""
    return susun_baris(list(informasi_unit(unit, waktu)[:INFORMASI_TERBANYAK]), waktu)


def kegiatan_unit(unit, waktu):
    """[(Terbitan, its day and hour in words)] of the next kegiatan of `unit`."""
    kegiatan = akan_datang(waktu, unit)[:KEGIATAN_TERBANYAK]
    return [(t, kata_waktu(t.mulai, t.selesai, t.versi.rincian_kegiatan.seharian)) for t in kegiatan]


def kabar_unit(unit, waktu):
    """Beside the list of berita: what is to come, what is announced and in force, the parent's berita."""
    return {
        "kegiatan": kegiatan_unit(unit, waktu),
        "pengumuman": list(berlaku(pengumuman_publik(waktu, unit), waktu)[:PENGUMUMAN_TERBANYAK]),
    }


def berita_induk(unit, waktu):
    """The newest berita of the unit above, for one that has none of its own."""
    return list(berita_unit(unit.induk, waktu)[:DARI_INDUK]) if unit.induk else []


def halaman_unit(unit, waktu, kelompok):
    """[(Bagian, its public pages)] of the groups `kelompok` that `unit` wrote, the newest 100, in one query."""
    milik = halaman_publik(waktu).filter(unit=unit, kelompok__in=kelompok).select_related("versi__rincian_halaman")
    halaman = list(milik.order_by("-publik_sejak", "-pk")[:HALAMAN_TERBANYAK])
    daftar = [(bagian, [h for h in halaman if h.kelompok == bagian.kelompok]) for bagian in SEMUA]
    return [(bagian, isi) for bagian, isi in daftar if isi]


def layanan_unit(unit, waktu):
    """[(Bagian, its public pages)] about the unit's own service."""
    return halaman_unit(unit, waktu, [b.kelompok for b in SEMUA if b.kelompok not in BUKAN_LAYANAN])


def aturan_unit(unit, waktu):
    """Regulations and SOP of `unit`: its standing pages, and papers of the butir about regulations."""
    dokumen = informasi_unit(unit, waktu).filter(butir__kode__in=BUTIR_ATURAN)[:ATURAN_TERBANYAK]
    return {
        "kelompok": halaman_unit(unit, waktu, KELOMPOK_ATURAN),
        "dokumen": susun_baris(list(dokumen), waktu),
    }


def laporan_unit(unit, waktu):
    """Published reports [(tahun, [Baris])], the newest year first, and the decrees on the city's DIP."""
    kueri = informasi_unit(unit, waktu).filter(butir__kode__in=BUTIR_LAPORAN).order_by("-tahun", "-publik_sejak", "-pk")
    baris = susun_baris(list(kueri[:LAPORAN_TERBANYAK]), waktu)
    tahun = dict.fromkeys(b.terbitan.tahun for b in baris)
    return {
        "laporan": [(t, [b for b in baris if b.terbitan.tahun == t]) for t in tahun],
        "penetapan": PenetapanDIP.objects.defer("isi")[:PENETAPAN_TERBANYAK],
    }


def maklumat_unit(unit, waktu):
    """(Terbitan, [(heading, words)]) of the maklumat in force at `unit`: its own, else the city's; else (None, [])."""
    kelompok = KelompokHalaman.MAKLUMAT
    milik = halaman_publik(waktu).filter(kelompok=kelompok, unit=unit)
    for kueri in (milik, halaman_kota(waktu, kelompok)):
        if satu := kueri.select_related("versi").order_by("-publik_sejak", "-pk").first():
            return satu, bagian_maklumat(satu.versi.isi)
    return None, []


@dataclass(frozen=True)
class Tertunggak:
    """A paper that should be public by now: its name with the period, since when, who bears it if not the unit."""

    nama: str
    jatuh: date
    pemikul: str


def tertunggak(unit, waktu):
    """[Tertunggak] of `unit` at `waktu`, papers of a period first; inherited ones say with whom they are missing."""
    daftar = nilai(Kewajiban.objects.filter(unit=unit), waktu) if unit.ada_pada(tanggal(waktu)) else []
    lewat = sorted((d for d in daftar if d.keadaan == Keadaan.TERLAMBAT), key=urutan_kerja)
    return [Tertunggak(sebutan(d), d.jatuh, d.pemikul) for d in lewat]


def keterisian(unit, waktu):
    """[Keterisian] of the three classes, in two queries. Serta-merta has no butir to fill: nothing may happen.

    A butir that may be inherited counts as filled when the kecamatan or PPID utama published it.
    """
    dokumen = dict(
        informasi_publik(waktu).filter(unit=unit).order_by().values_list("klasifikasi").annotate(banyak=Count("pk"))
    )
    butir, terisi = Counter(), Counter()
    for kelas, ada in _butir_wajib(unit, waktu):
        butir[kelas] += 1
        terisi[kelas] += ada
    return [Keterisian(k, dokumen.get(k, 0), terisi[k], butir[k]) for k in Klasifikasi]


def _butir_wajib(unit, waktu):
    """(class, filled?) of each butir this kind of unit owes; the yearly word on exempt information is no document.

    What a procurement owes depends on its packages and their stages: no share of a unit's list.
    """
    wajib = ButirWajib.objects.filter(aktif=True, jenis_unit__contains=[unit.jenis]).order_by()
    wajib = wajib.exclude(sifat=SifatButir.PER_TAHAP).exclude(klasifikasi=Klasifikasi.SERTA_MERTA)
    pemberi = Unit.objects.filter(Q(pk=unit.induk_id) | Q(peran_ppid=PeranPPID.UTAMA))
    milik = Q(unit=unit) | Q(butir__diwarisi=True, unit__in=pemberi)
    terbit = Exists(informasi_publik(waktu).filter(milik, butir=OuterRef("pk")).order_by())
    dinyatakan = Exists(InventarisDIK.objects.filter(unit=unit, tahun=tanggal(waktu).year))
    return wajib.annotate(ada=terbit | Q(dinyatakan, kode=BUTIR_INVENTARIS)).values_list("klasifikasi", "ada")
