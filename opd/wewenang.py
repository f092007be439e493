"""Who may what: predicates (pelaku, objek, waktu) -> bool that the tables of steps name.

They look at memberships in force on the day of `waktu` only; being superuser gives no right over content.
"""

from alur.transisi import Sistem
from kalender.hari import tanggal
from opd.peran import DUA_LANGKAH, PENULIS, PERAN_UNIT, Jenis, Peran, PeranPPID


def menulis_untuk(pelaku, unit, waktu):
    """Operator or penanggung jawab of the unit; for a kelurahan also those of its kecamatan.

    What a unit that has ended published is looked after by its successor's people.
    """
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return _milik(unit, pelaku.unit_dengan(waktu, *PENULIS), waktu)


def bertanggung_jawab(pelaku, unit, waktu):
    """Penanggung jawab of the unit; for a kelurahan also that of its kecamatan."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return _milik(unit, pelaku.unit_dengan(waktu, Peran.PENANGGUNG_JAWAB), waktu)


def meninjau(pelaku, objek, waktu):
    """Verifikator or PPID utama at the unit that is PPID utama (domain 2, approval matrix)."""
    return not isinstance(pelaku, Sistem) and pelaku.peninjau_pada(waktu)


def ppid_utama(pelaku, objek, waktu):
    """The PPID utama itself."""
    return (
        not isinstance(pelaku, Sistem)
        and pelaku.is_active
        and any(
            k.peran == Peran.PPID_UTAMA and k.unit.peran_ppid == PeranPPID.UTAMA for k in pelaku.keanggotaan_pada(waktu)
        )
    )


def mengelola_unit(pelaku, unit, waktu):
    """May look after the unit's page and contacts: its own people, its kecamatan, a reviewer, the administrator."""
    if isinstance(pelaku, Sistem):
        return True
    return menulis_untuk(pelaku, unit, waktu) or meninjau(pelaku, unit, waktu) or _superadmin(pelaku)


def menata_unit(pelaku, unit, waktu):
    """May change what a unit officially is (name, kind, parent): PPID utama, the administrator, the system."""
    return isinstance(pelaku, Sistem) or ppid_utama(pelaku, unit, waktu) or _superadmin(pelaku)


def mengelola_keanggotaan(pelaku, keanggotaan, waktu):
    """May appoint to or end this role: penanggung jawab their staff, kecamatan its kelurahan's people,
    a verifikator everybody in the units, PPID utama and the administrator all roles."""
    if menata_unit(pelaku, keanggotaan.unit, waktu):
        return True
    if keanggotaan.peran not in PERAN_UNIT:
        return False
    if meninjau(pelaku, keanggotaan, waktu):
        return True
    unit, sebagai_pj = keanggotaan.unit, pelaku.unit_dengan(waktu, Peran.PENANGGUNG_JAWAB)
    if unit.jenis == Jenis.KELURAHAN and unit.induk_id in pelaku.unit_dengan(waktu, *PENULIS):
        return True
    return unit.pk in sebagai_pj and keanggotaan.peran != Peran.PENANGGUNG_JAWAB


def menyerahkan_tugas(pelaku, serah, waktu):
    """May hand over a role: whoever may end it and give it."""
    return mengelola_keanggotaan(pelaku, serah.keanggotaan, waktu)


def wajib_dua_langkah(pengguna, waktu):
    """Whether this person decides or sees so much that a password alone is too little (design 10)."""
    return pengguna.is_superuser or pengguna.berperan(waktu, *DUA_LANGKAH)


def mengelola_akun(pelaku, pengguna, waktu):
    """May change, stop or let in this person: only who may manage every role the person holds or will hold.

    Never oneself and never an administrator: otherwise a small right would open a large one.
    """
    if isinstance(pelaku, Sistem):
        return True
    if pelaku.pk == pengguna.pk or pengguna.is_superuser or not pelaku.is_active:
        return False
    # Roles yet to begin count too: a password set today would still open the larger right tomorrow.
    peran = pengguna.keanggotaan_belum_berakhir(waktu)
    if not peran:
        return meninjau(pelaku, pengguna, waktu) or _superadmin(pelaku)
    return all(mengelola_keanggotaan(pelaku, k, waktu) for k in peran)


def membuka_akun(pelaku, objek, waktu):
    """May open a new account at all; the role given with it is checked by `mengelola_keanggotaan`."""
    if isinstance(pelaku, Sistem) or _superadmin(pelaku) or meninjau(pelaku, objek, waktu):
        return True
    kecamatan = pelaku.is_active and any(
        k.unit.jenis == Jenis.KECAMATAN and k.peran in PENULIS for k in pelaku.keanggotaan_pada(waktu)
    )
    return kecamatan or pelaku.berperan(waktu, Peran.PENANGGUNG_JAWAB)


def membuat_tautan(pelaku, tautan, waktu):
    """May make a one-time access link for the person (design 4)."""
    return not isinstance(pelaku, Sistem) and mengelola_akun(pelaku, tautan.pengguna, waktu)


def _milik(unit, units, waktu):
    """Whether the unit, its kecamatan, or once it has ended its successor, is among the keys `units`."""
    hari = tanggal(waktu)
    if not unit.ada_pada(hari):
        return unit.berakhir_pada(hari) and unit.penerus_id in units
    return unit.pk in units or (unit.jenis == Jenis.KELURAHAN and unit.induk_id in units)


def _superadmin(pelaku):
    return not isinstance(pelaku, Sistem) and pelaku.is_active and pelaku.is_superuser


def mengelola_salah_satu_unit(pelaku, objek, waktu):
    """Has any unit's page to look after: writers, reviewers, the administrator."""
    return pelaku.berperan(waktu, *PENULIS) or meninjau(pelaku, objek, waktu) or _superadmin(pelaku)
