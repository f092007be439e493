"""The case this visitor opened with number and code: for half an hour, and no more than its key in the session."""

from permohonan.models import Keberatan, Permohonan

KUNCI = "perkara_terbuka"
DETIK = 30 * 60
JENIS = {"permohonan": Permohonan, "keberatan": Keberatan}


def buka_perkara(request, perkara, waktu):
    """Remember `perkara` (Permohonan or Keberatan) for this visitor from `waktu` on."""
    request.session[KUNCI] = [perkara._meta.model_name, perkara.pk, waktu.timestamp() + DETIK]


def tutup_perkara(request):
    """Forget it at once: the phone may be somebody else's."""
    request.session.pop(KUNCI, None)


def perkara_terbuka(request, waktu):
    """The case this visitor opened and may still see at `waktu`, or None."""
    jenis, pk, sampai = request.session.get(KUNCI) or (None, None, 0)
    if jenis not in JENIS or waktu.timestamp() > sampai:
        return None
    return JENIS[jenis].objects.filter(pk=pk).select_related("identitas", "jam").first()
