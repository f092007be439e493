"""The export of a register with identities, as the trail names it (security: re-authentication, reason, row cap)."""

from alur.transisi import Transisi
from permohonan.wewenang import melayani

EKSPOR = Transisi(nama="ekspor_register", label="Ekspor register beridentitas", boleh=melayani)
EKSPOR_TERBANYAK = 500
