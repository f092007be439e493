"""Asking for one's own data: access, correction, erasure."""

from alur.mesin import lahirkan
from permohonan.identitas.kunci import kunci_data
from permohonan.layanan import PEMOHON
from permohonan.models import HakSubjek, Permohonan
from permohonan.models.hak_subjek import WAKTU_JAWAB

DAPAT_DIKOREKSI = ("nama", "alamat", "telepon", "surel", "pekerjaan")


def ajukan_hak(perkara, jenis, *, perubahan=None, pelaku=PEMOHON, waktu):
    """A request about the person of `perkara`; `perubahan` holds the right values of a correction (subset of
    DAPAT_DIKOREKSI). The 72 hours run from `waktu`. Returns the HakSubjek; raises TransisiDitolak."""
    isi = {m: v.strip() for m, v in (perubahan or {}).items() if m in DAPAT_DIKOREKSI and v.strip()}
    milik = {"permohonan" if isinstance(perkara, Permohonan) else "keberatan": perkara}
    hak = HakSubjek(
        jenis=jenis,
        terkunci=kunci_data(isi) if isi else None,
        diajukan_pada=waktu,
        batas=waktu + WAKTU_JAWAB,
        **milik,
    )
    lahirkan(hak, pelaku=pelaku, waktu=waktu, perubahan=isi)
    return hak
