"""How long a unit has been silent, and what that means: pure functions over days (ui 4d; design 9)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from kalender.hari import tanggal


class Meter(models.TextChoices):
    """What a unit does, measured apart: news cannot hide a list of documents that nobody looks after."""

    BERITA = "berita", _("Berita")
    KEGIATAN = "kegiatan", _("Kegiatan")
    DIP = "dip", _("Informasi publik")
    JAWABAN = "jawaban", _("Jawaban permohonan")


class Anak(models.IntegerChoices):
    """The rungs of the ladder, each with what happens on it."""

    LENCANA = 1, "Lencana di meja operator"
    SURAT = 2, "Surel kepada operator"
    KUNING = 3, "Kuning di halaman umum, penanggung jawab diberi tahu"
    TELEPON = 4, "Daftar telepon PPID Utama"
    MERAH = 5, "Daftar rakor, tawaran admin bantu"


class Tingkat(models.TextChoices):
    """What the public reads of one meter. Never a mark, never a code."""

    RUTIN = "rutin", _("Rutin")
    JARANG = "jarang", _("Mulai jarang")
    PERHATIAN = "perhatian", _("Perlu perhatian")
    BELUM = "belum", _("Belum ada")
    TENANG = "tenang", _("Tidak ada yang ditunggu")


@dataclass(frozen=True)
class Ambang:
    """The days of silence on which each rung is reached (ui 4d), and from when silence counts at all."""

    lencana: int = 14
    surat: int = 21
    kuning: int = 30
    telepon: int = 45
    merah: int = 60
    dihitung_sejak: date | None = None

    @property
    def hari(self):
        return (self.lencana, self.surat, self.kuning, self.telepon, self.merah)

    def anak(self, diam):
        """The highest rung (0 to 5) reached after `diam` calendar days; 0 for None."""
        return 0 if diam is None else sum(diam >= batas for batas in self.hari)


@dataclass(frozen=True, kw_only=True)
class Bacaan:
    """One meter of one unit on one day. `sejak` is None while the meter stands still."""

    meter: Meter
    terakhir: datetime | None
    sejak: date | None
    diam: int | None
    anak: int
    tingkat: Tingkat

    @property
    def kunci(self):
        """What makes this silence one and the same: it ends when the unit acts."""
        return self.meter.value, self.sejak


def baca(meter, *, terakhir, mulai, hari, ambang):
    """The Bacaan of `meter` on `hari` (WIB date).

    In: `terakhir`, when the unit last acted (aware or None); `mulai`, the day from which it counts before that
    (date, or None: nothing is expected of the unit, as long as nobody asked it anything); `ambang`.
    """
    if mulai is None:
        return Bacaan(meter=meter, terakhir=terakhir, sejak=None, diam=None, anak=0, tingkat=Tingkat.TENANG)
    kerja = terakhir and tanggal(terakhir)
    # What a unit wrote before it was registered here still counts; an answer never covers a later question.
    pokok = max(kerja or mulai, mulai) if meter == Meter.JAWABAN else kerja or mulai
    sejak = max(filter(None, (pokok, ambang.dihitung_sejak)))
    diam = max((hari - sejak).days, 0)
    anak = ambang.anak(diam)
    # A unit that was asked and has never answered is not "without any": the question itself is what waits.
    belum = terakhir is None and meter != Meter.JAWABAN
    return Bacaan(
        meter=meter,
        terakhir=terakhir,
        sejak=sejak,
        diam=diam,
        anak=anak,
        tingkat=Tingkat.BELUM if belum else _tingkat(anak),
    )


def _tingkat(anak):
    if anak >= Anak.MERAH:
        return Tingkat.PERHATIAN
    return Tingkat.JARANG if anak >= Anak.KUNING else Tingkat.RUTIN


def anak_baru(bacaan, sudah):
    """The Bacaan of `bacaan` whose highest rung was not reached before in the same silence.

    `sudah` is the set of rungs climbed: (meter, since, rung).
    """
    return [b for b in bacaan if b.anak and (*b.kunci, b.anak) not in sudah]


def dilalui(baru, sudah):
    """[(meter, since, rung, told)] to remember for `baru`: the highest is told, those missed below it are passed."""
    return [
        (*b.kunci, anak, anak == b.anak) for b in baru for anak in range(1, b.anak + 1) if (*b.kunci, anak) not in sudah
    ]
