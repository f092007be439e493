"""One box over everything public: stems in, a bounded and ranked list with highlights out (design 8)."""

from dataclasses import dataclass, field

from django.db.models import Count

from informasi.cari.kata import akar_kueri, ke_tsquery
from informasi.cari.petik import petik
from informasi.cari.saran import sambung, saran, unit_cocok
from informasi.cari.sinonim import kelompok_kata
from informasi.kueri import BATAS_HITUNG
from informasi.models import Terbitan
from informasi.status import JenisKonten
from kalender.hari import tanggal

UKURAN = 10


@dataclass(frozen=True)
class HasilCari:
    """What a query found. `jumlah` is exact up to 1,000; `lebih` says that there are more.

    `per_jenis` counts the kinds (capped alike), `awalan` is the unfinished word that was completed, `nihil` says that
    no kind of page holds the words.
    """

    hasil: list = field(default_factory=list)
    jumlah: int = 0
    lebih: bool = False
    per_jenis: dict = field(default_factory=dict)
    unit: list = field(default_factory=list)
    saran: str = ""
    awalan: str = ""
    ada_lagi: bool = False
    nihil: bool = False


def cari(q, waktu, halaman=1, jenis=""):
    """Search what is public at `waktu` for the words `q`, of one kind (JenisKonten) or of all. Returns HasilCari.

    `halaman` counts from 1. A last word that nothing holds is taken as unfinished.
    """
    kelompok, awalan = kelompok_kata(q), ""
    unit = unit_cocok(q, tanggal(waktu))
    if not ke_tsquery(kelompok):
        return HasilCari(unit=unit)
    per_jenis = _hitung(kelompok, waktu)
    if not per_jenis:
        kelompok, awalan = sambung(kelompok, q, waktu)
        per_jenis = _hitung(kelompok, waktu) if awalan else {}
    if not per_jenis:
        return HasilCari(unit=unit, saran=saran(q, waktu), nihil=True)
    return _sehalaman(kelompok, waktu, halaman, jenis, per_jenis=per_jenis, unit=unit, awalan=awalan)


def _sehalaman(kelompok, waktu, halaman, jenis, *, per_jenis, **lain):
    tsquery, awal = ke_tsquery(kelompok), (halaman - 1) * UKURAN
    publik = Terbitan.objects.publik(waktu)
    publik = publik.filter(jenis=jenis) if jenis else publik
    jumlah = _jumlah(publik, tsquery, per_jenis, jenis)
    baris = list(_berkartu(publik.berperingkat(tsquery))[awal : awal + UKURAN + 1]) if jumlah else []
    return HasilCari(
        hasil=petik(baris[:UKURAN], akar_kueri(kelompok), tsquery),
        jumlah=min(jumlah, BATAS_HITUNG - 1),
        lebih=jumlah >= BATAS_HITUNG,
        per_jenis=per_jenis,
        ada_lagi=len(baris) > UKURAN,
        **lain,
    )


def _hitung(kelompok, waktu):
    """{kind: matches among the newest}, in the order of the kinds that people look for most."""
    cocok = Terbitan.objects.publik(waktu).cocok(ke_tsquery(kelompok))
    ada = dict(cocok.order_by().values_list("jenis").annotate(banyak=Count("pk")))
    return {jenis: ada[jenis] for jenis in sorted(ada, key=_URUTAN.index)}


_URUTAN = [JenisKonten.INFORMASI, *(j for j in JenisKonten.values if j != JenisKonten.INFORMASI)]


def _jumlah(publik, tsquery, per_jenis, jenis):
    """Matches of the kind chosen, or of all; counted anew where the newest of all kinds were too many."""
    semua = sum(per_jenis.values())
    if not jenis or semua < BATAS_HITUNG:
        return per_jenis.get(jenis, 0) if jenis else semua
    return publik.cocok(tsquery).terhitung()


def _berkartu(kueri):
    """With what a row shows; the word lists stay in the database."""
    return kueri.select_related("unit", "versi").defer("kata_judul", "kata_isi", "vektor")
