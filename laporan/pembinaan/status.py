"""Words of coaching (domain 8)."""

from django.db import models


class JenisPembinaan(models.TextChoices):
    BIMTEK = "bimtek", "Bimbingan teknis"
    ASISTENSI = "asistensi", "Asistensi"
    VISITASI = "visitasi", "Visitasi"
    SURAT = "surat", "Surat pembinaan"
