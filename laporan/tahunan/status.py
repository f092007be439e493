"""Words of the yearly report."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StatusTahunan(models.TextChoices):
    """Late is read from dates, never stored (design 3)."""

    DRAF = "draf", _("Sedang disusun")
    DIAJUKAN = "diajukan", _("Menunggu ditetapkan")
    DIKEMBALIKAN = "dikembalikan", _("Dikembalikan untuk diperbaiki")
    DITETAPKAN = "ditetapkan", _("Ditetapkan")


DAPAT_DITULIS = (StatusTahunan.DRAF, StatusTahunan.DIKEMBALIKAN)
TERKUNCI = (StatusTahunan.DIAJUKAN, StatusTahunan.DITETAPKAN)
