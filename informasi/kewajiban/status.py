"""Words of a duty to publish."""

from django.db import models


class KataUnit(models.TextChoices):
    """What a unit may say in one tap, without a paper and without review."""

    MASIH_BERLAKU = "masih_berlaku", "Masih berlaku"
    TIDAK_ADA = "tidak_ada", "Tidak ada"


class Keadaan(models.TextChoices):
    """How a duty stands on a day: computed, never stored."""

    TERLAMBAT = "terlambat", "Terlambat"
    SEGERA = "segera", "Segera"
    NANTI = "nanti", "Periode berjalan"
    TERPENUHI = "terpenuhi", "Sudah diumumkan"
