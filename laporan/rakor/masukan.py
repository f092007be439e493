"""What counts as "this unit has put something in" while a meeting runs: one list of sources, read in one query.

A source answers (from, to) with rows (unit, kind, when). Whoever adds a kind of input adds it to SUMBER, no more.
"""

from django.db.models import CharField, F, Max, Value

from informasi.models import PernyataanButir, Versi
from laporan.models import LaporanSemester

TERBIT, DIAJUKAN, DINYATAKAN, LAPORAN = "terbit", "diajukan", "dinyatakan", "laporan"
KATA = {TERBIT: "terbit", DIAJUKAN: "diajukan", DINYATAKAN: "dinyatakan", LAPORAN: "lapor"}  # the word on the tile


def versi_terbit(sejak, sampai):
    """Published: berita, informasi, kegiatan, pengumuman."""
    versi = Versi.objects.filter(terbit_pada__gte=sejak, terbit_pada__lte=sampai)
    return baris(versi, "konten__unit", TERBIT, "terbit_pada")


def versi_diajukan(sejak, sampai):
    """Sent in, waiting for the second pair of eyes: the unit has done its part."""
    versi = Versi.objects.filter(diajukan_pada__gte=sejak, diajukan_pada__lte=sampai)
    return baris(versi, "konten__unit", DIAJUKAN, "diajukan_pada")


def butir_dinyatakan(sejak, sampai):
    """Said in one tap that a paper still holds, or that there is none."""
    kata = PernyataanButir.objects.filter(dinyatakan_pada__gte=sejak, dinyatakan_pada__lte=sampai)
    return baris(kata, "kewajiban__unit", DINYATAKAN, "dinyatakan_pada")


def laporan_terkirim(sejak, sampai):
    """The semester report, locked and sent."""
    laporan = LaporanSemester.objects.filter(dikirim_pada__gte=sejak, dikirim_pada__lte=sampai)
    return baris(laporan, "unit", LAPORAN, "dikirim_pada")


SUMBER = [versi_terbit, versi_diajukan, butir_dinyatakan, laporan_terkirim]


def baris(kueri, unit, macam, pada):
    """(unit, kind, latest moment) of each unit in `kueri`: what every source answers with."""
    berlabel = kueri.order_by().annotate(macam=Value(macam, output_field=CharField()), milik=F(unit))
    return berlabel.values_list("milik", "macam").annotate(pada=Max(pada))


def masukan(sejak, sampai):
    """{key of the unit: (latest moment, {kind, …})} between two moments, in one query; {} before the meeting began."""
    if sejak is None:
        return {}
    pertama, *lain = (sumber(sejak, sampai) for sumber in SUMBER)
    hasil = {}
    for unit, macam, pada in pertama.union(*lain, all=True):
        lama, sudah = hasil.get(unit, (pada, set()))
        hasil[unit] = (max(lama, pada), sudah | {macam})
    return hasil
