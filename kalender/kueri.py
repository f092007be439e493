"""Reads of the calendar."""

from django.db import models

from kalender.status import StatusLibur, StatusTahun


class KueriHariLibur(models.QuerySet):
    def berlaku(self):
        """Days off in force, by date."""
        return self.filter(status=StatusLibur.BERLAKU).order_by("tanggal")

    def tahun(self, *tahun):
        """Days off of these years, deleted ones included."""
        return self.filter(tanggal__year__in=tahun)


class KueriTahun(models.QuerySet):
    def lengkap(self, *tahun):
        """Those of these years (numbers) whose days off are all known, as a frozenset."""
        return frozenset(self.filter(tahun__in=tahun, status=StatusTahun.LENGKAP).values_list("tahun", flat=True))


class KueriJam(models.QuerySet):
    def berjalan(self):
        """Clocks that nobody has stopped, also those past their last day."""
        return self.filter(dihentikan__isnull=True)
