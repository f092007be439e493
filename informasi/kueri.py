"""Reads of content: what the public sees comes from Terbitan only, what staff see from `terlihat_oleh`."""

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import models
from django.db.models import F, Q

from informasi.status import DAPAT_DISUNTING, PERNAH_TERBIT, AlasanTarik, StatusVersi
from opd.peran import PENULIS, Jenis, Peran

BATAS_HITUNG = 1_001  # "lebih dari 1.000": counting all matches of a common word costs seconds
BATAS_PERINGKAT = 500  # only the newest matches are ranked


class KueriVersi(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Versions a member of staff may open: the own unit's and its kelurahan's; all for reviewers and auditors."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, Peran.AUDITOR):
            return self
        return self.filter(_unit_sendiri(pengguna.unit_dengan(waktu, *PENULIS)))

    def antrean(self):
        """What waits for review, the longest waiting first."""
        return self.filter(status=StatusVersi.DIAJUKAN).order_by("diajukan_pada", "pk")

    def publik_pada(self, waktu):
        """What the public could read at `waktu`, past or present, one version of each page."""
        masa = Q(masa_publik__sampai__isnull=True) | Q(masa_publik__sampai__gt=waktu)
        return self.filter(masa, masa_publik__sejak__lte=waktu)

    def riwayat_umum(self, konten):
        """Versions of the page `konten` (its key) that were public, newest first, without those that held
        personal data and all before them."""
        dapat_dilihat = self.filter(konten=konten, nomor__gte=F("konten__riwayat_sejak"))
        return dapat_dilihat.filter(status__in=PERNAH_TERBIT).order_by("-nomor")

    def perlu_konfirmasi_tarik(self):
        """Taken down by the unit for personal data and not yet looked at by PPID utama."""
        return self.filter(
            status=StatusVersi.DITARIK, alasan_tarik=AlasanTarik.DATA_PRIBADI, tarikan_dikonfirmasi=None
        ).order_by("ditarik_pada")

    def dikerjakan(self):
        """What the unit still has in its hands."""
        return self.filter(status__in=DAPAT_DISUNTING)

    def lengkap(self):
        """With what a row on the desk shows, in one query."""
        return self.select_related("konten__unit__induk", "klaim_oleh")


def _unit_sendiri(units):
    return Q(konten__unit__in=units) | Q(konten__unit__induk__in=units, konten__unit__jenis=Jenis.KELURAHAN)


class KueriTerbitan(models.QuerySet):
    def publik(self, waktu):
        """What is public at `waktu`: true by interval, whether the worker runs or not."""
        return self.filter(Q(publik_sampai__isnull=True) | Q(publik_sampai__gt=waktu), tampil_sejak__lte=waktu)

    def kartu(self):
        """With what a card shows, in one query, newest first."""
        return self.select_related("unit", "sampul").order_by("-publik_sejak", "-pk")

    def cocok(self, tsquery):
        """Rows that match a ready tsquery text (informasi.cari.kata.ke_tsquery)."""
        return self.filter(vektor=SearchQuery(tsquery, search_type="raw", config="simple"))

    def berperingkat(self, tsquery):
        """Matches by rank, among the newest BATAS_PERINGKAT only."""
        kueri = SearchQuery(tsquery, search_type="raw", config="simple")
        terbaru = self.cocok(tsquery).order_by("-publik_sejak", "-pk").values("pk")[:BATAS_PERINGKAT]
        return (
            self.model.objects.filter(pk__in=terbaru)
            .annotate(nilai=SearchRank(F("vektor"), kueri))
            .order_by("-nilai", "-publik_sejak", "-pk")
        )

    def terhitung(self):
        """How many rows, capped at BATAS_HITUNG."""
        return self.order_by()[:BATAS_HITUNG].count()


class KueriBerkas(models.QuerySet):
    def publik(self, waktu):
        """Files that hang on something public now."""
        terbit = self.model.lampiran.rel.related_model.objects.filter(
            Q(versi__terbitan__publik_sampai__isnull=True) | Q(versi__terbitan__publik_sampai__gt=waktu),
            versi__terbitan__tampil_sejak__lte=waktu,
            berkas=models.OuterRef("pk"),
        )
        return self.filter(models.Exists(terbit))

    def terlihat_oleh(self, pengguna, waktu, versi):
        """Files of versions (a queryset already narrowed to `pengguna`) and those just uploaded by the person."""
        return self.filter(
            Q(lampiran__versi__in=versi.terlihat_oleh(pengguna, waktu)) | Q(pengunggah=pengguna)
        ).distinct()


class KueriKiriman(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Imports of the own unit and its kelurahan; all for reviewers and auditors."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, Peran.AUDITOR):
            return self
        units = pengguna.unit_dengan(waktu, *PENULIS)
        return self.filter(Q(unit__in=units) | Q(unit__induk__in=units, unit__jenis=Jenis.KELURAHAN))
