"""Which days are hari kerja: Monday to Friday, less the days off (domain 7, R2). Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

NAMA_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SABTU = 5
SEHARI = timedelta(days=1)
GESER_PERKIRAAN = timedelta(days=2)  # a lunar date settles within a day of its estimate; one more for its second day


class KalenderBelumLengkap(Exception):
    """A count reaches a year whose days off are not all known; str(e) says so and what to do."""

    def __init__(self, tahun):
        super().__init__(
            f"Kalender tahun {tahun} belum lengkap, jadi tenggat tidak dapat dihitung dengan pasti. "
            f"PPID Utama perlu melengkapi hari libur {tahun} di Meja, bagian Kalender."
        )
        self.tahun = tahun


@dataclass(frozen=True)
class Libur:
    """A day off: its name, its kind in words, and whether the date still waits for a decree."""

    nama: str
    jenis: str
    perkiraan: bool = False

    def __str__(self):
        tanda = " (perkiraan, belum dikonfirmasi)" if self.perkiraan and "(perkiraan)" not in self.nama else ""
        return f"{self.jenis}: {self.nama}{tanda}"


@dataclass(frozen=True)
class Kalender:
    """The days off by date, and the years of which all of them are known.

    A strict calendar (`ketat`) refuses to count in other years; a provisional one counts on with what is known.
    """

    libur: Mapping[date, Libur]
    lengkap: frozenset[int]
    ketat: bool = True

    def sementara(self) -> "Kalender":
        """The same days, counted provisionally: for clocks that must run although a decree is not out yet."""
        return replace(self, ketat=False)

    def belum_lengkap(self, dari: date, sampai: date) -> tuple[int, ...]:
        """The years from `dari` to `sampai` whose days off are not all known."""
        return tuple(tahun for tahun in range(dari.year, sampai.year + 1) if tahun not in self.lengkap)

    def alasan_libur(self, hari: date) -> str:
        """Why `hari` is no hari kerja, or ""."""
        if hari in self.libur:
            return str(self.libur[hari])
        return NAMA_HARI[hari.weekday()] if hari.weekday() >= SABTU else ""

    def hari_kerja(self, hari: date) -> bool:
        """Whether offices are open on `hari`. Raises KalenderBelumLengkap."""
        self.periksa(hari)
        return not self.alasan_libur(hari)

    def belum_pasti(self, dari: date, sampai: date) -> tuple[date, ...]:
        """The days off from `dari` to `sampai` that are estimates, with those so near that they may move in."""
        dari, sampai = dari - GESER_PERKIRAAN, sampai + GESER_PERKIRAAN
        return tuple(sorted(h for h, libur in self.libur.items() if libur.perkiraan and dari <= h <= sampai))

    def periksa(self, hari: date) -> None:
        """Raises KalenderBelumLengkap when strict and not all days off of that year are known."""
        if self.ketat and hari.year not in self.lengkap:
            raise KalenderBelumLengkap(hari.year)

    def susuri(self, mulai: date, arah: int = 1) -> Iterator[tuple[date, str]]:
        """(day, why it is off or "") from the day after `mulai` on, or with `arah` -1 backwards.

        Raises KalenderBelumLengkap on reaching an unknown year, the year of `mulai` included.
        """
        hari = mulai
        self.periksa(hari)
        while True:
            hari += arah * SEHARI
            self.periksa(hari)
            yield hari, self.alasan_libur(hari)

    def jumlah_hari_kerja(self, dari: date, sampai: date) -> int:
        """How many hari kerja lie after `dari` up to and with `sampai`; 0 when `sampai` is no later.

        Raises KalenderBelumLengkap.
        """
        return sum(self.hari_kerja(dari + n * SEHARI) for n in range(1, (sampai - dari).days + 1))

    def hari_kerja_sebelum(self, hari: date) -> date:
        """`hari` itself when it is a hari kerja, else the last one before it. Raises KalenderBelumLengkap."""
        if self.hari_kerja(hari):
            return hari
        return next(h for h, libur in self.susuri(hari, -1) if not libur)
