"""The export of a register with identities: born with a reason, within a bound, never changed (security 3)."""

from alur.transisi import Alur, Transisi
from permohonan.syarat import beralasan
from permohonan.wewenang import melayani

EKSPOR_TERBANYAK = 500


def baris_sewajarnya(ekspor, langkah):
    """Nobody needs everybody's data at once."""
    if ekspor.baris <= EKSPOR_TERBANYAK:
        return None
    return (
        f"Ekspor beridentitas paling banyak {EKSPOR_TERBANYAK} baris, sedangkan ini {ekspor.baris}. "
        "Pilih satu semester atau satu unit."
    )


ALUR_EKSPOR = Alur(
    lahir=Transisi(
        nama="ekspor_register",
        label="Ekspor register beridentitas",
        boleh=melayani,
        syarat=(beralasan, baris_sewajarnya),
    ),
)
