"""The tables of the room, one file for each subject."""

from laporan.models.rakor import KeputusanRakor, RapatKoordinasi, UndanganRakor
from laporan.models.semester import AdendumLaporan, BekuanLaporan, Kelembagaan, KompilasiSemester, LaporanSemester

__all__ = [
    "AdendumLaporan",
    "BekuanLaporan",
    "Kelembagaan",
    "KeputusanRakor",
    "KompilasiSemester",
    "LaporanSemester",
    "RapatKoordinasi",
    "UndanganRakor",
]
