"""The address behind a key of the outbox: unlocked only while a mail is sent."""

from permohonan.identitas.kunci import buka_data
from permohonan.models import Identitas


def kunci_penerima(identitas):
    """The key (str) the outbox keeps instead of an address."""
    return f"identitas:{identitas.pk}"


def surel(penerima):
    """The mail address (str) behind a key, "" when the data were erased or hold none."""
    pk = penerima.removeprefix("identitas:")
    terkunci = Identitas.objects.filter(pk=pk, ada_surel=True).values_list("terkunci", flat=True).first()
    return buka_data(terkunci).get("surel", "") if terkunci else ""
