"""The desk's lists of semester reports: a unit's own, and all units for whoever receives them."""

import hashlib
from dataclasses import dataclass

from django.db.models import F

from kalender.hari import tanggal
from laporan.models import LaporanSemester
from laporan.semester.lingkup import unit_berperkara
from laporan.semester.periode import Periode, periode_dari, terakhir_berakhir
from laporan.semester.status import DAPAT_DITULIS, StatusLaporan
from opd.models import Unit
from opd.peran import PENULIS, Jenis

CONTOH = 3  # reports of a batch that must have been opened
TERBANYAK_LAMA = 12


@dataclass(frozen=True)
class BarisUnit:
    """One unit in the list of a half-year; `laporan` None while nothing was opened yet."""

    unit: Unit
    laporan: LaporanSemester | None
    nihil_boleh: bool = False
    lewat: bool = False

    @property
    def belum(self):
        """Still owed."""
        return self.laporan is None or self.laporan.status in DAPAT_DITULIS


def unit_menyusun(pengguna, hari, waktu):
    """Units (list) for which this person writes reports: the own ones first, then a kecamatan's kelurahan."""
    sendiri = pengguna.unit_dengan(waktu, *PENULIS)
    berlaku = Unit.objects.berlaku_pada(hari).select_related("induk")
    milik = list(berlaku.filter(pk__in=sendiri))
    return milik + list(berlaku.filter(induk__in=sendiri, jenis=Jenis.KELURAHAN).exclude(pk__in=sendiri))


def daftar_sendiri(pengguna, waktu):
    """What the desk shows a unit's people: the half-year that is due, the running one, and what was sent before."""
    hari = tanggal(waktu)
    periode = terakhir_berakhir(hari)
    units = unit_menyusun(pengguna, hari, waktu)
    lama = LaporanSemester.objects.filter(unit__in=units, status__in=(StatusLaporan.DIAJUKAN, StatusLaporan.DITERIMA))
    lama = lama.exclude(tahun=periode.tahun, semester=periode.semester).select_related("unit")
    return {
        "periode": periode,
        "berjalan": periode_dari(hari),
        "batas": periode.jatuh_tempo(),
        "baris": daftar_unit(units, periode, hari),
        "lama": lama[:TERBANYAK_LAMA],
    }


def daftar_unit(units, periode: Periode, hari):
    """[BarisUnit] of these units for one half-year, in four queries whatever their number."""
    ada = LaporanSemester.objects.periode(periode).filter(unit__in=units).select_related("unit")
    laporan = {satu.unit_id: satu for satu in ada}
    berperkara, lewat = unit_berperkara(periode), hari > periode.jatuh_tempo()
    berakhir = periode.berakhir_pada(hari)
    baris = []
    for unit in units:
        satu = laporan.get(unit.pk)
        belum = satu is None or satu.status in DAPAT_DITULIS
        nihil = berakhir and belum and unit.pk not in berperkara
        baris.append(BarisUnit(unit, satu, nihil, belum and lewat))
    return baris


def semua_unit(periode: Periode, hari):
    """[BarisUnit] of all units of the half-year: those that existed on its last day."""
    return daftar_unit(list(Unit.objects.berlaku_pada(min(periode.akhir, hari)).order_by("nama")), periode, hari)


def menunggu(periode: Periode, pengguna):
    """[LaporanSemester] that wait and that this person may accept together: those sent by somebody else."""
    isi = LaporanSemester.objects.periode(periode).menunggu().exclude(dikirim_oleh=pengguna)
    return list(isi.select_related("unit").order_by(F("nihil").desc(), "unit__nama", "pk"))


def sidik_daftar(daftar):
    """SHA-256 (hex) of a list of reports: keys and hashes of what was sent."""
    return hashlib.sha256("\n".join(f"{satu.pk}:{satu.sidik}" for satu in daftar).encode()).hexdigest()


def contoh(daftar):
    """The reports of a batch that must be opened: drawn by their own hashes, so that nobody chooses them."""
    return sorted(daftar, key=lambda satu: satu.sidik)[:CONTOH]
