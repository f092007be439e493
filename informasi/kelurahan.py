"""What the units of a kecamatan have published and still have at hand, for the desk over them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q

from informasi.models import Terbitan, Versi
from informasi.status import DAPAT_DISUNTING, StatusVersi


@dataclass(frozen=True, kw_only=True)
class Keadaan:
    """A unit in three numbers: last publication (aware datetime or None), drafts at hand, texts that wait."""

    terbit_terakhir: datetime | None = None
    draf: int = 0
    menunggu: int = 0


def keadaan_unit(units, waktu):
    """{unit key: Keadaan} of every unit of `units` at `waktu`, in two queries."""
    terbit = dict(
        Terbitan.objects.publik(waktu)
        .filter(unit__in=units)
        .order_by()
        .values_list("unit")
        .annotate(Max("publik_sejak"))
    )
    kerja = (
        Versi.objects.filter(konten__unit__in=units)
        .order_by()
        .values_list("konten__unit")
        .annotate(
            draf=Count("pk", filter=Q(status__in=DAPAT_DISUNTING)),
            menunggu=Count("pk", filter=Q(status=StatusVersi.DIAJUKAN)),
        )
    )
    angka = {unit: (draf, menunggu) for unit, draf, menunggu in kerja}
    hasil = defaultdict(Keadaan)
    for unit in terbit.keys() | angka.keys():
        draf, menunggu = angka.get(unit, (0, 0))
        hasil[unit] = Keadaan(terbit_terakhir=terbit.get(unit), draf=draf, menunggu=menunggu)
    return hasil
