"""Words for days off and for the state of a year (domain 7)."""

from django.db import models


class JenisLibur(models.TextChoices):
    """Why the offices are closed. All three kinds are no hari kerja (Perpres 21/2023 Ps 6)."""

    LIBUR_NASIONAL = "libur_nasional", "Libur nasional"
    CUTI_BERSAMA = "cuti_bersama", "Cuti bersama"
    LIBUR_DAERAH = "libur_daerah", "Libur daerah"


class StatusLibur(models.TextChoices):
    BERLAKU = "berlaku", "Berlaku"
    DIHAPUS = "dihapus", "Dihapus"


class StatusTahun(models.TextChoices):
    BELUM_LENGKAP = "belum_lengkap", "Belum lengkap"
    DIPERIKSA_ULANG = "diperiksa_ulang", "Sedang diperiksa ulang"
    LENGKAP = "lengkap", "Lengkap"
