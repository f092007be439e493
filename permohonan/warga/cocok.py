"""What is published already, offered while a request is being written; and what that saved (counted per day)."""

from django.db.models import F

from informasi.cari.kata import akar_kueri, ke_tsquery
from informasi.cari.sinonim import kelompok_kata
from informasi.models import Terbitan
from informasi.status import JenisKonten
from permohonan.models import CocokHarian

PALING = 5
DIMINTA = (JenisKonten.INFORMASI, JenisKonten.HALAMAN)  # what people ask for; news would only be noise
PANJANG = 200  # letters of what was typed that are looked up
CALON = 30  # of pages that hold some of the words, so many are weighed


def cocok(teks, waktu, jenis=DIMINTA):
    """At most five public Terbitan of these kinds that hold all words of `teks`; else those with most of them: people
    write sentences here, not queries."""
    kelompok = kelompok_kata(" ".join(teks.split())[:PANJANG])
    if not (semua := ke_tsquery(kelompok)):
        return []
    publik = Terbitan.objects.publik(waktu).filter(jenis__in=jenis)
    if utuh := list(_baris(publik, semua)[:PALING]):
        return utuh
    salah_satu = ke_tsquery([[pilihan for satu in kelompok for pilihan in satu]])
    cukup = [t for t in _baris(publik, salah_satu)[:CALON] if _sebagian_besar(t, kelompok)]
    return cukup[:PALING]


def _baris(publik, tsquery):
    return publik.berperingkat(tsquery).select_related("unit").defer("vektor")


def _sebagian_besar(terbitan, kelompok):
    """Whether more than half of the words, at least two, stand in the page itself."""
    kata = set(f"{terbitan.kata_judul} {terbitan.kata_isi}".split())
    ada = sum(bool(kata & akar_kueri([satu])) for satu in kelompok)
    return ada >= 2 and ada * 2 > len(kelompok)


def cocok_semua(daftar, waktu):
    """At most five for several items together, each once."""
    satu = {t.pk: t for teks in daftar for t in cocok(teks, waktu)}
    return list(satu.values())[:PALING]


def terbitan_umum(konten, waktu):
    """The public Terbitan of the Konten with key `konten` (str or int), or None."""
    if not str(konten).isdecimal() or len(str(konten)) > 9:
        return None
    return Terbitan.objects.publik(waktu).filter(konten=int(konten)).select_related("konten", "unit").first()


def hitung_cocok(hari, medan):
    """One more today: `medan` is "ditemukan" or "tetap"."""
    CocokHarian.objects.get_or_create(hari=hari)
    CocokHarian.objects.filter(hari=hari).update(**{medan: F(medan) + 1})
