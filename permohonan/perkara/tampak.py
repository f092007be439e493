"""What a page of the desk showed of a case, held against the case itself under its lock."""

from alur.transisi import LangkahBasi
from permohonan.identitas.pembukaan import PEMBUKAAN

BASI = "{} berubah setelah Anda membukanya. Periksa keadaannya di halaman ini, lalu ulangi bila masih perlu."


def nomor_perubahan(perkara):
    """The number of the newest event that changed `perkara` (0 when none): what a form shows and hands back.

    A look at who asks changes nothing, so it makes nobody's page old.
    """
    perubahan = perkara.jejak().exclude(nama__in=PEMBUKAAN)
    return perubahan.order_by("-id").values_list("id", flat=True).first() or 0


def pastikan_seperti_tampak(perkara, dilihat):
    """Lock `perkara` until the transaction ends. Raises LangkahBasi when it changed after the page that showed
    `dilihat`: a colleague who was faster is waited for and then seen."""
    # A request goes before its objection, as everywhere: a step on the objection may reach for the request.
    if getattr(perkara, "permohonan_id", None):
        type(perkara.permohonan).kunci(perkara.permohonan_id)
    type(perkara).kunci(perkara.pk)
    if dilihat != nomor_perubahan(perkara):
        raise LangkahBasi(BASI.format(perkara._meta.verbose_name.capitalize()))
