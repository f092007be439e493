"""The tables of the room, one file for each subject."""

from permohonan.models.hak_subjek import HakSubjek
from permohonan.models.identitas import BerkasPerkara, Identitas, KataIdentitas
from permohonan.models.jatah import CocokHarian, Jatah
from permohonan.models.keberatan import Keberatan
from permohonan.models.nomor_awal import NomorAwal
from permohonan.models.permohonan import ButirPermohonan, Disposisi, Penghitung, Permohonan
from permohonan.models.register import EksporRegister
from permohonan.models.surat import KertasPerkara, Surat
from permohonan.models.survei import SurveiKepuasan

__all__ = [
    "BerkasPerkara",
    "ButirPermohonan",
    "CocokHarian",
    "Disposisi",
    "EksporRegister",
    "HakSubjek",
    "Identitas",
    "Jatah",
    "KataIdentitas",
    "Keberatan",
    "KertasPerkara",
    "NomorAwal",
    "Penghitung",
    "Permohonan",
    "Surat",
    "SurveiKepuasan",
]
