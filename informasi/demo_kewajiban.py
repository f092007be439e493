"""Demo duties: laid out as if the sweep had run for a year and a half, with the word of some units."""

from datetime import timedelta

from informasi.kewajiban.layanan import nyatakan
from informasi.kewajiban.sapuan import susun_unit
from informasi.kewajiban.status import KataUnit
from informasi.models import Kewajiban
from kalender.hari import tanggal
from opd.models import Pengguna, Unit
from opd.peran import Peran

SEJAK = timedelta(days=540)
TIDAK_ADA = ("penerimaan-siswa", "penelitian", "dinyatakan-terbuka")
PENYATA = ("dpupr", "dinkes", "disdukcapil", "bapenda")  # units whose operator has answered


def muat_kewajiban(waktu):
    """Lay out the duties of every unit up to `waktu`; does nothing when there are any already."""
    if Kewajiban.objects.exists():
        return
    hari = tanggal(waktu)
    for unit in Unit.objects.berlaku_pada(hari):
        susun_unit(unit, hari - SEJAK)
        susun_unit(unit, hari)
    tanpa = Kewajiban.objects.filter(butir__kode__in=TIDAK_ADA, unit__slug__in=PENYATA).select_related("unit", "butir")
    for kewajiban in tanpa:
        if not kewajiban.unit.terbitan.filter(butir=kewajiban.butir).exists():
            operator = Pengguna.objects.berperan(hari, Peran.OPERATOR, unit=kewajiban.unit).first()
            nyatakan(kewajiban, KataUnit.TIDAK_ADA, pelaku=operator, waktu=waktu - timedelta(days=20))
