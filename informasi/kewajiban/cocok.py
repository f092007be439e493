"""Which paper counts for which period; pure. The rule and its reasons: docs/keputusan/0027-kewajiban.md."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from informasi.kewajiban.periode import SEBULAN, SETAHUN, Periode, periode_setahun, sesudah


@dataclass(frozen=True)
class Umuman:
    """Papers of one butir that a unit made public in one month about one year; `konten` is the newest page."""

    tahun: int
    bulan: date  # first day of the month
    pertama: date
    terakhir: date
    konten: int


def umuman_periode(periode: Periode, bulan: int, umuman: Iterable[Umuman]) -> Umuman | None:
    """What fulfils `periode` of a butir that is due every `bulan` months: that period's paper, else None.

    A paper about a year fulfils that year. Where a year has several periods, they count for one of them: the
    last that had ended when it came, if that one has none yet, else the one running, else an earlier one. Papers of
    the same month count once: a report is often several files. A monthly paper may come in the month before.
    """
    setahun = sorted((u for u in umuman if u.tahun == periode.tahun), key=lambda u: u.bulan)
    if bulan == SETAHUN:
        return setahun[-1] if setahun else None
    return _pasangkan(bulan, periode.tahun, setahun).get(periode)


def umuman_sejak(awal: date, umuman: Iterable[Umuman]) -> Umuman | None:
    """What renewed a standing text on or after `awal`, the newest: it says what holds now, whatever its year."""
    return max((u for u in umuman if u.terakhir >= awal), key=lambda u: u.terakhir, default=None)


def _pasangkan(bulan, tahun, umuman):
    """{Periode: Umuman} of one year."""
    semua, jadi = periode_setahun(bulan, tahun), {}
    for satu in umuman:
        bebas = [p for p in _calon(semua, satu.bulan, bulan) if p not in jadi]
        jadi.update(dict.fromkeys(bebas[:1], satu))
    return jadi


def _calon(semua, kini, bulan):
    """Periods a paper of the month `kini` may be meant for, the likeliest first."""
    if kini < semua[0].awal:
        return semua[:1]
    lewat = [p for p in semua if p.akhir < kini]
    berjalan = [p for p in semua if p.awal <= kini <= p.akhir]
    muka = [sesudah(p, bulan) for p in berjalan] if bulan == SEBULAN else []
    return [*lewat[-1:], *berjalan, *muka, *reversed(lewat[:-1])]
