"""How many cases of a year came in, were answered, and in time; and how long an answer took (UU 14/2008 Ps 22)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Q
from django.db.models.functions import TruncDate

from kalender.hari import WIB, tanggal
from kalender.hari_kerja import Kalender
from permohonan.models import Keberatan, Permohonan

DIJAWAB_PADA = {Permohonan: "diputuskan_pada", Keberatan: "ditanggapi_pada"}  # the moment of the answer
SEHARI = timedelta(days=1)


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
    return {"masuk": Count("pk"), "dijawab": Count(pada), "tepat_waktu": Count("pk", filter=tepat)}


def hari_jawab(perkara) -> date | None:
    """The day (WIB) on which `perkara` was answered, None while it was not."""
    saat = getattr(perkara, DIJAWAB_PADA[type(perkara)])
    return tanggal(saat) if saat else None


def lama_jawab(perkara, kalender: Kalender) -> int | None:
    """Working days from day 0 of the clock to the answer, counted as the law counts them; None while unanswered.

    In: a case whose `jam` is loaded, a provisional calendar that reaches over its years.
    """
    akhir, hari, jumlah = hari_jawab(perkara), perkara.jam.mulai, 0
    if akhir is None:
        return None
    while hari < akhir:
        hari += SEHARI
        jumlah += not kalender.alasan_libur(hari)
    return jumlah


def tahun_register(hari: date) -> list[int]:
    """The years of which there are cases, newest first, the year of `hari` always among them."""
    ada = {hari.year}
    for model in DIJAWAB_PADA:
        ada |= set(model.objects.order_by().values_list("tahun", flat=True).distinct())
    return sorted(ada, reverse=True)
