"""What this room shows on a unit's page."""

from informasi.models import Terbitan
from informasi.status import JenisKonten

TERBANYAK, DARI_INDUK = 4, 3


def berita_unit(unit, waktu):
    """Public berita of `unit`, as cards, newest first."""
    return Terbitan.objects.publik(waktu).filter(unit=unit, jenis=JenisKonten.BERITA).kartu()


def ringkasan(unit, waktu):
    """{"berita", "berita_induk", "berita_terakhir"}: the newest of the unit, and of its parent while it has few."""
    berita = list(berita_unit(unit, waktu)[:TERBANYAK])
    induk = unit.induk if len(berita) < TERBANYAK else None
    return {
        "berita": berita,
        "berita_induk": list(berita_unit(induk, waktu)[:DARI_INDUK]) if induk else [],
        "berita_terakhir": berita[0].publik_sejak if berita else None,
    }
