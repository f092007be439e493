"""What a report is made of: blocks of figures, each with the rows it was counted from, and sums that must agree."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

TERSAMAR = "tersamar"
TANPA_POKOK = "Pokok belum ditulis petugas"
BARIS_TERBANYAK = 500  # rows shown behind one figure


@dataclass(frozen=True)
class Baris:
    """One row behind a figure: a number or title and what is said of it. It names nobody."""

    judul: str
    keterangan: str = ""
    url: str = ""
    bobot: int = 1  # what it adds to the figure


@dataclass(frozen=True)
class Angka:
    """One figure. `nilai` None reads "tidak ada"; `cari` gives its rows (iterable of Baris), None where there are
    none to show. `satuan`: "" a count, "hk" hari kerja, "%" a share, "rp" rupiah, "teks" words, TERSAMAR kept
    back because it would point at somebody.

    Labels, groups and notes are whole msgids: frozen in Indonesian, they are still found in the English catalogue.
    """

    kunci: str
    label: Any
    nilai: int | float | str | None
    satuan: str = ""
    cari: Callable[[], Iterable[Baris]] | None = None
    kelompok: Any = ""
    huruf: str = ""  # of the article, before the label
    catatan: Any = ""


@dataclass(frozen=True)
class Jumlah:
    """A sum that must agree: "masuk" against its parts."""

    label: Any
    kiri: int
    kanan: int

    @property
    def cocok(self):
        return self.kiri == self.kanan


@dataclass(frozen=True)
class Blok:
    """A block of the report (domain 8): its key, its heading, its figures, and the sums that were checked."""

    kunci: str
    judul: Any
    angka: tuple[Angka, ...]
    periksa: tuple[Jumlah, ...] = ()
    catatan: Any = ""


def hitung(kunci, label, perkara, baris, **lain):
    """A count of `perkara` (list) whose rows are exactly these, each shown as `baris(one)` says."""
    return Angka(kunci, label, len(perkara), cari=lambda: [baris(satu) for satu in perkara], **lain)


def rerata(isi):
    """The mean of numbers with one decimal, None for none (design 9: averages of nothing read "tidak ada")."""
    return round(sum(isi) / len(isi), 1) if isi else None


def median(isi):
    """The middle of numbers, None for none."""
    urut, n = sorted(isi), len(isi)
    if not n:
        return None
    return urut[n // 2] if n % 2 else round((urut[n // 2 - 1] + urut[n // 2]) / 2, 1)


def persen(bagian, seluruh):
    """A share in percent with one decimal, None of nothing."""
    return round(100 * bagian / seluruh, 1) if seluruh else None
