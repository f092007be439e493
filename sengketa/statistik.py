"""Figures of disputes for reports (domain 8): nothing of the applicants."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from sengketa.models import Putusan, Sengketa, Sidang
from sengketa.status import BERAKHIR, Tahap


@dataclass(frozen=True)
class AngkaSengketa:
    """Of the period `awal` to `akhir`: filed in it, open at its end, rulings of it by amar, orders of its rulings."""

    masuk: int
    terbuka: int
    tahap: dict[str, int]  # {stage: open disputes that stand in it now}
    amar: dict[str, int]  # {amar: rulings and akta dated in the period}
    dilaksanakan: int  # disputes ended in the period after their ruling was carried out


def angka(awal: date, akhir: date, unit=None) -> AngkaSengketa:
    """Of `unit` (its information or as the body in dispute), or of the whole city."""
    milik = Sengketa.objects.filter(Q(unit=unit) | Q(termohon=unit)) if unit else Sengketa.objects.all()
    dalam = Q(diajukan__range=(awal, akhir))
    putusan = Putusan.objects.filter(sengketa__in=milik, keliru=False, dibacakan__range=(awal, akhir))
    terbuka = milik.filter(diajukan__lte=akhir).filter(Q(berakhir=None) | Q(berakhir__gt=akhir))
    return AngkaSengketa(
        masuk=milik.filter(dalam).count(),
        terbuka=terbuka.count(),
        tahap=dict(Counter(terbuka.exclude(status__in=BERAKHIR).values_list("status", flat=True))),
        amar=dict(Counter(putusan.values_list("amar", flat=True))),
        dilaksanakan=milik.filter(status=Tahap.SELESAI, berakhir__range=(awal, akhir)).count(),
    )


def sidang_berikut(waktu, banyak=5):
    """The next hearings of the city (QuerySet of Sidang with their case), the soonest first."""
    depan = Sidang.objects.filter(waktu__gte=waktu, ditunda_ke=None).select_related("sengketa__termohon")
    return depan.order_by("waktu", "pk")[:banyak]
