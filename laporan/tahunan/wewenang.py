"""Who may do what with the yearly report: predicates (pelaku, objek, waktu) that the table of steps names."""

from alur.transisi import Sistem
from laporan.semester.wewenang import melihat_semua
from opd import wewenang
from opd.peran import Peran


def membuka(pelaku, objek, waktu):
    """The clock opens it when the year is over; PPID utama may be earlier."""
    return isinstance(pelaku, Sistem) or menyusun(pelaku, objek, waktu)


def menyusun(pelaku, objek, waktu):
    """PPID utama writes the yearly report."""
    return wewenang.ppid_utama(pelaku, objek, waktu)


def menetapkan(pelaku, objek, waktu):
    """The Atasan PPID, another PPID utama or a verifikator; that it is not the writer is a guard of the step."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return wewenang.meninjau(pelaku, objek, waktu) or pelaku.berperan(waktu, Peran.ATASAN_PPID)


def melihat_tahunan(pengguna, waktu):
    """Reads drafts and sent reports on the desk."""
    return melihat_semua(pengguna, waktu)
