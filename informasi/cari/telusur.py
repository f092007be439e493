"""One box over everything public: stems in, a bounded and ranked list with highlights out (design 8)."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import reduce
from operator import or_

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Q

from informasi.cari.kata import akar_kueri, ke_tsquery, kueri_cari
from informasi.cari.sorot import petikan, sorot
from informasi.kueri import BATAS_HITUNG
from informasi.models import Terbitan
from informasi.teks.bersih import teks_saja
from opd.models import Unit

UKURAN, UNIT_TERBANYAK = 10, 5
MIRIP = 0.5


@dataclass(frozen=True)
class Hasil:
    """One row: the Terbitan, its title and the best passage as (text, hit?) segments."""

    terbitan: Terbitan
    judul: list
    petikan: list


@dataclass(frozen=True)
class HasilCari:
    """What a query found. `jumlah` is exact up to 1,000; `lebih` says that there are more."""

    hasil: list = field(default_factory=list)
    jumlah: int = 0
    lebih: bool = False
    unit: list = field(default_factory=list)
    saran: str = ""
    ada_lagi: bool = False


def cari(q, waktu, halaman=1):
    """Search what is public at `waktu` for the words `q`; `halaman` counts from 1. Returns HasilCari."""
    kelompok = kueri_cari(q)
    tsquery = ke_tsquery(kelompok)
    unit = _unit_cocok(q)
    if not tsquery:
        return HasilCari(unit=unit)
    cocok = Terbitan.objects.publik(waktu).cocok(tsquery)
    jumlah = cocok.terhitung()
    if not jumlah:
        return HasilCari(unit=unit, saran=saran(q, waktu))
    awal = (halaman - 1) * UKURAN
    baris = list(_berperingkat(waktu, tsquery)[awal : awal + UKURAN + 1])
    akar = akar_kueri(kelompok)
    return HasilCari(
        hasil=[_hasil(t, akar) for t in baris[:UKURAN]],
        jumlah=min(jumlah, BATAS_HITUNG - 1),
        lebih=jumlah >= BATAS_HITUNG,
        unit=unit,
        ada_lagi=len(baris) > UKURAN,
    )


def _berperingkat(waktu, tsquery):
    return (
        Terbitan.objects.publik(waktu).berperingkat(tsquery).select_related("unit", "versi").defer("kata_isi", "vektor")
    )


def _hasil(terbitan, akar):
    teks = f"{terbitan.ringkasan} {teks_saja(terbitan.versi.isi)}"
    return Hasil(terbitan, sorot(terbitan.judul, akar), petikan(teks, akar))


def _unit_cocok(q):
    """Units whose name holds all words, else any longer word, of the query."""
    kata = [k for k in q.replace("\x00", "").split()[:6] if len(k) > 2]
    if not kata:
        return []
    if semua := list(Unit.objects.cari(" ".join(kata)).select_related("induk")[:UNIT_TERBANYAK]):
        return semua
    nama = [k for k in kata if len(k) > 3]
    salah_satu = reduce(or_, (Q(singkatan__icontains=k) | Q(nama__icontains=k) for k in nama), Q(pk=None))
    return list(Unit.objects.filter(salah_satu).select_related("induk")[:UNIT_TERBANYAK])


def saran(q, waktu):
    """A word of a public title much like the one typed ("maksud Anda"), or "". Asked only at zero hits."""
    q = q.replace("\x00", "").strip()[:60]
    mirip = (
        Terbitan.objects.publik(waktu)
        .annotate(mirip=TrigramWordSimilarity(q, "judul"))
        .filter(mirip__gte=MIRIP)
        .order_by("-mirip", "-pk")
        .values_list("judul", flat=True)[:5]
    )
    kosakata = {kata.strip(".,:;()\"'").lower() for judul in mirip for kata in judul.split()}
    ganti = [next(iter(get_close_matches(kata.lower(), kosakata, n=1, cutoff=0.6)), kata) for kata in q.split()]
    usul = " ".join(ganti)
    return usul if usul.lower() != q.lower() else ""
