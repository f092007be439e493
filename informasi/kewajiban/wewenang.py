"""Who may see which duties."""

from opd.peran import PENULIS, Peran


def melihat_kewajiban(pengguna, waktu):
    """Writers their units', reviewers and auditors all."""
    return pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, Peran.AUDITOR, *PENULIS)
