"""QuerySet of duties: which rows are asked for on a day, and whose they are. Imports no model."""

from django.db import models
from django.db.models import Exists, OuterRef, Q

from opd.peran import PENULIS, Jenis, Peran


class KueriKewajiban(models.QuerySet):
    def diminta_pada(self, hari):
        """Rows that have begun by `hari`, without those whose next period has fallen due since: asked for no more."""
        kemudian = self.model.objects.filter(
            unit=OuterRef("unit"),
            butir=OuterRef("butir"),
            paket=None,
            jatuh_tempo__lt=hari,
            periode_awal__gt=OuterRef("periode_awal"),
        )
        return self.filter(Q(paket__isnull=False) | ~Exists(kemudian), periode_awal__lte=hari, butir__aktif=True)

    def terlihat_oleh(self, pengguna, waktu):
        """Rows of the own units and of the kelurahan of an own kecamatan; all for reviewers and auditors."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, Peran.AUDITOR):
            return self
        units = pengguna.unit_dengan(waktu, *PENULIS)
        return self.filter(Q(unit__in=units) | Q(unit__induk__in=units, unit__jenis=Jenis.KELURAHAN))
