"""How many cases of a year came in, were answered, and in time (UU 14/2008 Ps 22, 36)."""

from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.db.models.functions import TruncDate

from kalender.hari import WIB
from permohonan.models import Keberatan, Permohonan
from permohonan.status import DIJAWAB, StatusPermohonan

DIJAWAB_PADA = {Permohonan: "diputuskan_pada", Keberatan: "ditanggapi_pada"}  # the moment of the answer
# Of past registers some tell what was decided and not when: answered, never counted as in time.
TANPA_HARI = (*DIJAWAB, StatusPermohonan.SELESAI)


@dataclass(frozen=True)
class Angka:
    """Counts of cases: received, of those answered, and of those answered on or before the last day."""

    masuk: int
    dijawab: int
    tepat_waktu: int


def angka(kueri) -> Angka:
    """The counts of a queryset of Permohonan or Keberatan, in one query."""
    return Angka(**kueri.order_by().aggregate(**hitungan(kueri.model)))


def hitungan(model):
    """Aggregates by the names of Angka, for `model` (Permohonan or Keberatan)."""
    pada = DIJAWAB_PADA[model]
    tepat = Q(**{f"{pada}__isnull": False}) & Q(jatuh_tempo__gte=TruncDate(F(pada), tzinfo=WIB))
    dijawab = Count("pk", filter=sudah_dijawab(model))
    return {"masuk": Count("pk"), "dijawab": dijawab, "tepat_waktu": Count("pk", filter=tepat)}


def sudah_dijawab(model):
    """What tells answered cases of `model` (Q)."""
    dijawab = Q(**{f"{DIJAWAB_PADA[model]}__isnull": False})
    return dijawab | Q(lampau=True, status__in=TANPA_HARI) if model is Permohonan else dijawab
