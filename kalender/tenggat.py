"""From a rule and a day to the deadline, with every day counted or skipped (domain 7, R1-R5). Pure."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from kalender.aturan import Aturan, aturan
from kalender.hari import WIB, tanggal
from kalender.hari_kerja import Kalender

TETAP = "tanggal yang sudah ditetapkan tidak berubah"


@dataclass(frozen=True)
class Hari:
    """One day of the count: whether it was counted, and why or why not."""

    tanggal: date
    dihitung: bool
    alasan: str


@dataclass(frozen=True)
class Tenggat:
    """The outcome: the last day (WIB), and the days that led to it in the order they were counted.

    `belum_pasti` names the days off on the way whose date is an estimate, `tahun_belum_lengkap` (only in a
    provisional count) the years whose days off are not all known: the deadline may still move.
    `peringatan` is the day to act by under a stricter reading in calendar days, None where there is none.
    """

    aturan: Aturan
    mulai: date
    jatuh_tempo: date
    hari: tuple[Hari, ...]
    belum_pasti: tuple[date, ...]
    peringatan: date | None
    tahun_belum_lengkap: tuple[int, ...] = ()

    @property
    def banyak_hari(self) -> int:
        """How many hari kerja were counted."""
        return sum(hari.dihitung for hari in self.hari)

    @property
    def pasti(self) -> bool:
        """Whether no decree still to come can move the deadline."""
        return not self.belum_pasti and not self.tahun_belum_lengkap

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
    rentang = sorted((mulai, hari[-1].tanggal))
    return Tenggat(
        aturan=pilihan,
        mulai=mulai,
        jatuh_tempo=hari[-1].tanggal,
        hari=tuple(hari),
        belum_pasti=kalender.belum_pasti(*rentang),
        peringatan=_peringatan(kalender, pilihan, mulai),
        tahun_belum_lengkap=kalender.belum_lengkap(*rentang),
    )


def menetap(kalender: Kalender, hasil: Tenggat, jatuh_tempo: date) -> Tenggat:
    """`hasil` with the last day a clock keeps although the calendar now counts to another one (R8).

    The days up to it are all there, and the last one says why it stands.
    """
    if jatuh_tempo == hasil.jatuh_tempo:
        return hasil
    arah = hasil.aturan.arah
    hari = [h for h in hasil.hari if (jatuh_tempo - h.tanggal).days * arah >= 0]
    for tgl, libur in kalender.susuri(hari[-1].tanggal, arah):
        if (jatuh_tempo - tgl).days * arah < 0:
            break
        hari.append(Hari(tgl, False, libur or "sesudah hari kerja terakhir"))
    hari[-1] = replace(hari[-1], alasan=f"{hari[-1].alasan}; {TETAP}")
    return replace(hasil, jatuh_tempo=jatuh_tempo, hari=tuple(hari))


def mundur(kalender: Kalender, jatuh_tempo: date, kurang: int) -> date:
    """The hari kerja `kurang` hari kerja before `jatuh_tempo` (R9). Raises KalenderBelumLengkap."""
    kerja = (hari for hari, libur in kalender.susuri(jatuh_tempo, -1) if not libur)
    return next(islice(kerja, kurang - 1, None))


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
