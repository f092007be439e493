"""Reads of disputes. The file of a case is seen by PPID utama, Bagian Hukum, the Atasan PPID and the unit concerned
only (domain 6.4); nobody else learns that the address exists."""

from django.db import models
from django.db.models import Q

from opd.peran import Jenis
from sengketa.status import BERAKHIR
from sengketa.wewenang import MELIHAT_SEMUA, PIHAK


class KueriSengketa(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """All for PPID utama's reviewers, Bagian Hukum and the Atasan PPID; for others those of their units, of a
        kecamatan also those of its kelurahan."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, *MELIHAT_SEMUA):
            return self
        units = pengguna.unit_dengan(waktu, *PIHAK)
        induk = Q(unit__induk__in=units, unit__jenis=Jenis.KELURAHAN)
        return self.filter(Q(termohon__in=units) | Q(unit__in=units) | induk)

    def terbuka(self):
        return self.exclude(status__in=BERAKHIR)

    def berakhir(self):
        return self.filter(status__in=BERAKHIR)

    def lengkap(self):
        return self.select_related("termohon", "unit", "permohonan", "keberatan", "jam", "jam_seratus")
