"""From a rule and a day to the deadline, with every day counted or skipped (domain 7, R1-R5). Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kalender.aturan import Aturan, aturan
from kalender.hari import WIB, tanggal
from kalender.hari_kerja import Kalender


@dataclass(frozen=True)
class Hari:
    """One day of the count: whether it was counted, and why or why not."""

    tanggal: date
    dihitung: bool
    alasan: str


@dataclass(frozen=True)
class Tenggat:
    """The outcome: the last day (WIB), and the days that led to it in the order they were counted.

    `belum_pasti` names the days off on the way whose date is an estimate: the deadline may still move.
    `peringatan` is the day to act by under a stricter reading in calendar days, None where there is none.
    """

    aturan: Aturan
    mulai: date
    jatuh_tempo: date
    hari: tuple[Hari, ...]
    belum_pasti: tuple[date, ...]
    peringatan: date | None

    @property
    def batas(self) -> datetime:
        """The last second of the last day: 23.59.59 WIB (R3)."""
        return datetime.combine(self.jatuh_tempo, time(23, 59, 59), WIB)


def hitung(kalender: Kalender, kode: str, mulai: date, *, perpanjang: bool = False) -> Tenggat:
    """The deadline of rule `kode` when its event falls on `mulai` (WIB date).

    The day of the event is day 0, also when offices are closed (R1, R5); an extension runs on in the same count
    (R4). Raises KalenderBelumLengkap, AturanTidakDikenal, TidakDapatDiperpanjang.
    """
    pilihan = aturan(kode)
    hari = _susun(kalender, pilihan, mulai, pilihan.panjang(perpanjang))
    return Tenggat(
        aturan=pilihan,
        mulai=mulai,
        jatuh_tempo=hari[-1].tanggal,
        hari=tuple(hari),
        belum_pasti=kalender.belum_pasti(*sorted((mulai, hari[-1].tanggal))),
        peringatan=_peringatan(kalender, pilihan, mulai),
    )


def lewat(jatuh_tempo: date, waktu: datetime) -> bool:
    """Whether the deadline is over at `waktu` (aware): the whole last day, WIB, still counts (R3)."""
    return tanggal(waktu) > jatuh_tempo


def _susun(kalender, pilihan, mulai, panjang):
    """Day 0 and the days after it up to the last one, as Hari."""
    hari = [Hari(mulai, False, f"hari ke-0 ({pilihan.sejak}), tidak dihitung")]
    langkah, ke = kalender.susuri(mulai, pilihan.arah), 0
    while ke < panjang:
        tgl, libur = next(langkah)
        ke += not libur
        hari.append(Hari(tgl, not libur, libur or f"hari kerja ke-{ke}"))
    return hari


def _peringatan(kalender, pilihan, mulai):
    """The stricter reading's last day; where offices are closed then, the hari kerja before it."""
    if not pilihan.hari_kalender:
        return None
    return kalender.hari_kerja_sebelum(mulai + timedelta(days=pilihan.hari_kalender))
