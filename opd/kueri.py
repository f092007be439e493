"""Reads of units and people. Days are WIB dates handed in."""

from django.db import models
from django.db.models import F, Q

from opd.sotk.jenis import Kedudukan, StatusSotk


def berlaku(hari, awalan=""):
    """Condition: a row with `sejak`/`sampai` (both days included) is in force on `hari`."""
    mulai = Q(**{f"{awalan}sejak__lte": hari})
    return mulai & (Q(**{f"{awalan}sampai__isnull": True}) | Q(**{f"{awalan}sampai__gte": hari}))


class KueriUnit(models.QuerySet):
    def berlaku_pada(self, hari):
        """Units that exist on `hari` (SOTK); older ones keep their page but leave the lists."""
        return self.filter(
            Q(berlaku_sejak__isnull=True) | Q(berlaku_sejak__lte=hari),
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=hari),
        )

    def berakhir_pada(self, hari):
        """Units that had ended before `hari`, the last ended first; never those of a plan called off."""
        return self.pernah_ada(hari).filter(berlaku_sampai__lt=hari).order_by("-berlaku_sampai", "nama")

    def pernah_ada(self, hari):
        """Units that exist on `hari` or existed before it: those with a page."""
        return self.exclude(berlaku_sejak__gt=hari).exclude(berlaku_sampai__lt=F("berlaku_sejak"))

    def ppid_utama(self, hari):
        """The unit that is PPID utama on `hari`, or None; its successor of a later day waits."""
        utama = self.berlaku_pada(hari).filter(peran_ppid="utama")
        return utama.order_by(F("berlaku_sampai").asc(nulls_last=True)).first()

    def bekas_nama(self, q):
        """Units that once had a name holding all words of `q`: renamed or ended since."""
        kueri = self.filter(baris_sotk__perubahan__status=StatusSotk.BERLAKU, baris_sotk__kedudukan=Kedudukan.ASAL)
        for kata in q.replace("\x00", "").split()[:6]:
            kueri = kueri.filter(Q(baris_sotk__nama__icontains=kata) | Q(baris_sotk__singkatan__icontains=kata))
        return kueri.distinct()

    def cari(self, q):
        """Units whose name or short name holds all words of `q`."""
        kueri = self
        for kata in q.replace("\x00", "").split()[:6]:
            kueri = kueri.filter(
                Q(nama__icontains=kata) | Q(singkatan__icontains=kata) | Q(induk__nama__icontains=kata)
            )
        return kueri

    def dalam_kelolaan(self, pengguna, waktu):
        """Units whose people and page `pengguna` may look after (see wewenang.mengelola_unit)."""
        if pengguna.is_superuser or pengguna.peninjau_pada(waktu):
            return self
        sendiri = pengguna.unit_dengan(waktu, "penanggung_jawab", "operator")
        return self.filter(Q(pk__in=sendiri) | Q(induk__in=sendiri, induk__jenis="kecamatan"))


class KueriKeanggotaan(models.QuerySet):
    def berlaku_pada(self, hari):
        """Memberships in force on `hari`."""
        return self.filter(berlaku(hari))

    def pejabat(self, unit, peran, hari):
        """Who holds `peran` at `unit` on `hari` ("who signs on date D"), the newest appointment first."""
        return (
            self.berlaku_pada(hari).filter(unit=unit, peran=peran).select_related("pengguna", "unit").order_by("-sejak")
        )


class KueriPengguna(models.QuerySet):
    def berperan(self, hari, *peran, unit=None):
        """Active people who hold one of `peran` on `hari`, at `unit` when given."""
        syarat = berlaku(hari, "keanggotaan__") & Q(keanggotaan__peran__in=peran)
        if unit is not None:
            syarat &= Q(keanggotaan__unit=unit)
        return self.filter(syarat, is_active=True).distinct()

    def terkelola(self, units):
        """People who hold or held a role in `units` (a queryset of Unit)."""
        return self.filter(keanggotaan__unit__in=units).distinct()
