"""Words of a duty to publish."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class KataUnit(models.TextChoices):
    """What a unit may say in one tap, without a paper and without review."""

    MASIH_BERLAKU = "masih_berlaku", _("Masih berlaku")
    TIDAK_ADA = "tidak_ada", _("Tidak ada")


class Keadaan(models.TextChoices):
    """How a duty stands on a day: computed, never stored."""

    TERLAMBAT = "terlambat", _("Terlambat")
    SEGERA = "segera", _("Segera")
    NANTI = "nanti", _("Periode berjalan")
    TERPENUHI = "terpenuhi", _("Sudah diumumkan")
