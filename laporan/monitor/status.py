"""Words of the watch over silent units."""

from django.db import models


class SebabSenyap(models.TextChoices):
    """Why a unit is silent, as heard on the telephone: a closed list (ui 4d)."""

    PETUGAS = "petugas", "Tidak ada petugas"
    AKSES = "akses", "Tidak bisa masuk ke akun"
    BAHAN = "bahan", "Tidak ada bahan"
    TEKNIS = "teknis", "Kendala teknis (perangkat, jaringan)"
