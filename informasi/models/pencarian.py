"""What helps the search: other words for the same thing, and what citizens sought in vain."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Sinonim(models.Model):
    """One row of words that mean the same: an abbreviation and its long forms. Edited by PPID utama."""

    istilah = models.CharField("istilah", max_length=60, unique=True)
    padanan = ArrayField(models.CharField(max_length=100), verbose_name="padanan")

    class Meta:
        verbose_name = "sinonim"
        ordering = ["istilah"]

    def __str__(self):
        return f"{self.istilah}: {', '.join(self.padanan)}"


class KataTakTemu(models.Model):
    """A query that found nothing, and how often: "dicari warga, belum ada"."""

    kata = models.CharField(max_length=100, unique=True)
    jumlah = models.PositiveIntegerField(default=0)
    terakhir = models.DateTimeField()
    ditangani = models.BooleanField(default=False)

    class Meta:
        verbose_name = "kata tak temu"
        ordering = ["-jumlah", "-terakhir"]

    def __str__(self):
        return f"{self.kata} ({self.jumlah})"
