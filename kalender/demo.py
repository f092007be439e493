"""The demo's calendar: the same import as the command's."""

from alur.transisi import Sistem
from kalender.impor import impor_libur

TAHUN = range(2023, 2028)
CONTOH = Sistem("penyiapan data contoh")


def muat(waktu):
    """Load the years of the demo as of `waktu`; loading twice changes nothing."""
    for tahun in TAHUN:
        impor_libur(tahun, pelaku=CONTOH, waktu=waktu)
