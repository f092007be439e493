"""Who may do what with requests and objections: predicates (pelaku, perkara, waktu) that the tables of steps name."""

from alur.transisi import Sistem
from opd import wewenang
from opd.peran import PENULIS, Peran, PeranPPID

MELIHAT_SEMUA = (Peran.AUDITOR, Peran.ATASAN_PPID, Peran.BAGIAN_HUKUM)
PENGGARAP = (*PENULIS, Peran.PETUGAS_LAYANAN)  # who works on an item at the unit that holds it


def melayani(pelaku, perkara, waktu):
    """The service desk: petugas layanan of PPID utama's unit, verifikator, PPID utama."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return pelaku.peninjau_pada(waktu) or any(
        k.peran == Peran.PETUGAS_LAYANAN and k.unit.peran_ppid == PeranPPID.UTAMA
        for k in pelaku.keanggotaan_pada(waktu)
    )


def pendaftar(pelaku, perkara, waktu):
    """The citizen's own form (the system actor) or the service desk."""
    return isinstance(pelaku, Sistem) or melayani(pelaku, perkara, waktu)


def memutus(pelaku, perkara, waktu):
    """PPID utama, who signs the answers (UU 14/2008 Ps 13, 22; domain 2)."""
    return wewenang.ppid_utama(pelaku, perkara, waktu)


def menggarap(pelaku, permohonan, waktu):
    """People of a unit that holds an item of this request just now; a kecamatan's also for its kelurahan."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    units = pelaku.unit_dengan(waktu, *PENGGARAP)
    return permohonan.disposisi.berjalan().milik(units).exists()


def membuka_identitas(pelaku, perkara, waktu):
    """Who handles the case may see who asks, with a reason that is kept (design 10)."""
    return melayani(pelaku, perkara, waktu) or atasan(pelaku, perkara, waktu)


def atasan(pelaku, perkara, waktu):
    """The Atasan PPID of that day, who answers objections (UU 14/2008 Ps 36(2))."""
    return not isinstance(pelaku, Sistem) and pelaku.is_active and pelaku.berperan(waktu, Peran.ATASAN_PPID)


def melihat_perkara(pelaku, objek, waktu):
    """Has cases to look at by role."""
    return melayani(pelaku, objek, waktu) or pelaku.berperan(waktu, *PENGGARAP, *MELIHAT_SEMUA)


def membaca_surat(pelaku, perkara, waktu):
    """Letters name the applicant: the desk, the Atasan, Bagian Hukum and auditors read them, units do not."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return melayani(pelaku, perkara, waktu) or pelaku.berperan(waktu, *MELIHAT_SEMUA)
