"""QuerySet of procurement packages. Imports no model."""

from django.db import models
from django.db.models import Q

from informasi.pengadaan.status import StatusPaket
from opd.peran import PENULIS, Jenis, Peran


class KueriPaket(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Packages of the own units and of the kelurahan of an own kecamatan; all for reviewers and auditors."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, Peran.AUDITOR):
            return self
        units = pengguna.unit_dengan(waktu, *PENULIS)
        return self.filter(Q(unit__in=units) | Q(unit__induk__in=units, unit__jenis=Jenis.KELURAHAN))

    def antrean(self):
        """What waits for a second person, the longest waiting first."""
        return self.filter(status=StatusPaket.DIAJUKAN).order_by("diajukan_pada", "pk")
