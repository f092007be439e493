"""What helps when nothing was found: an unfinished word completed, a likely spelling, a unit of that name."""

from difflib import get_close_matches
from functools import reduce
from operator import or_

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Q
from django.db.models.functions import Upper

from informasi.cari.kata import (
    AWALAN_TERPENDEK,
    PILIHAN_PER_KATA,
    akar,
    akar_dikenal,
    awalan_akar,
    kata_terakhir,
    lipat,
)
from informasi.cari.sinonim import tsquery
from informasi.models import Sinonim, Terbitan
from opd.models import Unit

UNIT_TERBANYAK = 5
JUDUL_DIBACA = 50
PANJANG_SARAN = 60
MIRIP = 0.75


def unit_cocok(q, hari):
    """Units of `hari` (WIB date) whose name holds all words of the query, else units that once had it as their name,
    else units with any longer word."""
    kata = [k for k in q.replace("\x00", "").split()[:6] if len(k) > 2]
    if not kata:
        return []
    q, ada, pernah = " ".join(kata), Unit.objects.berlaku_pada(hari), Unit.objects.pernah_ada(hari)
    for kueri in (ada.cari(q), pernah.bekas_nama(q)):
        if semua := list(kueri.select_related("induk")[:UNIT_TERBANYAK]):
            return semua
    nama = [k for k in kata if len(k) > 3]
    salah_satu = reduce(or_, (Q(singkatan__icontains=k) | Q(nama__icontains=k) for k in nama), Q(pk=None))
    return list(ada.filter(salah_satu).select_related("induk")[:UNIT_TERBANYAK])


def sambung(kelompok, q, waktu):
    """The groups of a query with its last word taken as unfinished, and that word; "" when it is none.

    First by words of public titles that begin so, then, for words of texts and files, by beginnings of roots.
    """
    kata = kata_terakhir(q)
    if not kata.isalpha() or akar_dikenal(kata) or kelompok[-1][0] != akar(kata):
        return kelompok, ""
    pilihan = _kata_judul(kata, waktu) or awalan_akar(kata)
    return (kelompok[:-1] + [pilihan], kata) if pilihan else (kelompok, "")


def _kata_judul(kata, waktu):
    """Roots of the words in public titles that begin with `kata`."""
    if len(kata) < AWALAN_TERPENDEK:
        return []
    judul = Terbitan.objects.publik(waktu).filter(judul__icontains=kata).order_by("-publik_sejak")
    kosakata = {satu for teks in judul.values_list("judul", flat=True)[:JUDUL_DIBACA] for satu in _kosakata(teks)}
    return list(dict.fromkeys(akar(satu) for satu in sorted(kosakata) if satu.startswith(kata)))[:PILIHAN_PER_KATA]


def _kosakata(judul):
    return [kata.strip(".,:;()\"'") for kata in lipat(judul).split()]


def saran(q, waktu):
    """The query with likely spellings ("maksud Anda") that does find something, or "". Asked only at zero hits.

    Spellings come from public titles, from names of units and from the table of synonyms.
    """
    q = q.replace("\x00", "").strip()[:PANJANG_SARAN]
    kosakata = _kata_mirip(q, waktu) | _kata_tetap()
    ganti = [next(iter(get_close_matches(kata.lower(), kosakata, n=1, cutoff=MIRIP)), kata) for kata in q.split()]
    usul = " ".join(ganti)
    if usul.lower() == q.lower() or not (cari := tsquery(usul)):
        return ""
    return usul if Terbitan.objects.publik(waktu).cocok(cari).exists() else ""


def _kata_mirip(q, waktu):
    """Words of the titles most alike, by the index over titles (60 % and more: pg_trgm.word_similarity_threshold)."""
    judul = (
        Terbitan.objects.publik(waktu)
        .annotate(besar=Upper("judul"))
        .filter(besar__trigram_word_similar=q.upper())
        .annotate(mirip=TrigramWordSimilarity(q.upper(), "besar"))
        .order_by("-mirip", "-pk")
        .values_list("judul", flat=True)[:5]
    )
    return {kata for satu in judul for kata in _kosakata(satu)}


def _kata_tetap():
    """Words of two small tables: units and synonyms."""
    nama = [*Unit.objects.values_list("nama", flat=True), *Sinonim.objects.values_list("istilah", flat=True)]
    return {kata for satu in nama for kata in _kosakata(satu)}
