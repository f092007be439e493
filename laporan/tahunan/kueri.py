"""Reads of yearly reports."""

from django.db import models

from laporan.tahunan.status import StatusTahunan
from laporan.tahunan.wewenang import melihat_tahunan


class KueriTahunan(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """All for whoever reads the reports of all units, nothing for anybody else."""
        boleh = pengguna.is_authenticated and pengguna.is_active and melihat_tahunan(pengguna, waktu)
        return self if boleh else self.none()

    def umum(self):
        """What the public may read: reports that were set."""
        return self.filter(status=StatusTahunan.DITETAPKAN)
