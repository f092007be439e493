"""Who may do what with a consequence test: predicates (pelaku, uji, waktu) that its table of steps names."""

from alur.transisi import Sistem
from informasi.dikecualikan.kueri import MELIHAT_SEMUA
from informasi.dikecualikan.status import StatusUji
from opd import wewenang
from opd.peran import PENULIS, Peran


def pengusul(pelaku, uji, waktu):
    """The unit (or its kecamatan) that holds the information, or PPID utama on its behalf."""
    return wewenang.menulis_untuk(pelaku, uji.unit, waktu) or wewenang.meninjau(pelaku, uji, waktu)


def penyunting(pelaku, uji, waktu):
    """The unit while it is a draft; afterwards PPID utama, who leads the test."""
    if uji.status == StatusUji.DRAF:
        return pengusul(pelaku, uji, waktu)
    return wewenang.meninjau(pelaku, uji, waktu)


def peserta(pelaku, uji, waktu):
    """A participant with an account of one's own."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return uji.peserta.filter(pengguna=pelaku).exists()


def atasan_ppid(pelaku, uji, waktu):
    """The Atasan PPID of that day (domain 2: approves every exemption)."""
    return not isinstance(pelaku, Sistem) and pelaku.is_active and pelaku.berperan(waktu, Peran.ATASAN_PPID)


def melihat_dik(pelaku, objek, waktu):
    """Has tests to look at by role; a participant of one test reaches it by the notice."""
    return pelaku.berperan(waktu, *PENULIS, *MELIHAT_SEMUA) or pelaku.peninjau_pada(waktu)


def penyata(pelaku, inventaris, waktu):
    """Who says for a unit whether it holds information to be tested."""
    return wewenang.menulis_untuk(pelaku, inventaris.unit, waktu)
