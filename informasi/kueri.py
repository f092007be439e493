"""Reads of content: what the public sees comes from Terbitan only, what staff see from `terlihat_oleh`."""

import re

from django.apps import apps
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When

from informasi.status import DAPAT_DISUNTING, PERNAH_TERBIT, AlasanTarik, Pemeriksaan, PeranLampiran, StatusVersi
from kalender.hari import tanggal
from opd.peran import PENULIS, Jenis, Peran

BATAS_HITUNG = 1_001  # "lebih dari 1.000": counting all matches of a common word costs seconds
SENDIRI, DI_JUDUL = 1.0, 2.0  # ts_rank itself stays below 1
BATAS_PERINGKAT = 500  # only the newest matches of each kind (own words, words of files) are ranked
_KATA_TSQUERY = re.compile(r"[a-z0-9]+(:\*)?")
_FRASA_PADANAN = re.compile(r" \| \([a-z0-9]+(?: <-> [a-z0-9]+)+\)")


class KueriVersi(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Versions a member of staff may open: the own unit's and its kelurahan's, those of units it
        followed; all for reviewers and auditors."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, Peran.AUDITOR):
            return self
        units = pengguna.unit_dengan(waktu, *PENULIS)
        lama = Q(konten__unit__penerus__in=units, konten__unit__berlaku_sampai__lt=tanggal(waktu))
        return self.filter(_unit_sendiri(units) | lama)

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
        """The newest BATAS_HITUNG rows that match by their own words, and as many by the words of their files.

        `tsquery` is text as `informasi.cari.sinonim.tsquery` makes it, not empty.
        """
        return self.filter(pk__in=self._calon(tsquery, BATAS_HITUNG))

    def berperingkat(self, tsquery):
        """The newest BATAS_PERINGKAT matches of each kind as rows with `nilai`, best first.

        Words in the title stand above words in the text, both above words in a file only (`nilai` 0).
        """
        sendiri, di_judul = _kueri(tsquery), _kueri(_KATA_TSQUERY.sub(_di_judul, tsquery))
        # ts_rank counts the words of a phrase one by one: a synonym of common words would outweigh what was typed.
        nilai = SearchRank(F("vektor"), _kueri(_FRASA_PADANAN.sub("", tsquery)))
        return (
            self.model.objects.filter(pk__in=self._calon(tsquery, BATAS_PERINGKAT))
            .annotate(
                nilai=Case(
                    When(vektor=di_judul, then=nilai + Value(DI_JUDUL)),
                    When(vektor=sendiri, then=nilai + Value(SENDIRI)),
                    default=Value(0.0),
                    output_field=models.FloatField(),
                )
            )
            .order_by("-nilai", "-publik_sejak", "-pk")
        )

    def _calon(self, tsquery, batas):
        """Keys of matches: a union of two bounded walks. One condition with OR would read the whole table."""
        teks = self.model.teks_berkas.rel.related_model.objects
        di_berkas = teks.filter(terbitan=OuterRef("pk"), vektor=_kueri(kueri_berkas(tsquery)))
        urut = self.order_by("-publik_sejak", "-pk").values("pk")
        return urut.filter(vektor=_kueri(tsquery))[:batas].union(urut.filter(Exists(di_berkas))[:batas])

    def terhitung(self):
        """How many rows, capped at BATAS_HITUNG."""
        return self.order_by()[:BATAS_HITUNG].count()


def kueri_berkas(tsquery):
    """The same query for the words of files: kept without positions, they hold no phrase, only all its words."""
    return tsquery.replace("<->", "&")


def _kueri(tsquery):
    return SearchQuery(tsquery, search_type="raw", config="simple")


def _di_judul(kata):
    """A word of a tsquery, looked for in the title only (weight A)."""
    return f"{kata[0]}A" if kata[1] else f"{kata[0]}:A"


class KueriBerkas(models.QuerySet):
    def publik(self, waktu):
        """Files that hang on something public now, and signed decrees on the DIP; never one that was not inspected,
        never a photographed page."""
        terbit = self.model.lampiran.rel.related_model.objects.filter(
            Q(versi__terbitan__publik_sampai__isnull=True) | Q(versi__terbitan__publik_sampai__gt=waktu),
            versi__terbitan__tampil_sejak__lte=waktu,
            berkas=models.OuterRef("pk"),
        )
        bukan_halaman = terbit.exclude(peran=PeranLampiran.HALAMAN)
        surat = apps.get_model("informasi", "PenetapanDIP").objects.filter(surat=models.OuterRef("pk"))
        return self.filter(models.Exists(bukan_halaman) | models.Exists(surat), pemeriksaan=Pemeriksaan.LAYAK)

    def terlihat_oleh(self, pengguna, waktu, versi):
        """Files of versions (a queryset already narrowed to `pengguna`), of rows of imports the person may see, and
        those just uploaded by the person."""
        baris = self.model.baris_impor.rel.related_model
        kiriman = baris.kiriman.field.related_model.objects.terlihat_oleh(pengguna, waktu)
        return self.filter(
            Q(lampiran__versi__in=versi.terlihat_oleh(pengguna, waktu))
            | Q(pk__in=baris.objects.filter(kiriman__in=kiriman, berkas__isnull=False).values("berkas"))
            | Q(pengunggah=pengguna)
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
