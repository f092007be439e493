"""The calendar of 2025 to 2027 as the decrees list it, written by hand: no import, no library."""

from datetime import date, timedelta

from kalender.hari_kerja import Kalender, Libur

NASIONAL = {
    2025: "0101 0127 0129 0329 0331 0401 0418 0420 0501 0512 0529 0601 0606 0627 0817 0905 1225",
    2026: "0101 0116 0217 0319 0321 0322 0403 0405 0501 0514 0527 0531 0601 0616 0817 0825 1225",
    2027: "0101 0105 0206 0308 0310 0311 0326 0328 0501 0506 0517 0520 0601 0606 0815 0817 1225 1226",
}
CUTI_BERSAMA = {
    2025: "0128 0328 0402 0403 0404 0407 0513 0530 0609 0818 1226",
    2026: "0216 0318 0320 0323 0324 0515 0528 1224",
    2027: "0205 0309 0312 0315 0325 0518 0519 1224",
}
PERKIRAAN = {date(2027, 3, 10), date(2027, 3, 11), date(2027, 5, 17)}
TAHUN = frozenset(NASIONAL)


def _baca(tabel, jenis):
    return {
        (hari := date(tahun, int(b[:2]), int(b[2:]))): Libur(f"Libur {b}", jenis, hari in PERKIRAAN)
        for tahun, baris in tabel.items()
        for b in baris.split()
    }


KALENDER = Kalender(_baca(NASIONAL, "Libur nasional") | _baca(CUTI_BERSAMA, "Cuti bersama"), TAHUN)


def dengan_libur(*hari):
    """The same calendar with more days off."""
    return Kalender(KALENDER.libur | {h: Libur("Libur tambahan", "Libur daerah") for h in hari}, TAHUN)


def hari_kerja_di_antara(kalender, awal, akhir):
    """Working days after `awal` up to and including `akhir`, by the plainest count there is."""
    semua = (awal + timedelta(days=n) for n in range(1, (akhir - awal).days + 1))
    return [h for h in semua if h.weekday() < 5 and h not in kalender.libur]
