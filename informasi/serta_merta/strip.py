"""Warnings in force, as the strip on top of the pages shows them."""

from dataclasses import dataclass

from django.db.models import Q

from informasi.models import Peringatan, Terbitan
from informasi.status import Cakupan
from opd.peran import Jenis

TERBANYAK = 5


@dataclass(frozen=True)
class Pita:
    """One line: its words, its page, and on whose pages it stands (None: on all)."""

    teks: str
    url: str
    mulai: object
    unit: frozenset | None


def pita_berlaku(waktu):
    """[Pita] of public warnings that are neither over nor past their end, newest first; two queries at most."""
    belum_lewat = Q(berakhir__isnull=True) | Q(berakhir__gt=waktu)
    kueri = Peringatan.objects.filter(belum_lewat, diakhiri_pada=None, mulai__lte=waktu)
    publik = Terbitan.objects.publik(waktu).select_related("unit").defer("kata_judul", "kata_isi", "vektor")
    daftar = kueri.select_related("versi__rincian_serta_merta", "unit").order_by("-mulai")[:TERBANYAK]
    konten = [p.versi.konten_id for p in daftar]
    terbitan = {t.konten_id: t for t in publik.filter(konten__in=konten)} if konten else {}
    return [_pita(p, terbitan[p.versi.konten_id]) for p in daftar if p.versi.konten_id in terbitan]


def _pita(peringatan, terbitan):
    return Pita(
        teks=peringatan.versi.rincian_serta_merta.strip,
        url=terbitan.get_absolute_url(),
        mulai=peringatan.mulai,
        unit=_jangkauan(peringatan),
    )


def _jangkauan(peringatan):
    """Keys of the units on whose pages a warning stands: its own, its parent's and its children's; None for all."""
    unit = peringatan.unit
    if peringatan.cakupan == Cakupan.KOTA:
        return None
    kecamatan = unit.induk_id if unit.jenis == Jenis.KELURAHAN else unit.pk
    if peringatan.cakupan == Cakupan.KECAMATAN:
        anak = unit.__class__.objects.filter(induk=kecamatan).values_list("pk", flat=True)
        return frozenset({unit.pk, kecamatan, *anak})
    return frozenset({unit.pk, kecamatan})
