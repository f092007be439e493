"""What the page of duties shows: whose, and in which order (late, soon, running, done)."""

from dataclasses import dataclass

from informasi.kewajiban.kueri import keterisian, nilai, urutan_kerja
from informasi.kewajiban.status import Keadaan
from informasi.kewajiban.tugas import Tugas, susun_tugas
from informasi.models import Kewajiban
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import PENULIS, Peran
from opd.wewenang import menulis_untuk

BAGIAN = (  # state, heading, whether it stands open
    (Keadaan.TERLAMBAT, "Terlambat", True),
    (Keadaan.SEGERA, "Segera jatuh tempo", True),
    (Keadaan.NANTI, "Periode berjalan", False),
    (Keadaan.TERPENUHI, "Sudah beres", False),
)
DIPIKUL_LAIN = "Dikerjakan unit lain, tanpa tugas bagi Anda"


@dataclass(frozen=True)
class Bagian:
    """One section of the list."""

    kode: str
    judul: str
    buka: bool
    isi: list[Tugas]


def unit_terlihat(pengguna, waktu):
    """[Unit] in force whose duties this person may see: all for reviewers and auditors, else the own ones and the
    kelurahan of an own kecamatan, the own first."""
    semua = Unit.objects.berlaku_pada(tanggal(waktu)).select_related("induk")
    if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, Peran.AUDITOR):
        return list(semua)
    sendiri = pengguna.unit_dengan(waktu, *PENULIS)
    return [*semua.filter(pk__in=sendiri), *semua.filter(induk__in=sendiri, jenis="kelurahan").exclude(pk__in=sendiri)]


def ikhtisar(units, waktu):
    """[(Unit, (terisi, wajib, terlambat))] of `units`, the most overdue first."""
    hitung = keterisian(units, tanggal(waktu))
    return sorted(((u, hitung[u.pk]) for u in units), key=lambda baris: (-baris[1][2], baris[0].nama))


def isi_unit(unit, pengguna, waktu):
    """{"bagian": [Bagian]} of one unit's duties."""
    daftar = sorted(nilai(Kewajiban.objects.filter(unit=unit), waktu), key=urutan_kerja)
    menulis = menulis_untuk(pengguna, unit, waktu)
    tugas = susun_tugas(daftar, unit, tanggal(waktu), waktu, menulis=menulis)
    sendiri = [t for t in tugas if not t.dinilai.diwarisi]
    bagian = [Bagian(k, judul, buka, [t for t in sendiri if t.dinilai.keadaan == k]) for k, judul, buka in BAGIAN]
    bagian.append(Bagian("warisan", DIPIKUL_LAIN, False, [t for t in tugas if t.dinilai.diwarisi]))
    return {"bagian": [b for b in bagian if b.isi]}
