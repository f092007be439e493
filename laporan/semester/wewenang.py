"""Who may do what with semester reports: predicates (pelaku, objek, waktu) that the tables of steps name."""

from alur.transisi import Sistem
from opd import wewenang
from opd.peran import PENULIS, Peran

MELIHAT_SEMUA = (Peran.AUDITOR, Peran.ATASAN_PPID, Peran.BAGIAN_HUKUM, Peran.PIMPINAN)


def membuka(pelaku, objek, waktu):
    """The clock opens the report of every unit; the unit itself may be earlier."""
    return isinstance(pelaku, Sistem) or menyusun(pelaku, objek, waktu)


def menyusun(pelaku, objek, waktu):
    """Operator or penanggung jawab of the unit; a kecamatan also for its kelurahan."""
    return wewenang.menulis_untuk(pelaku, objek.unit, waktu)


def menerima(pelaku, objek, waktu):
    """Verifikator or PPID utama (domain 2: PPID utama receives and rates)."""
    return wewenang.meninjau(pelaku, objek, waktu)


def menambah(pelaku, objek, waktu):
    """The unit explains afterwards, or PPID utama does."""
    return menyusun(pelaku, objek, waktu) or menerima(pelaku, objek, waktu)


def mengumumkan(pelaku, objek, waktu):
    """PPID utama publishes the city's compilation."""
    return wewenang.ppid_utama(pelaku, objek, waktu)


def melihat_semua(pengguna, waktu):
    return pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, *MELIHAT_SEMUA)


def melihat_laporan(pengguna, waktu):
    """Has semester reports to look at by role."""
    return melihat_semua(pengguna, waktu) or pengguna.berperan(waktu, *PENULIS)
