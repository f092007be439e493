"""The state of units on a day: every meter of each, put together from what kueri reads."""

from dataclasses import dataclass

from kalender.hari import tanggal
from laporan.monitor.kueri import ambang_menurut_jenis, bergabung, jawaban, terakhir_bekerja
from laporan.monitor.ukur import Meter, baca
from opd.models import Unit


@dataclass(frozen=True)
class Keadaan:
    """One unit with its meters in the order of Meter."""

    unit: Unit
    bacaan: tuple

    @property
    def anak(self):
        """The highest rung any meter stands on (0 to 5)."""
        return max(b.anak for b in self.bacaan)

    def meter(self, meter):
        """The Bacaan of one meter."""
        return next(b for b in self.bacaan if b.meter == meter)

    def senyap(self, anak):
        """The meters that stand on rung `anak` or higher, the longest silent first."""
        return sorted((b for b in self.bacaan if b.anak >= anak), key=lambda b: -b.diam)


def keadaan_unit(units, waktu):
    """[Keadaan] of `units` (list of Unit) at `waktu`, in their order; as many queries for one as for all."""
    kunci = [u.pk for u in units]
    kerja, tanya, gabung = terakhir_bekerja(kunci, waktu), jawaban(kunci, waktu), bergabung(units, waktu)
    ambang, hari = ambang_menurut_jenis(), tanggal(waktu)

    def satu(unit, meter):
        terakhir, mulai = kerja.get((unit.pk, meter)), gabung[unit.pk]
        if meter == Meter.JAWABAN:
            terakhir, ditanya = tanya.get(unit.pk, (None, None))
            mulai = ditanya and tanggal(ditanya)
        return baca(meter, terakhir=terakhir, mulai=mulai, hari=hari, ambang=ambang[unit.jenis])

    return [Keadaan(unit, tuple(satu(unit, meter) for meter in Meter)) for unit in units]


def dipantau(waktu):
    """The units under watch at `waktu` (queryset): those in force on that day."""
    return Unit.objects.berlaku_pada(tanggal(waktu)).select_related("induk", "pantauan")
