"""The tables of the room, one file for each subject."""

from laporan.models.rakor import KeputusanRakor, RapatKoordinasi, UndanganRakor

__all__ = [
    "KeputusanRakor",
    "RapatKoordinasi",
    "UndanganRakor",
]
