"""The tables of the room, one file for each subject."""

from laporan.models.monitor import AmbangMonitor, PantauanUnit, TanggaMonitor
from laporan.models.pembinaan import Pembinaan
from laporan.models.rakor import KeputusanRakor, PaketRakor, RapatKoordinasi, UndanganRakor
from laporan.models.semester import AdendumLaporan, BekuanLaporan, Kelembagaan, KompilasiSemester, LaporanSemester
from laporan.models.skor import BuktiTerperiksa, PenetapanBobot
from laporan.models.tahunan import LaporanTahunan

__all__ = [
    "AdendumLaporan",
    "AmbangMonitor",
    "BekuanLaporan",
    "BuktiTerperiksa",
    "Kelembagaan",
    "KeputusanRakor",
    "PaketRakor",
    "KompilasiSemester",
    "LaporanSemester",
    "LaporanTahunan",
    "PantauanUnit",
    "PenetapanBobot",
    "Pembinaan",
    "RapatKoordinasi",
    "TanggaMonitor",
    "UndanganRakor",
]
