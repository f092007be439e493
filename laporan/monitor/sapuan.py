"""The nightly look at every unit. Its memory is the row itself, so that a missed night is caught up."""

from contextlib import suppress

from django.db import IntegrityError, transaction

from alur.mesin import jalankan, lahirkan
from alur.transisi import Sistem, TransisiDitolak
from kalender.hari import tanggal
from laporan.models import PantauanUnit
from laporan.monitor.keadaan import dipantau, keadaan_unit
from laporan.monitor.ukur import anak_baru

PENGAWAS = Sistem("menurut tangga pemantauan unit")


def sapu_satu(waktu):
    """Look at one unit that was not looked at on the WIB day of `waktu`; False when there is none. Task of pekerja."""
    hari = tanggal(waktu)
    unit = dipantau(waktu).exclude(pantauan__diperiksa__gte=hari).order_by("pk").first()
    if unit is None:
        return False
    pantauan = pantauan_unit(unit, waktu)
    (keadaan,) = keadaan_unit([unit], waktu)
    if baru := anak_baru(keadaan.bacaan, pantauan.anak_tercatat()):
        _naik(pantauan, baru, waktu)
    PantauanUnit.objects.filter(pk=pantauan.pk).update(diperiksa=hari)
    return True


def pantauan_unit(unit, waktu):
    """The PantauanUnit of `unit`, made on first sight."""
    ada = PantauanUnit.objects.filter(unit=unit).first()
    if ada:
        return ada
    with suppress(IntegrityError), transaction.atomic():  # another worker may be first
        lahirkan(PantauanUnit(unit=unit), pelaku=PENGAWAS, waktu=waktu)
    return PantauanUnit.objects.get(unit=unit)


def _naik(pantauan, baru, waktu):
    with suppress(TransisiDitolak):  # another worker was first
        jalankan(pantauan, "naik_tangga", pelaku=PENGAWAS, waktu=waktu, baru=baru)
