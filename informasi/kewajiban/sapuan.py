"""The sweep that lays out what each unit owes, period by period; what was missed is made up for (design 4)."""

from django.db import transaction
from django.db.models import Max

from informasi.kewajiban.periode import Periode, jatuh_tempo, periode_pada, sebelum, sesudah
from informasi.models import ButirWajib, Kewajiban, SapuanKewajiban
from informasi.status import Klasifikasi, SifatButir
from kalender.hari import tanggal
from opd.models import Unit


def susun_satu(waktu):
    """Lay out the duties of the next unit in force not yet looked at today; False when there is none.

    Task of `pekerja`: one unit a step, so that a killed worker goes on where it was.
    """
    hari = tanggal(waktu)
    unit = Unit.objects.berlaku_pada(hari).exclude(sapuan_kewajiban__hari__gte=hari).order_by("pk").first()
    if unit is None:
        return False
    susun_unit(unit, hari)
    return True


@transaction.atomic
def susun_unit(unit, hari):
    """Write the rows that `unit` lacks on `hari`; returns how many. Twice on a day adds nothing."""
    terakhir = dict(unit.kewajiban.order_by().values_list("butir").annotate(awal=Max("periode_awal")))
    baru = [
        Kewajiban(unit=unit, butir=butir, periode_awal=p.awal, periode_akhir=p.akhir, jatuh_tempo=jatuh)
        for butir in _berperiode(unit)
        for p, jatuh in _yang_kurang(butir, unit, terakhir.get(butir.pk), hari)
    ]
    Kewajiban.objects.bulk_create(baru, ignore_conflicts=True)
    SapuanKewajiban.objects.update_or_create(unit=unit, defaults={"hari": hari})
    return len(baru)


def _berperiode(unit):
    """Butir of this kind of unit that the calendar asks for: a hazard is none, papers of a procurement have stages."""
    wajib = ButirWajib.objects.filter(aktif=True, jenis_unit__contains=[unit.jenis])
    return wajib.exclude(klasifikasi=Klasifikasi.SERTA_MERTA).exclude(sifat=SifatButir.PER_TAHAP)


def _yang_kurang(butir, unit, terakhir, hari):
    """[(Periode, due day)] to be written: from the one after `terakhir` to the one that holds `hari`.

    A unit seen for the first time begins with the period before, when it was there on its last day.
    """
    if butir.sifat == SifatButir.SELAMA_BERLAKU:
        return [] if terakhir else [(Periode(hari, None), jatuh_tempo(hari))]
    periode, daftar = periode_pada(butir.bulan, hari), []
    mulai = sesudah(periode_pada(butir.bulan, terakhir), butir.bulan) if terakhir else sebelum(periode, butir.bulan)
    while periode >= mulai:
        if unit.ada_pada(min(periode.akhir, hari)):
            daftar.append((periode, jatuh_tempo(periode.akhir)))
        periode = sebelum(periode, butir.bulan)
    return daftar
