"""Reads of coaching, and its figures for reports."""

from django.db import models
from django.db.models import Count, Q

from laporan.rakor.wewenang import membaca_semua_rakor
from opd.peran import PERAN_UNIT, Jenis


class KueriPembinaan(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """All for PPID utama's desk, pimpinan, the Atasan and auditors; a unit its own and its kelurahan's."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if membaca_semua_rakor(pengguna, None, waktu):
            return self
        units = pengguna.unit_dengan(waktu, *PERAN_UNIT)
        milik = Q(sasaran__in=units) | Q(sasaran__induk__in=units, sasaran__jenis=Jenis.KELURAHAN)
        return self.filter(pk__in=self.model.objects.filter(milik).values("pk"))

    def antara(self, awal, akhir):
        """Held from `awal` to `akhir` (WIB dates, both included)."""
        return self.filter(tanggal__range=(awal, akhir))

    def angka(self):
        """{kind: (number of records, number of different units reached)} for reports, in one query."""
        baris = (
            self.order_by().values_list("jenis").annotate(Count("pk", distinct=True), Count("sasaran", distinct=True))
        )
        return {jenis: (banyak, unit) for jenis, banyak, unit in baris}
