"""Reads of an import's rows."""

from django.db import models
from django.db.models import Count, Q

from informasi.status import HasilBaris, Pemeriksaan

DIAMBIL = (HasilBaris.BARU, HasilBaris.BERUBAH)


class KueriBarisImpor(models.QuerySet):
    def diambil(self):
        """Rows that are submitted: new or changed."""
        return self.filter(hasil__in=DIAMBIL)

    def menunggu_terbit(self):
        """Submitted rows that were neither published nor passed over, in their order."""
        return self.diambil().filter(versi=None, dilewati="").order_by("nomor")

    def menunggu_berkas(self):
        """Rows whose file the parsers have not opened yet."""
        return self.filter(berkas__pemeriksaan=Pemeriksaan.MENUNGGU)

    def perlu_dilihat(self):
        """Submitted rows with a warning."""
        return self.diambil().exclude(pesan="")

    def menurut_hasil(self):
        """How many rows of each outcome ({HasilBaris: n}, every outcome named) and how many want a look ("ingat")."""
        hitung = {nama: Count("pk", filter=Q(hasil=nama)) for nama in HasilBaris.values}
        ingat = Count("pk", filter=Q(hasil__in=DIAMBIL) & ~Q(pesan=""))
        return self.order_by().aggregate(**hitung, ingat=ingat)
