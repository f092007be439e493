"""Photographed pages of a draft that wait to become one PDF."""

from django.db import models
from django.db.models import Q

from informasi.models.konten import Versi
from opd.models import Pengguna


class PesananPDF(models.Model):
    """One order for each draft, gone once the PDF hangs on it. While `sebab_gagal` is empty the worker owes it.

    `sewa_sampai` is the lease of the worker that has it in hands: a killed one gives it back when that has passed.
    """

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="pesanan_pdf")
    pemesan = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dipesan = models.DateTimeField()
    percobaan = models.PositiveSmallIntegerField(default=0)
    sewa_sampai = models.DateTimeField(null=True)
    sebab_gagal = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = "pesanan PDF"
        indexes = [models.Index(fields=["dipesan"], name="pesanan_menunggu", condition=Q(sebab_gagal=""))]

    def __str__(self):
        return f"PDF dari foto: {self.versi}"

    @property
    def berjalan(self):
        """Whether the worker still owes the PDF."""
        return not self.sebab_gagal
