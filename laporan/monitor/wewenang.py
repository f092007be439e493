"""Who may do what with the watch: predicates (pelaku, objek, waktu) that its tables of steps name."""

from alur.transisi import Sistem
from opd import wewenang
from opd.peran import Peran


def unit_sendiri(pelaku, pantauan, waktu):
    """The unit's own people, for a kelurahan also its kecamatan's."""
    return wewenang.menulis_untuk(pelaku, pantauan.unit, waktu)


def membaca_monitor(pelaku, waktu):
    """May read the desk's list of all units: PPID utama's people and auditors."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return pelaku.peninjau_pada(waktu) or pelaku.berperan(waktu, Peran.AUDITOR)
