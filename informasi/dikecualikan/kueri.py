"""Reads of tests (staff only) and of the list of exempt information (public, true by date)."""

from django.db import models
from django.db.models import Q

from informasi.dikecualikan.status import BELUM_DIUJI, StatusUji
from opd.peran import PENULIS, Jenis, Peran

MELIHAT_SEMUA = (Peran.AUDITOR, Peran.BAGIAN_HUKUM, Peran.ATASAN_PPID)


class KueriUji(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Tests a member of staff may open: the own unit's (a kecamatan also its kelurahan's), those one takes part
        in, all for reviewers, Atasan PPID, Bagian Hukum and auditors. Nothing for anybody else."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu) or pengguna.berperan(waktu, *MELIHAT_SEMUA):
            return self
        units = pengguna.unit_dengan(waktu, *PENULIS)
        milik = Q(unit__in=units) | Q(unit__induk__in=units, unit__jenis=Jenis.KELURAHAN)
        peserta = self.model.peserta.rel.related_model.objects.filter(pengguna=pengguna).values("uji")
        return self.filter(milik | Q(pk__in=peserta))

    def belum_diuji(self):
        """Proposed, not yet set: what they name can still be asked for."""
        return self.filter(status__in=BELUM_DIUJI)

    def lengkap(self):
        return self.select_related("unit__induk", "entri", "menggantikan")


class KueriDIK(models.QuerySet):
    def berlaku_pada(self, hari):
        """Entries that close something on the day `hari` (date, WIB)."""
        return self.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=hari),
            Q(dibuka_sejak__isnull=True) | Q(dibuka_sejak__gt=hari),
            mulai__lte=hari,
        )

    def berakhir_pada(self, hari):
        """Entries that closed something once and no longer do on `hari`."""
        return self.filter(mulai__lte=hari).exclude(pk__in=self.model.objects.berlaku_pada(hari).values("pk"))

    def untuk_unit(self, unit):
        """A unit's own entries and those that stand for the whole city."""
        return self.filter(Q(unit=unit) | Q(se_kota=True))

    def habis_belum_ditutup(self, hari):
        """Entries whose term is over while their test still waits for the step that says so."""
        return self.filter(berlaku_sampai__lt=hari, uji__status=StatusUji.DITETAPKAN)

    def lengkap(self):
        return self.select_related("unit__induk", "uji")
