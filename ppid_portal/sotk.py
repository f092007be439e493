"""A change of structure over all rooms: what each has at a unit, and the worker's task for its day."""

from informasi import sotk as sotk_informasi
from opd.models import Keanggotaan
from opd.sotk.layanan import berlakukan_sotk

RUANG = (sotk_informasi,)


def sapu_sotk(waktu):
    """Bring one plan whose day has come into force; False when there is none. Task of `pekerja`."""
    return berlakukan_sotk(waktu, RUANG)


def dampak(rencana, hari, waktu):
    """What stands at each unit that changes on `hari`: [(Unit, [(what, how many, goes along)])]."""
    return [(unit, [*_penugasan(unit, hari), *(b for r in RUANG for b in r.ringkas(unit, waktu))]) for unit in rencana]


def _penugasan(unit, hari):
    berlaku = Keanggotaan.objects.filter(unit=unit).berlaku_pada(hari)
    akun = berlaku.values("pengguna").distinct().count()
    return [("Akun", akun, True), ("Penugasan", berlaku.count(), True)]
