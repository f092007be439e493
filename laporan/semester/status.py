"""Words of the semester report."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StatusLaporan(models.TextChoices):
    """Late and missing are read from dates, never stored (design 3)."""

    DRAF = "draf", _("Belum dikirim")
    DIAJUKAN = "diajukan", _("Terkirim dan terkunci")
    DIKEMBALIKAN = "dikembalikan", _("Dikembalikan untuk diperbaiki")
    DITERIMA = "diterima", _("Diterima")


DAPAT_DITULIS = (StatusLaporan.DRAF, StatusLaporan.DIKEMBALIKAN)
TERKUNCI = (StatusLaporan.DIAJUKAN, StatusLaporan.DITERIMA)


class Semester(models.IntegerChoices):
    SATU = 1, _("Semester I")
    DUA = 2, _("Semester II")
