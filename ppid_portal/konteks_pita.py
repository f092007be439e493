"""What every public page shows of the moment: the warnings in force, the day of the newest publication."""

from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from informasi.saat import diperbarui
from informasi.serta_merta.strip import pita_berlaku


def pita(request):
    """{"pita": [Pita], "diperbarui": datetime or None}, each evaluated on first use, so only where a page draws it."""
    return {
        "pita": SimpleLazyObject(lambda: pita_berlaku(timezone.now())),
        "diperbarui": SimpleLazyObject(lambda: diperbarui(timezone.now())),
    }
