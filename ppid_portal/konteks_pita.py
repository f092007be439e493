"""The warnings in force, for the strip on top of public pages; asked for only when a page draws it."""

from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from informasi.serta_merta.strip import pita_berlaku


def pita(request):
    """{"pita": [Pita]}, evaluated on first use."""
    return {"pita": SimpleLazyObject(lambda: pita_berlaku(timezone.now()))}
