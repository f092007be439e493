"""Reads of addresses that public pages point to."""

from django.db import models
from django.db.models import F, Q

from informasi.status import StatusVersi

GAGAL_DISEBUT = 2  # one bad night is the other side's; two in a row are a broken link


class KueriTautan(models.QuerySet):
    def dipakai(self):
        """Those that something public points to now."""
        return self.filter(versi__status=StatusVersi.TERBIT).distinct()

    def rusak(self):
        """Those that failed on so many nights in a row that somebody should look."""
        return self.filter(gagal__gte=GAGAL_DISEBUT)

    def perlu_diperiksa(self, sebelum):
        """Those not looked at since `sebelum`, the longest waiting first."""
        menunggu = self.dipakai().filter(Q(diperiksa=None) | Q(diperiksa__lt=sebelum))
        return menunggu.order_by(F("diperiksa").asc(nulls_first=True), "pk")
