"""Reads of meetings, of who was invited, and of what was decided."""

from django.db import models
from django.db.models import Q

from laporan.rakor.status import DATANG, StatusKeputusan, StatusRakor
from laporan.rakor.wewenang import membaca_semua_rakor
from opd.peran import PERAN_UNIT, Jenis


class KueriRakor(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Meetings a member of staff may open: PPID utama's desk all, pimpinan, Atasan and auditors all but drafts,
        a unit those to which it, or a kelurahan of its, was invited. Nothing for anybody else."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.peninjau_pada(waktu):
            return self
        if membaca_semua_rakor(pengguna, None, waktu):
            return self.exclude(status=StatusRakor.DRAF)
        undangan = self.model.undangan.rel.related_model.objects
        return self.filter(pk__in=undangan.milik(pengguna.unit_dengan(waktu, *PERAN_UNIT)).values("rapat"))

    def berlangsung(self):
        """The one meeting that is running now, or none."""
        return self.filter(status=StatusRakor.BERLANGSUNG)

    def sebelum(self, rapat):
        """Meetings held before `rapat`, the last first."""
        return self.filter(status=StatusRakor.SELESAI, waktu_rapat__lt=rapat.waktu_rapat).order_by(
            "-waktu_rapat", "-pk"
        )


class KueriUndangan(models.QuerySet):
    def milik(self, units):
        """Of these units (keys), or of a kelurahan whose kecamatan is among them."""
        return self.filter(Q(unit__in=units) | Q(unit__induk__in=units, unit__jenis=Jenis.KELURAHAN))

    def datang(self):
        """Who came, in person or by somebody else."""
        return self.filter(kehadiran__in=DATANG)


class KueriKeputusan(models.QuerySet):
    def belum(self):
        """Still owed."""
        return self.filter(status=StatusKeputusan.BELUM)

    def dari_rapat_sebelum(self, rapat):
        """What earlier meetings decided: the agenda's first point at `rapat`."""
        return self.exclude(rapat=rapat).filter(rapat__waktu_rapat__lt=rapat.waktu_rapat)

    def lewat(self, hari):
        """Still owed although its last day has passed."""
        return self.belum().filter(batas__lt=hari)

    def berurut(self):
        return self.select_related("rapat", "unit").order_by("batas", "pk")
