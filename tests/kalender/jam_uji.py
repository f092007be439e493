"""Short builders for running clocks."""

from datetime import UTC, datetime

from kalender.jam import mulai_jam
from kalender.layanan import tambah_libur
from kalender.models import Jam
from kalender.status import JenisLibur
from tests.pabrik import UJI

PAGI = datetime(2026, 2, 2, 3, tzinfo=UTC)  # Monday, 10.00 WIB
OLEH = {"pelaku": UJI, "waktu": PAGI}


def jam_jawaban(mulai, **isian):
    """An answer's clock from `mulai` on."""
    return mulai_jam("JAWABAN", mulai, waktu=PAGI, **isian)


def libur(hari, nama="Libur mendadak"):
    """A day off added on `hari`."""
    isi = {"tanggal": hari, "nama": nama, "jenis": JenisLibur.LIBUR_DAERAH, "dasar": "Keputusan Wali Kota 1/2026"}
    return tambah_libur(isi, **OLEH)


def tersimpan(jam):
    """The clock as the database has it."""
    return Jam.objects.get(pk=jam.pk)
