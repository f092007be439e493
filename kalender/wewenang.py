"""Who may change the calendar."""

from alur.transisi import Sistem

# This room knows neither people nor units: it asks the actor for the roles in force and reads them by name.
PPID_UTAMA, UTAMA = "ppid_utama", "utama"


def mengatur_kalender(pelaku, objek, waktu):
    """PPID utama at the unit that is PPID utama, or the system (a command, the demo)."""
    if isinstance(pelaku, Sistem):
        return True
    return pelaku.is_active and any(
        k.peran == PPID_UTAMA and k.unit.peran_ppid == UTAMA for k in pelaku.keanggotaan_pada(waktu)
    )
