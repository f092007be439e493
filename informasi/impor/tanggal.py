"""Dates as people write them in a DIP, day before month; what names no day of the calendar is refused."""

import re
from datetime import date, datetime, timedelta

from informasi.impor.sel import NilaiDitolak, kutip, rapi

TULIS_TANGGAL = "Tulis misalnya 14 Agustus 2022 atau 14-08-2022."
TAHUN_AWAL, TAHUN_AKHIR = 1945, 2099
# Excel counts days from here; its leap day of 1900 never was, which no date after 1945 feels.
HARI_NOL_EXCEL = date(1899, 12, 30)

_NAMA_BULAN = (
    "januari jan january", "februari feb pebruari peb february", "maret mar march mrt", "april apr", "mei may",
    "juni jun june", "juli jul july", "agustus agu agt ags agus aug august", "september sep sept",
    "oktober okt october oct", "november nov nopember nop", "desember des december dec",
)  # fmt: skip
BULAN = {nama: nomor for nomor, baris in enumerate(_NAMA_BULAN, start=1) for nama in baris.split()}

_AWALAN = re.compile(
    r"^(?:(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b[\s,]*|(?:tanggal|tgl|per|tahun|bulan)\b[.:\s]*)+"
)
_JAM = r"(?:[t ]\d{1,2}[:.]\d\d.*)?"
_POLA = tuple(
    re.compile(pola, re.ASCII)
    for pola in (
        rf"(?P<t>\d{{4}})[-/.](?P<b>\d{{1,2}})[-/.](?P<h>\d{{1,2}}){_JAM}",
        rf"(?P<h>\d{{1,2}})\s?[-/. ]\s?(?P<b>\d{{1,2}})\s?[-/. ]\s?(?P<t>\d{{4}}|\d\d){_JAM}",
        rf"(?P<h>\d{{1,2}})[\s./-]*(?P<b>[a-z]+)[\s./,-]*(?P<t>\d{{4}}|\d\d){_JAM}",
        r"(?P<b>[a-z]+)[\s./,-]*(?P<t>\d{4})",
        r"(?P<b>\d{1,2})[-/.](?P<t>\d{4})",
        r"(?P<t>\d{4})(?:\.0)?",
    )
)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)


def tanggal(nilai: str | datetime | date | float | None) -> date | None:
    """The day meant by `nilai`: text, a day, or Excel's serial number; None when empty.

    A month stands for its first day, a year for 1 January. Raises NilaiDitolak with the sentence to show.
    """
    return tanggal_dan_ketelitian(nilai)[0]


def tanggal_dan_ketelitian(nilai: str | datetime | date | float | None) -> tuple[date | None, str]:
    """As `tanggal`, with what was really written: "hari", "bulan", "tahun" or ""."""
    if isinstance(nilai, date):
        return _dalam_jangkauan(date(nilai.year, nilai.month, nilai.day), str(nilai)), "hari"
    tertulis = rapi("" if nilai is None else str(nilai))
    isi = _AWALAN.sub("", tertulis.casefold()).strip(" .,")
    if not isi:
        return None, ""
    if serial := _SERIAL.fullmatch(isi):
        return _dalam_jangkauan(HARI_NOL_EXCEL + timedelta(days=int(serial[1])), tertulis), "hari"
    cocok = next((c for c in (pola.fullmatch(isi) for pola in _POLA) if c), None)
    if cocok is None:
        raise NilaiDitolak(f"Tanggal “{kutip(tertulis)}” tidak terbaca. {TULIS_TANGGAL}")
    bagian = cocok.groupdict()
    ketelitian = "hari" if "h" in bagian else "bulan" if "b" in bagian else "tahun"
    return _hari(bagian, tertulis), ketelitian


def _hari(bagian: dict[str, str], tertulis: str) -> date:
    sebutan = bagian.get("b", "1")
    bulan = int(sebutan) if sebutan.isdigit() else BULAN.get(sebutan)
    if bulan is None:
        raise NilaiDitolak(f"Nama bulan pada “{kutip(tertulis)}” tidak dikenal. {TULIS_TANGGAL}")
    try:
        hari = date(_tahun_penuh(bagian["t"]), bulan, int(bagian.get("h", "1")))
    except ValueError:
        raise NilaiDitolak(
            f"Tanggal “{kutip(tertulis)}” tidak ada di kalender. Urutannya hari, bulan, tahun. {TULIS_TANGGAL}"
        ) from None
    return _dalam_jangkauan(hari, tertulis)


def _tahun_penuh(teks: str) -> int:
    angka = int(teks)
    return angka if len(teks) == 4 else angka + (2000 if angka < 70 else 1900)


def _dalam_jangkauan(hari: date, tertulis: str) -> date:
    if not TAHUN_AWAL <= hari.year <= TAHUN_AKHIR:
        raise NilaiDitolak(f"Tahun pada tanggal “{kutip(tertulis)}” tidak masuk akal. Periksa tahunnya.")
    return hari
