"""Reads of semester reports."""

from django.db import models
from django.db.models import Q

from laporan.semester.status import StatusLaporan
from laporan.semester.wewenang import melihat_semua
from opd.models import Unit
from opd.peran import PENULIS, Jenis


class KueriLaporan(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Reports a member of staff may open; see `unit_terlihat`. Nothing for anybody else."""
        return self.filter(unit__in=unit_terlihat(pengguna, waktu))

    def periode(self, periode):
        return self.filter(tahun=periode.tahun, semester=periode.semester)

    def menunggu(self):
        """Sent and not yet accepted or returned."""
        return self.filter(status=StatusLaporan.DIAJUKAN)

    def umum(self):
        """What the public may read: accepted reports."""
        return self.filter(status=StatusLaporan.DITERIMA)


def unit_terlihat(pengguna, waktu):
    """Units (queryset) whose reports a member of staff may open: the own ones, a kecamatan's kelurahan, those that
    ended and live on in an own one; all for reviewers, Atasan PPID, pimpinan, Bagian Hukum and auditors."""
    if not pengguna.is_authenticated or not pengguna.is_active:
        return Unit.objects.none()
    if melihat_semua(pengguna, waktu):
        return Unit.objects.all()
    units = pengguna.unit_dengan(waktu, *PENULIS)
    milik = Q(pk__in=units) | Q(induk__in=units, jenis=Jenis.KELURAHAN)
    return Unit.objects.filter(milik | Q(penerus__in=units, berlaku_sampai__isnull=False))
