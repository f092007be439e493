"""Who may do what with a rapat koordinasi: predicates (pelaku, objek, waktu) that the tables of steps name."""

from alur.transisi import Sistem
from opd.peran import PERAN_UNIT, Peran
from opd.wewenang import menulis_untuk, ppid_utama

PEMBACA = (Peran.PIMPINAN, Peran.AUDITOR, Peran.ATASAN_PPID)


def memimpin_rakor(pelaku, objek, waktu):
    """PPID utama calls, opens, records and closes (domain 2)."""
    return ppid_utama(pelaku, objek, waktu)


def mengisi_kehadiran(pelaku, undangan, waktu):
    """PPID utama for everybody; a unit's own people for it, a kecamatan's also for its kelurahan."""
    return ppid_utama(pelaku, undangan, waktu) or menulis_untuk(pelaku, undangan.unit, waktu)


def membaca_semua_rakor(pelaku, objek, waktu):
    """Reads every meeting: PPID utama and its verifikator, pimpinan, the Atasan PPID, auditors."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return pelaku.peninjau_pada(waktu) or pelaku.berperan(waktu, *PEMBACA)


def melihat_rakor(pelaku, objek, waktu):
    """Has meetings to look at by role."""
    return membaca_semua_rakor(pelaku, objek, waktu) or pelaku.berperan(waktu, *PERAN_UNIT)
