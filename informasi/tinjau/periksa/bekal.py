"""What the checks must know beyond the version itself, fetched for a whole page of submissions at once."""

from dataclasses import dataclass, field

from django.db.models.functions import Left

from informasi.cari.kata import teks_cari
from informasi.models import TautanLuar, Terbitan
from informasi.penjaga.letak import kontak_unit
from informasi.penjaga.tautan import alamat_luar
from informasi.teks.bersih import teks_saja
from informasi.tinjau.kembar import kembaran
from opd.models import Unit

CALON, HURUF = 100, 3_000  # newest texts of the units and of the city; beginnings are enough to know a copy
SIRAP, SEDIKIT, MIRIP = 5, 8, 0.6  # words of a shingle, shingles a text must have, share that makes a copy


@dataclass(frozen=True)
class Bekal:
    """Titles under the same name or with the same words, links by state, known hosts, contacts, names of units."""

    kembar: tuple = ()
    serupa: tuple = ()
    tautan_rusak: frozenset = frozenset()
    tautan_pindah: dict = field(default_factory=dict)
    host_dikenal: frozenset = frozenset()
    kontak: frozenset = frozenset()
    nama_unit: tuple = ()


def siapkan(daftar, waktu):
    """{key: Bekal} for submissions (list of Versi); the number of queries does not grow with the list."""
    kembar, calon = kembaran(daftar, waktu), _calon(daftar, waktu)
    tautan = list(TautanLuar.objects.filter(alamat__in={a for v in daftar for a in alamat_luar(v)}))
    bersama = {
        "tautan_rusak": frozenset(t.alamat for t in tautan if t.gagal > 1),
        "tautan_pindah": {t.alamat: t.pindah_ke for t in tautan if t.pindah_ke},
        "host_dikenal": frozenset(TautanLuar.objects.dipakai().values_list("host", flat=True)),
        "kontak": kontak_unit(),
        "nama_unit": tuple(Unit.objects.values_list("nama", flat=True)),
    }
    return {v.pk: Bekal(kembar=tuple(kembar.get(v.pk, ())), serupa=tuple(_serupa(v, calon)), **bersama) for v in daftar}


def _calon(daftar, waktu):
    """[(konten, title, shingles)] of the newest public texts of these units and of the whole city."""
    publik = Terbitan.objects.publik(waktu).order_by("-publik_sejak", "-pk")
    kolom = ("konten", "judul", Left("kata_isi", HURUF))
    milik = publik.filter(unit__in={v.konten.unit_id for v in daftar}).values_list(*kolom)[:CALON]
    semua = {baris[:2]: baris for baris in (*milik, *publik.values_list(*kolom)[:CALON])}
    return [(konten, judul, sirap(kata)) for konten, judul, kata in semua.values()]


def _serupa(versi, calon):
    """Titles of public texts that say nearly the same."""
    sendiri = sirap(teks_cari(teks_saja(versi.isi))[:HURUF])
    if len(sendiri) < SEDIKIT:
        return
    for konten, judul, lain in calon:
        if konten != versi.konten_id and len(sendiri & lain) / len(sendiri) >= MIRIP:
            yield judul


def sirap(kata):
    """The shingles (set of tuples) of a text of stems: every run of five words."""
    daftar = kata.split()
    return {tuple(daftar[i : i + SIRAP]) for i in range(len(daftar) - SIRAP + 1)}
