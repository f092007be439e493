"""Until when: the last day of a period, and which grounds of objection are open on a day (domain 5, 7; design 9).

A window that is over is named, not hidden: a late objection is flagged and kept.
"""

from dataclasses import dataclass
from datetime import date

from kalender.tenggat import hitung
from kalender.terkini import muat_kalender
from permohonan.status import BERAKHIR, TERBUKA, AlasanKeberatan, HasilButir, StatusPermohonan

_A, _H, _S = AlasanKeberatan, HasilButir, StatusPermohonan


def batas(kode: str, mulai: date, kalender=None) -> date:
    """The last day of period `kode` when day 0 is `mulai`, by what is known of the calendar today.

    Who asks for many hands in the provisional Kalender around them, loaded once.
    """
    return hitung(kalender or muat_kalender(mulai.year).sementara(), kode, mulai).jatuh_tempo


@dataclass(frozen=True)
class Jendela:
    """One ground: since when it exists, until when an objection is in time, and whether that day has passed."""

    alasan: AlasanKeberatan
    sejak: date
    sampai: date
    lewat: bool


def alasan_terbuka(permohonan, hari: date) -> list[Jendela]:
    """The grounds that exist for `permohonan` on `hari` (WIB), in the order of the law; none while it is served in
    time. Reads its items."""
    return [_jendela(a, sejak, hari) for a, sejak in _sejak(permohonan, hari).items() if sejak and sejak <= hari]


def jendela_berkala(ditemukan: date, hari: date) -> Jendela:
    """Ground b needs no request: its window runs from the day the applicant found it missing."""
    return _jendela(_A.B, ditemukan, hari)


def _jendela(alasan, sejak, hari):
    sampai = batas("PENGAJUAN_KEBERATAN", sejak)
    return Jendela(alasan, sejak, sampai, hari > sampai)


def _sejak(permohonan, hari):
    """{ground: the day it came into being or None}. A missed deadline counts from the missed day (R6)."""
    if permohonan.status in (_S.DICABUT, _S.TIDAK_DILENGKAPI):
        return {}
    lewat = permohonan.jatuh_tempo if hari > permohonan.jatuh_tempo else None
    if permohonan.status in TERBUKA:
        return {_A.C: lewat if permohonan.status != _S.PERLU_DILENGKAPI else None}
    tahu = permohonan.diberitahukan
    hasil = {b.hasil for b in permohonan.butir.all()}
    return {
        _A.A: tahu if hasil & {_H.DITOLAK, _H.SEBAGIAN} else None,
        _A.D: tahu,
        _A.E: _tak_dipenuhi(permohonan, hasil, tahu, hari),
        _A.F: tahu if permohonan.biaya else None,
        _A.G: tahu if _dijawab_terlambat(permohonan) else None,
    }


def _tak_dipenuhi(permohonan, hasil, tahu, hari):
    """What was promised and did not come, or was never there to give."""
    if hasil & {_H.TIDAK_DIKUASAI}:
        return tahu
    if permohonan.status in (_S.DISERAHKAN, *BERAKHIR):
        return None
    janji = [b.tersedia_pada for b in permohonan.butir.all() if b.tersedia_pada]
    return min(janji) if janji and min(janji) < hari else None


def _dijawab_terlambat(permohonan):
    tahu = permohonan.diberitahukan
    return bool(tahu and tahu > permohonan.jatuh_tempo)
