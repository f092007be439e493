"""Opening a case with its number and secret code; wrong is answered like unknown, in the same time (domain 12)."""

from permohonan.identitas.kode import cocok, sidik_kode
from permohonan.models import Keberatan, Permohonan

TAK_ADA = sidik_kode("kode dari perkara yang tidak ada")


def perkara_bernomor(nomor):
    """The Permohonan or Keberatan with this number as people type it, or None. Always two queries."""
    rapi = "".join(nomor.split()).upper()
    permohonan = Permohonan.objects.filter(nomor=rapi).first()
    keberatan = Keberatan.objects.filter(nomor=rapi).select_related("permohonan").first()
    return permohonan or keberatan


def perkara_berkode(nomor, kode):
    """The case that number and code open together, or None. An objection to a request opens its request."""
    perkara = perkara_bernomor(nomor)
    if not cocok(kode, perkara.sidik_kode if perkara else TAK_ADA):
        return None
    return getattr(perkara, "permohonan", None) or perkara
