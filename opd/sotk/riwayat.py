"""What a unit's page says about its own structure: earlier names, its end, who followed, what is to come."""

from dataclasses import dataclass, field
from datetime import timedelta

from opd.models import BarisSotk
from opd.sotk.jenis import JenisSotk, Kedudukan, StatusSotk

SEHARI = timedelta(days=1)


@dataclass
class RiwayatUnit:
    """Changes of one unit as a citizen reads them on a day."""

    bekas: list = field(default_factory=list)  # (name, last day) of a unit that was renamed, newest first
    masuk: list = field(default_factory=list)  # (unit it took in or came from, PerubahanSotk)
    akan: list = field(default_factory=list)  # PerubahanSotk to come
    akhir: object = None  # the PerubahanSotk that ended the unit


def riwayat_unit(unit, hari):
    """The RiwayatUnit of `unit` on `hari` (WIB date); plans count by their day, whether a worker ran or not."""
    riwayat = RiwayatUnit()
    semua = BarisSotk.objects.filter(unit=unit).exclude(perubahan__status=StatusSotk.DIBATALKAN)
    menerima = []
    for baris in semua.select_related("perubahan").order_by("-perubahan__tanggal", "-pk"):
        perubahan = baris.perubahan
        if perubahan.tanggal > hari:
            riwayat.akan.append(perubahan)
        elif baris.kedudukan != Kedudukan.ASAL:
            menerima.append(perubahan)
        elif perubahan.jenis == JenisSotk.GANTI_NAMA:
            riwayat.bekas.append((baris.nama, perubahan.tanggal - SEHARI))
        elif unit.berakhir_pada(hari):
            riwayat.akhir = perubahan
    if menerima:
        asal = BarisSotk.objects.filter(perubahan__in=menerima, kedudukan=Kedudukan.ASAL)
        riwayat.masuk = [(b.unit, b.perubahan) for b in asal.select_related("unit", "perubahan")]
    return riwayat


def alamat_kini(slug):
    """The present address (slug) of a unit that once had `slug`, or None."""
    bekas = BarisSotk.objects.filter(
        slug=slug, perubahan__jenis=JenisSotk.GANTI_NAMA, perubahan__status=StatusSotk.BERLAKU
    )
    return bekas.exclude(unit__slug=slug).order_by("-perubahan__tanggal").values_list("unit__slug", flat=True).first()
