"""Days left of a case, in the words of a chip. Pure but for the calendar that is handed in."""

from dataclasses import dataclass
from datetime import date

from kalender.terkini import muat_kalender
from permohonan.status import TERBUKA, StatusPermohonan

DEKAT = 3  # working days from which a chip warns (R9)
_S = StatusPermohonan


@dataclass(frozen=True)
class Sisa:
    """`makna` colours the chip: bahaya, ingat, netral, or kabar while the applicant is the one to act."""

    makna: str
    kata: str


def kalender_untuk(hari: date):
    """The calendar that `sisa` needs on the day `hari`: read once for a whole list."""
    return muat_kalender(hari.year - 1, hari.year + 1).sementara()


def sisa(permohonan, hari: date, kalender) -> Sisa | None:
    """The days left to answer `permohonan` on `hari` (WIB); None once it was answered."""
    if permohonan.status not in TERBUKA:
        return None
    if permohonan.status == _S.PERLU_DILENGKAPI:
        return Sisa("kabar", "Menunggu pemohon")
    return sisa_sampai(permohonan.jatuh_tempo, hari, kalender)


def sisa_sampai(akhir: date, hari: date, kalender) -> Sisa:
    """The working days from `hari` to `akhir`."""
    if hari > akhir:
        return Sisa("bahaya", f"Terlambat {max(kalender.jumlah_hari_kerja(akhir, hari), 1)} hari kerja")
    if hari == akhir:
        return Sisa("bahaya", "Hari ini terakhir")
    banyak = kalender.jumlah_hari_kerja(hari, akhir)
    return Sisa("ingat" if banyak <= DEKAT else "netral", f"{banyak} hari kerja lagi")
