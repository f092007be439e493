"""Who may do what with a dispute: predicates (pelaku, sengketa, waktu) that the tables of steps name."""

from alur.transisi import Sistem
from opd import wewenang
from opd.peran import PENULIS, Jenis, Peran

PIHAK = tuple(PENULIS)  # who acts for the unit in dispute
MELIHAT_SEMUA = (Peran.BAGIAN_HUKUM, Peran.ATASAN_PPID)


def mendampingi(pelaku, sengketa, waktu):
    """PPID utama's reviewers and Bagian Hukum, who keep the case (domain 6.4)."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return pelaku.peninjau_pada(waktu) or pelaku.berperan(waktu, Peran.BAGIAN_HUKUM)


def ppid_utama(pelaku, sengketa, waktu):
    """The PPID utama itself: what opens information or puts the record right."""
    return wewenang.ppid_utama(pelaku, sengketa, waktu)


def mengerjakan(pelaku, sengketa, waktu):
    """Who keeps the case, or the people of the unit concerned."""
    return mendampingi(pelaku, sengketa, waktu) or _pihak(pelaku, sengketa, waktu)


def membaca(pelaku, sengketa, waktu):
    """Who may read the file of this case (domain 6.4)."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return mengerjakan(pelaku, sengketa, waktu) or pelaku.berperan(waktu, *MELIHAT_SEMUA)


def menyikapi(pelaku, sengketa, waktu):
    """Who decides to accept a ruling or to challenge it: the Atasan PPID, PPID utama, Bagian Hukum, and the
    penanggung jawab of the body that lost."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    if mendampingi(pelaku, sengketa, waktu) or pelaku.berperan(waktu, Peran.ATASAN_PPID):
        return True
    return sengketa.termohon_id in pelaku.unit_dengan(waktu, Peran.PENANGGUNG_JAWAB)


def melihat_perkara(pelaku, objek, waktu):
    """Has disputes to look at by role."""
    return mendampingi(pelaku, objek, waktu) or pelaku.berperan(waktu, *MELIHAT_SEMUA, *PIHAK)


def _pihak(pelaku, sengketa, waktu):
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    units = pelaku.unit_dengan(waktu, *PIHAK)
    if sengketa.termohon_id in units or sengketa.unit_id in units:
        return True
    return sengketa.unit.jenis == Jenis.KELURAHAN and sengketa.unit.induk_id in units
