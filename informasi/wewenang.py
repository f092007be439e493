"""Who may do what with a version: predicates (pelaku, versi, waktu) that its tables of steps name."""

from opd import wewenang


def penulis_unit(pelaku, versi, waktu):
    """Operator or penanggung jawab of the version's unit (or of its kecamatan)."""
    return wewenang.menulis_untuk(pelaku, versi.konten.unit, waktu)


def penulis_atau_peninjau(pelaku, versi, waktu):
    """The unit itself, or PPID utama."""
    return penulis_unit(pelaku, versi, waktu) or wewenang.meninjau(pelaku, versi, waktu)
