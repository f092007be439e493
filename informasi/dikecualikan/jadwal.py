"""What the clock does to entries. Readers see it by date; this brings rows, events and notices up to date."""

from datetime import timedelta

from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from informasi.dikecualikan.status import StatusUji
from informasi.models import EntriDIK
from kalender.hari import tanggal
from kalender.hari_kerja import KalenderBelumLengkap
from kalender.layanan import tenggat

JANGKA = Sistem("menurut jangka waktu pengecualian")
TERJAUH = timedelta(days=75)  # thirty working days with the longest run of days off in them
TANPA_KALENDER = timedelta(days=50)  # where the calendar of a year is not complete yet: rather early than late


def akhiri_satu(waktu):
    """Take the closing step of one entry whose term is over; False when there is none. Task of `pekerja`."""
    entri = EntriDIK.objects.habis_belum_ditutup(tanggal(waktu)).select_related("uji").order_by("pk").first()
    return entri is not None and _langkah(entri.uji, "akhiri", waktu)


def ingatkan_satu(waktu):
    """Tell of one entry that ends within 30 working days; False when there is none. Task of `pekerja`.

    Source: PP 61/2010 Ps 11, opened at the latest 30 working days before its term ends.
    """
    hari = tanggal(waktu)
    dekat = EntriDIK.objects.berlaku_pada(hari).filter(
        berlaku_sampai__lte=hari + TERJAUH, uji__status=StatusUji.DITETAPKAN, uji__diingatkan_pada=None
    )
    for entri in dekat.select_related("uji").order_by("berlaku_sampai", "pk"):
        if hari >= hari_ingat(entri.berlaku_sampai):
            return _langkah(entri.uji, "ingatkan", waktu)
    return False


def hari_ingat(sampai):
    """The day (date) thirty working days before the last day of a term."""
    try:
        return tenggat("BUKA_DIK", sampai).jatuh_tempo
    except KalenderBelumLengkap:
        return sampai - TANPA_KALENDER


def _langkah(uji, nama, waktu):
    try:
        jalankan(uji, nama, pelaku=JANGKA, waktu=waktu)
    except TransisiDitolak:  # another worker was first
        return False
    return True
