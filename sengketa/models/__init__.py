"""The tables of the room, one file for each subject."""

from sengketa.models.berkas import BerkasSengketa
from sengketa.models.bundel import PesananBerkas
from sengketa.models.pendampingan import MemoPutusan, SuratKuasa, TugasPendampingan
from sengketa.models.putusan import Perintah, Putusan
from sengketa.models.sengketa import PihakPemohon, Sengketa, TahapJalan
from sengketa.models.sidang import Sidang

__all__ = [
    "BerkasSengketa",
    "MemoPutusan",
    "Perintah",
    "PesananBerkas",
    "PihakPemohon",
    "Putusan",
    "Sengketa",
    "Sidang",
    "SuratKuasa",
    "TahapJalan",
    "TugasPendampingan",
]
