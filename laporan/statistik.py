"""The figures of the statistics page, computed from one table of counts; each with what it was divided by."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.dateformat import format as tulis_tanggal

from informasi.status import JenisKonten, Klasifikasi
from kalender.hari import tanggal
from laporan.kueri import JENIS, dokumen_dibuka, silangan, tahun_pertama, unit_terhitung

BULAN = 12


@dataclass(frozen=True)
class Baris:
    """One row of a table: its key in the files, its words, its address or "", and a number for each of JENIS."""

    kunci: str
    label: str
    pendek: str
    bagian: tuple
    url: str = ""

    @property
    def jumlah(self):
        return sum(self.bagian)

    @property
    def berlabel(self):
        """[(kind, number)]"""
        return list(zip(JENIS, self.bagian, strict=True))


@dataclass(frozen=True)
class Pecahan:
    """A share or an average: what is divided, by what; `nilai` is None when there is nothing to divide by."""

    pembilang: int
    penyebut: int

    @property
    def nilai(self):
        return self.pembilang / self.penyebut if self.penyebut else None

    @property
    def persen(self):
        return None if self.nilai is None else 100 * self.nilai


@dataclass(frozen=True)
class Statistik:
    """All figures of one year (`tahun` None: of all years), as they are at `waktu`."""

    tahun: int | None
    jenis: Baris
    kelas: list  # [(Klasifikasi, Pecahan of all informasi)]
    unit: list  # [Baris], the most first
    masa: list  # [Baris], months of a year or years
    unit_menerbitkan: Pecahan
    per_unit: Pecahan
    per_bulan: Pecahan
    dibuka: int


def hitung(waktu, tahun, tertua):
    """The Statistik of `tahun` (int or None) at `waktu`; `tertua` is the first year anything is counted in."""
    silang = silangan(waktu, tahun)
    hari = tanggal(waktu)
    berlaku, lama = unit_terhitung(hari, {satu[2] for satu in silang})
    jenis = Baris("jumlah", "", "", _bagian(silang, lambda _satu: True))
    unit = _baris_unit(silang, berlaku, lama)
    penerbit = {satu.kunci for satu in unit if satu.jumlah}
    return Statistik(
        tahun=tahun,
        jenis=jenis,
        kelas=_kelas(silang),
        unit=unit,
        masa=_baris_masa(silang, tahun, tertua, hari),
        unit_menerbitkan=Pecahan(len(penerbit & {u.slug for u in berlaku}), len(berlaku)),
        per_unit=Pecahan(jenis.jumlah, len(penerbit)),
        per_bulan=Pecahan(jenis.jumlah, _banyak_bulan(tahun, tertua, hari)),
        dibuka=dokumen_dibuka(waktu, tahun),
    )


def tahun_tersedia(waktu):
    """The years one may choose, newest first; never empty."""
    return list(range(tanggal(waktu).year, tahun_pertama(waktu) - 1, -1))


def _bagian(silang, cocok):
    """A number for each of JENIS, from the rows for which `cocok(row)` is true."""
    jumlah = Counter()
    for satu in silang:
        if cocok(satu):
            jumlah[satu[0]] += satu[-1]
    return tuple(jumlah[jenis.value] for jenis in JENIS)


def _kelas(silang):
    """Informasi publik by class, in the order of the law."""
    jumlah = Counter()
    for jenis, kelas, _unit, _masa, banyak in silang:
        if jenis == JenisKonten.INFORMASI:
            jumlah[kelas] += banyak
    return [(kelas, Pecahan(jumlah[kelas.value], jumlah.total())) for kelas in Klasifikasi]


def _baris_unit(silang, berlaku, lama):
    """Every unit in force, those with nothing too, and older ones that have something."""
    per_unit = {}
    for satu in silang:
        per_unit.setdefault(satu[2], []).append(satu)
    baris = [
        Baris(u.slug, u.nama, str(u), _bagian(per_unit.get(u.pk, ()), lambda _satu: True), u.get_absolute_url())
        for u in (*berlaku, *lama)
    ]
    return sorted(baris, key=lambda b: (-b.jumlah, b.label))


def _baris_masa(silang, tahun, tertua, hari):
    """Every month of the year up to this one; without a year, every year."""
    if tahun is None:
        masa = [date(t, 1, 1) for t in range(tertua, hari.year + 1)]
        return [_masa(silang, m, f"{m:%Y}", f"{m:%Y}", f"{m:%Y}") for m in masa]
    terakhir = hari.month if tahun == hari.year else BULAN
    masa = [date(tahun, bulan, 1) for bulan in range(1, terakhir + 1)]
    return [_masa(silang, m, f"{m:%Y-%m}", tulis_tanggal(m, "F Y"), tulis_tanggal(m, "M")) for m in masa]


def _masa(silang, hari, kunci, label, pendek):
    return Baris(kunci, label, pendek, _bagian(silang, lambda satu: satu[3] == hari))


def _banyak_bulan(tahun, tertua, hari):
    """Months that the average is divided by: those begun up to today."""
    if tahun is None:
        return BULAN * (hari.year - tertua) + hari.month
    return hari.month if tahun == hari.year else BULAN
