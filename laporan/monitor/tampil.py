"""The watch as everybody may read it: rows of units, figures with their denominators, the same as a file."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from kalender.hari import tanggal
from laporan.monitor.keadaan import dipantau, keadaan_unit
from laporan.monitor.ukur import Meter, Tingkat
from opd.peran import Jenis

WILAYAH = (Jenis.KECAMATAN, Jenis.KELURAHAN)
SARING = {"opd": _("Perangkat daerah"), "kecamatan": _("Kecamatan"), "kelurahan": _("Kelurahan")}
PER_HALAMAN = 25
MAKNA = {
    Tingkat.RUTIN: "baik",
    Tingkat.JARANG: "ingat",
    Tingkat.PERHATIAN: "bahaya",
    Tingkat.BELUM: "netral",
    Tingkat.TENANG: "netral",
}
KOLOM = (
    "unit",
    "nama",
    "jenis",
    *(f"{meter}_{isi}" for meter in Meter.values for isi in ("terakhir", "hari", "keadaan")),
    "komentar",
    "situs_sendiri",
)


@dataclass(frozen=True)
class Ringkas:
    """One meter over many units: how many of them are in each state."""

    meter: Meter
    jumlah: dict  # {Tingkat: number}
    dari: int

    @property
    def bagian(self):
        """[(words of a column, number)] for the table: units without anything expected of them stand apart."""
        lain = self.jumlah.get(Tingkat.BELUM, 0) + self.jumlah.get(Tingkat.TENANG, 0)
        tiga = (Tingkat.RUTIN, Tingkat.JARANG, Tingkat.PERHATIAN)
        nama_lain = Tingkat.TENANG if self.meter == Meter.JAWABAN else Tingkat.BELUM
        return [*((t.label, self.jumlah.get(t, 0)) for t in tiga), (nama_lain.label, lain)]


def terpantau(waktu, jenis=""):
    """[Keadaan] of the units of a kind of SARING (""; all), by name."""
    unit = dipantau(waktu)
    if jenis == "opd":
        unit = unit.exclude(jenis__in=WILAYAH)
    elif jenis:
        unit = unit.filter(jenis=jenis)
    return keadaan_unit(list(unit), waktu)


def ringkas(keadaan):
    """[Ringkas] of a list of Keadaan, one for each Meter."""
    hitung = {meter: Counter(k.meter(meter).tingkat for k in keadaan) for meter in Meter}
    return [Ringkas(meter, hitung[meter], len(keadaan)) for meter in Meter]


def berbaris(keadaan):
    """[(Keadaan, PantauanUnit or None, [(Bacaan, colour of meaning)])], with what the units say themselves."""
    return [(k, _ucapan(k.unit), [(b, MAKNA[b.tingkat]) for b in k.bacaan]) for k in keadaan]


def _ucapan(unit):
    """The PantauanUnit with the unit's own words, None without any."""
    pantauan = getattr(unit, "pantauan", None)
    return pantauan if pantauan and pantauan.komentar else None


def baris_csv(baris):
    """[dict by KOLOM] of what `berbaris` returns."""
    return [_baris(keadaan, pantauan) for keadaan, pantauan, _bacaan in baris]


def _baris(keadaan, pantauan):
    unit, isi = keadaan.unit, {}
    for b in keadaan.bacaan:
        isi[f"{b.meter.value}_terakhir"] = tanggal(b.terakhir).isoformat() if b.terakhir else ""
        isi[f"{b.meter.value}_hari"] = "" if b.diam is None else b.diam
        isi[f"{b.meter.value}_keadaan"] = b.tingkat.value
    tetap = {"unit": unit.slug, "nama": unit.nama, "jenis": unit.jenis}
    return {**tetap, **isi, "komentar": pantauan.komentar if pantauan else "", "situs_sendiri": unit.situs_sendiri}
