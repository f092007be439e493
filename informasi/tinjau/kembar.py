"""What a unit has published under the same title and year already: for all submissions of a page in one query."""

from informasi.ajuan import konten_berincian
from informasi.butir import sederhana
from informasi.models import Terbitan
from informasi.status import JenisKonten


def kembaran(daftar, waktu):
    """{key of a version: titles of other public entries of its unit, same words and year} for `daftar` (Versi)."""
    daftar = [v for v in daftar if konten_berincian(v)]
    if not daftar:
        return {}
    terbit = _terbit(daftar, waktu)
    return {v.pk: [judul for konten, judul in terbit.get(_kunci(v), ()) if konten != v.konten_id] for v in daftar}


def _kunci(versi):
    return versi.konten.unit_id, versi.rincian.tahun, sederhana(versi.judul)


def _terbit(daftar, waktu):
    """{(unit, year, plain title): [(konten, title)]} of the units and years in question."""
    baris = Terbitan.objects.publik(waktu).filter(
        jenis=JenisKonten.INFORMASI,
        unit__in={v.konten.unit_id for v in daftar},
        tahun__in={v.rincian.tahun for v in daftar},
    )
    terbit = {}
    for unit, tahun, judul, konten in baris.values_list("unit", "tahun", "judul", "konten"):
        terbit.setdefault((unit, tahun, sederhana(judul)), []).append((konten, judul))
    return terbit
