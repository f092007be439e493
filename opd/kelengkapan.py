"""How complete and how fresh a unit's contact is."""

from datetime import timedelta

ISIAN_KONTAK = {
    "alamat": "alamat kantor",
    "telepon": "telepon",
    "wa": "WhatsApp layanan",
    "surel": "surel layanan",
    "jam_layanan": "jam layanan",
    "pejabat_nama": "nama pejabat",
    "pejabat_jabatan": "jabatan pejabat",
}
UMUR_PEMERIKSAAN = timedelta(days=180)


def kontak_kurang(unit):
    """Labels of what the unit's contact still lacks."""
    return [label for isian, label in ISIAN_KONTAK.items() if not getattr(unit, isian)]


def perlu_diperiksa(unit, hari):
    """Whether nobody confirmed the contact within half a year before `hari` (WIB date)."""
    return unit.kontak_diperiksa is None or unit.kontak_diperiksa + UMUR_PEMERIKSAAN < hari
