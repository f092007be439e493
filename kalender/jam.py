"""Running clocks: started, moved, extended, stopped, and counted anew when the calendar changes (domain 7, R1-R9).

A clock always counts provisionally: a citizen's filing never waits for next year's decree. Verbs change the row they
are handed and the object itself; the room that owns the case keeps its own plain `jatuh_tempo` in line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

from alur.jejak import catat
from alur.transisi import Langkah
from kalender.alur import GESER_JAM
from kalender.aturan import TidakDapatDiperpanjang
from kalender.hari import tanggal
from kalender.hari_kerja import Kalender
from kalender.models import Jam
from kalender.tenggat import Tenggat, hitung, menetap, mundur
from kalender.terkini import muat_kalender

KUNCI_KALENDER = 20_081_430  # advisory lock: no clock starts while the calendar is changing
KUNCI_PENDAFTARAN = 20_081_431  # advisory lock: no case is born while the calendar locks the open ones
LETAK_JAM = ("jatuh_tempo", "pasti", "diberitahukan")  # what a new count writes


@dataclass(frozen=True)
class Pergeseran:
    """A clock whose last day moved from `lama` to `baru`."""

    jam: Jam
    lama: date
    baru: date


def buka_pendaftaran() -> None:
    """Called first of all in a transaction that brings a new case with a clock into being (R8).

    Until it ends a change of the calendar waits, and while one is under way the filing waits here, with nothing in its
    hands. Otherwise the change could find a case it had not locked, and wait for a step on it that waits for the
    calendar. Steps on cases that are there already never come here: the change waits for them at the case's row.
    """
    _kunci(KUNCI_PENDAFTARAN, bersama=True)


@transaction.atomic
def mulai_jam(kode: str, mulai: date, *, waktu: datetime, diberitahukan: bool = True) -> Jam:
    """A new running clock of rule `kode` whose event fell on `mulai` (day 0, WIB; also a day off, R5).

    With `diberitahukan` a citizen is told its last day, which from now on is never taken back. Raises
    AturanTidakDikenal; never for an incomplete calendar.
    """
    # Without it a clock started while a change commits would keep the old count for good.
    _kunci(KUNCI_KALENDER, bersama=True)
    jam = Jam(aturan=kode, mulai=mulai, dibuat=waktu)
    hasil = _hitungan(jam, muat_kalender(mulai.year))
    jam.jatuh_tempo, jam.pasti = hasil.jatuh_tempo, hasil.pasti
    jam.diberitahukan = hasil.jatuh_tempo if diberitahukan else None
    jam.save()
    return jam


def mulai_dari_lewat(jam: Jam) -> date:
    """Day 0 of what a missed deadline opens, such as a keberatan about no answer: the missed day itself (R6)."""
    return jam.jatuh_tempo


@transaction.atomic
def geser_mulai(jam: Jam, mulai: date, *, waktu: datetime) -> Jam:
    """Day 0 moves to `mulai`, for instance to the day a request became complete."""
    _kunci_jam(jam)
    jam.mulai = mulai
    return _hitung_lagi(jam, tanggal(waktu))


@transaction.atomic
def perpanjang(jam: Jam, *, waktu: datetime) -> Jam:
    """Extend once; the count runs on from the same day 0 (R4). Until when it may be asked is the caller's rule.

    Raises TidakDapatDiperpanjang: no such extension in the law, extended before, or stopped.
    """
    _kunci_jam(jam)
    if jam.diperpanjang:
        raise TidakDapatDiperpanjang("Jangka waktu ini sudah diperpanjang satu kali dan tidak dapat diperpanjang lagi.")
    if jam.dihentikan:
        raise TidakDapatDiperpanjang("Jangka waktu ini sudah berhenti, jadi tidak dapat diperpanjang.")
    jam.diperpanjang = True
    return _hitung_lagi(jam, tanggal(waktu))


@transaction.atomic
def hentikan(jam: Jam, *, waktu: datetime) -> Jam:
    """The duty is done: from now on no change of the calendar moves the clock. A second stop changes nothing."""
    _kunci_jam(jam)
    jam.dihentikan = jam.dihentikan or waktu
    jam.save()
    return jam


@transaction.atomic
def jalankan_lagi(jam: Jam) -> Jam:
    """The clock runs again from its same day 0, by the calendar of today; never earlier than was told."""
    _kunci_jam(jam)
    jam.dihentikan = None
    return _hitung_lagi(jam, date.min)


def rincian(jam: Jam) -> Tenggat:
    """Every day counted or skipped up to the clock's last day, and what may still move it."""
    kalender = muat_kalender(jam.mulai.year)
    return menetap(kalender.sementara(), _hitungan(jam, kalender), jam.jatuh_tempo)


def alarm(jatuh_tempo: date, kurang: int, kalender: Kalender | None = None) -> date:
    """The day to warn that `kurang` hari kerja are left before `jatuh_tempo`: N-3 and N-1 (R9).

    Who asks for many days hands in the `kalender` around them, loaded once.
    """
    kalender = kalender or muat_kalender(jatuh_tempo.year)
    return mundur(kalender.sementara(), jatuh_tempo, kurang)


def dugaan_pergeseran(perubahan: Callable[[], object]) -> list[Pergeseran]:
    """What calling `perubahan` (a change of the calendar) would move: it is done, looked at and undone.

    Raises whatever `perubahan` raises.
    """
    with transaction.atomic():
        lama = {jam.pk: jam.jatuh_tempo for jam in Jam.objects.berjalan()}
        perubahan()
        geser = [Pergeseran(j, lama[j.pk], j.jatuh_tempo) for j in Jam.objects.filter(pk__in=lama)]
        transaction.set_rollback(True)
    return [p for p in geser if p.lama != p.baru]


@transaction.atomic
def hitung_ulang(*, pelaku, waktu: datetime, sebab: str) -> list[Pergeseran]:
    """Count every running clock anew, after a change of the calendar and in its transaction (R8).

    Writes one Peristiwa with the old and new days and tells the rooms that own clocks
    (settings.PPID_PEMEGANG_JAM). Returns the clocks whose last day moved.
    """
    # Filings, cases, the calendar, clocks: the order of a filing and of a step on a case. The other way round each
    # would wait for what the other holds.
    _kunci(KUNCI_PENDAFTARAN, bersama=False)
    for kunci in _pemegang_jam("kunci"):
        kunci()
    _kunci(KUNCI_KALENDER, bersama=False)
    berjalan = list(Jam.objects.berjalan().order_by("pk").select_for_update(no_key=True))
    if not berjalan:
        return []
    kalender = muat_kalender(min(j.mulai for j in berjalan).year, max(j.mulai for j in berjalan).year)
    lama = {jam.pk: jam.jatuh_tempo for jam in berjalan}
    berubah = [jam for jam in berjalan if letakkan(jam, kalender, tanggal(waktu))]
    Jam.objects.bulk_update(berubah, LETAK_JAM, batch_size=500)
    geser = [Pergeseran(j, lama[j.pk], j.jatuh_tempo) for j in berubah if j.jatuh_tempo != lama[j.pk]]
    if geser:
        _beritakan(geser, pelaku=pelaku, waktu=waktu, sebab=sebab)
    return geser


def letakkan(jam: Jam, kalender: Kalender, hari_ini: date) -> bool:
    """Put the last day where the calendar counts it, within R8; returns whether anything of the clock changed.

    Not earlier than a citizen was told, and not into the past unless it lay there. The last day that stands is told
    in its turn, by the owner of the case. Pure: nothing is saved.
    """
    hasil, sebelum = _hitungan(jam, kalender), [getattr(jam, n) for n in LETAK_JAM]
    baru = max(hasil.jatuh_tempo, jam.diberitahukan or date.min)
    if jam.jatuh_tempo >= hari_ini:
        baru = max(baru, hari_ini)
    jam.jatuh_tempo, jam.pasti = baru, hasil.pasti
    if jam.diberitahukan:
        jam.diberitahukan = baru
    return sebelum != [getattr(jam, n) for n in LETAK_JAM]


def _beritakan(geser, *, pelaku, waktu, sebab):
    """Into the trail, and to the rooms that own the clocks."""
    catat(
        Jam,
        GESER_JAM,
        Langkah(pelaku=pelaku, waktu=waktu, catatan=sebab),
        label=f"{len(geser)} jam berjalan",
        rincian={"lama": {str(p.jam.pk): p.lama for p in geser}, "baru": {str(p.jam.pk): p.baru for p in geser}},
        anggota=[(p.jam.pk, str(p.jam), f"{p.lama}", f"{p.baru}") for p in geser],
    )
    for bergeser in _pemegang_jam("bergeser"):
        bergeser(geser, pelaku=pelaku, waktu=waktu, sebab=sebab)


def _pemegang_jam(fungsi):
    """That function of every room that owns clocks."""
    return [import_string(f"{ruang}.{fungsi}") for ruang in settings.PPID_PEMEGANG_JAM]


def _hitung_lagi(jam, hari_ini):
    """Count `jam` anew, save and return it."""
    letakkan(jam, muat_kalender(jam.mulai.year), hari_ini)
    jam.save()
    return jam


def _hitungan(jam, kalender):
    return hitung(kalender.sementara(), jam.aturan, jam.mulai, perpanjang=jam.diperpanjang)


def _kunci_jam(jam):
    """Lock the row and bring the object up to date."""
    jam.refresh_from_db(from_queryset=Jam.objects.select_for_update(no_key=True))


def _kunci(nomor, *, bersama):
    """Hold an advisory lock until the transaction ends: with others like us (`bersama`), or alone."""
    fungsi = "pg_advisory_xact_lock_shared" if bersama else "pg_advisory_xact_lock"
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT {fungsi}(%s)", [nomor])
