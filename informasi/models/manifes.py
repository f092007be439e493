"""The daily manifest: what was public, and how far the trail had come (design 3)."""

from django.db import models


class PotonganManifes(models.Model):
    """A piece of a manifest's list, named by its hash: days on which nothing in it changed share the same row."""

    sidik = models.CharField(max_length=64, primary_key=True)
    isi = models.TextField()

    class Meta:
        verbose_name = "potongan manifes"

    def __str__(self):
        return self.sidik


class Manifes(models.Model):
    """The manifest of one WIB day: `isi` is its canonical summary, `sidik` the hash of that text. Never changed."""

    hari = models.DateField(unique=True)
    isi = models.TextField()
    sidik = models.CharField(max_length=64, unique=True)
    dibuat = models.DateTimeField()

    class Meta:
        verbose_name = "manifes"
        ordering = ["-hari"]

    def __str__(self):
        return f"Manifes {self.hari}"
