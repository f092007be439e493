"""What keeps the citizens' doors calm: how often something was tried, and what the suggestions saved."""

from django.db import models


class Jatah(models.Model):
    """How often one door was used by one visitor or for one number within one window of time.

    It names nobody: `sidik` is a keyed digest of the door and the address or number.
    """

    sidik = models.CharField(max_length=64)
    mulai = models.DateTimeField()
    jumlah = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "jatah"
        constraints = [models.UniqueConstraint(fields=["sidik", "mulai"], name="jatah_sekali")]

    def __str__(self):
        return f"{self.mulai}: {self.jumlah}"


class CocokHarian(models.Model):
    """Per day: how often a suggestion was what the citizen looked for, and how often they filed all the same."""

    hari = models.DateField(unique=True)
    ditemukan = models.PositiveIntegerField(default=0)
    tetap = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "informasi yang dicocokkan"

    def __str__(self):
        return f"{self.hari}: {self.ditemukan} ditemukan, {self.tetap} tetap diajukan"
