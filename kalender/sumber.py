"""The days off as the `holidays` package lists them: a starting point that people correct by decree.

Both categories are read: `public` (libur nasional) and `government` (cuti bersama, which its default leaves out).
Its data come from the press, so a date marked "(perkiraan)" waits for confirmation, and the number of the joint
decree (SKB) is ours where we know it.
"""

from dataclasses import dataclass
from datetime import date

import holidays

from kalender.status import JenisLibur

VERSI = f"paket holidays {holidays.__version__}"
TANDA_PERKIRAAN = " (perkiraan)"
KATEGORI = {"public": JenisLibur.LIBUR_NASIONAL, "government": JenisLibur.CUTI_BERSAMA}
SKB = {
    2023: "SKB 3 Menteri Nomor 1066, 3, 3 Tahun 2022, diubah Nomor 327, 1, 1 Tahun 2023",
    2024: "SKB 3 Menteri Nomor 855, 3, 4 Tahun 2023",
    2025: "SKB 3 Menteri Nomor 1017, 2, 2 Tahun 2024, diubah Nomor 933, 1, 3 Tahun 2025",
    2026: "SKB 3 Menteri Nomor 1497, 2, 5 Tahun 2025",
}
BELUM_DICATAT = "nomor belum dicatat"
SKB_BELUM_DICATAT = f"SKB 3 Menteri, {BELUM_DICATAT}"
# Voting days are off by a decree of the President of their own.
DASAR_PEMILIHAN = f"Keputusan Presiden, {BELUM_DICATAT}"


@dataclass(frozen=True)
class HariSumber:
    """One day off as the source knows it."""

    tanggal: date
    nama: str
    jenis: JenisLibur
    dasar: str
    perkiraan: bool


def baca_sumber(tahun: int) -> dict[date, HariSumber]:
    """The days off of `tahun` by date; empty when the source knows nothing of that year."""
    hari = {}
    for kategori, jenis in reversed(KATEGORI.items()):  # a date that is both is libur nasional
        for tanggal, nama in holidays.Indonesia(years=tahun, categories=(kategori,), language="id").items():
            hari[tanggal] = _hari(tanggal, nama, jenis)
    return dict(sorted(hari.items()))


def dasar_tahun(tahun: int) -> str:
    """The joint decree on the days off of `tahun`, or that its number is still to be recorded."""
    return SKB.get(tahun, SKB_BELUM_DICATAT)


def sk_diketik(dasar: str) -> str:
    """`dasar` for a form: a number nobody knows yet is not offered as if it were one."""
    return "" if dasar.endswith(BELUM_DICATAT) else dasar


def cuti_bersama_diketahui(hari) -> bool:
    """Whether the decree of the year is out: before it the source lists no cuti bersama at all."""
    return any(h.jenis == JenisLibur.CUTI_BERSAMA for h in hari)


def _hari(tanggal, nama, jenis):
    return HariSumber(
        tanggal=tanggal,
        nama=nama.replace(TANDA_PERKIRAAN, ""),
        jenis=jenis,
        dasar=DASAR_PEMILIHAN if nama.startswith("Hari Pemilihan") else dasar_tahun(tanggal.year),
        perkiraan=TANDA_PERKIRAAN in nama,
    )
