"""The index of a year and of each element, from the marks (Permenpan RB 14/2017): mean mark times 25."""

from dataclasses import dataclass

from django.db.models import Avg, Count

from permohonan.models import SurveiKepuasan
from permohonan.survei.unsur import PENGALI, UNSUR, Unsur, mutu

TERSEDIKIT = 5  # below it a figure would point at people (design 9)


@dataclass(frozen=True)
class NilaiUnsur:
    """One element and its mean mark from 1 to 4."""

    unsur: Unsur
    rerata: float

    @property
    def indeks(self):
        return self.rerata * PENGALI


@dataclass(frozen=True)
class HasilSurvei:
    """A year's survey: how many answered; the rest is empty below TERSEDIKIT answers."""

    tahun: int
    jawaban: int
    unsur: tuple[NilaiUnsur, ...] = ()

    @property
    def indeks(self):
        """The index from 25 to 100, None where too few answered."""
        return sum(u.indeks for u in self.unsur) / len(self.unsur) if self.unsur else None

    @property
    def mutu(self):
        """(letter, words), None where too few answered."""
        return mutu(self.indeks) if self.unsur else None


def hasil(tahun: int) -> HasilSurvei:
    """The survey of `tahun` (WIB), in one query."""
    baris = SurveiKepuasan.objects.filter(diisi__year=tahun)
    angka = baris.aggregate(n=Count("pk"), **{u.medan: Avg(u.medan) for u in UNSUR})
    if angka["n"] < TERSEDIKIT:
        return HasilSurvei(tahun, angka["n"])
    return HasilSurvei(tahun, angka["n"], tuple(NilaiUnsur(u, float(angka[u.medan])) for u in UNSUR))


def tahun_tersurvei() -> list[int]:
    """Years with at least one answer, the newest first."""
    return [d.year for d in SurveiKepuasan.objects.dates("diisi", "year", order="DESC")]
