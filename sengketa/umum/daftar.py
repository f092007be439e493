"""The list of disputes everybody may read: subject in the officer's words, unit, stage, outcome; never who asks."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from sengketa.models import Putusan, Sengketa
from sengketa.status import Amar, Tahap


@dataclass(frozen=True)
class SengketaUmum:
    """One row: nothing of the applicants, of hearings or of notes."""

    pokok: str
    unit: str
    slug: str
    tahun: int
    tahap: str
    sejak: date
    hasil: str


def daftar_umum():
    """QuerySet of dicts, newest first; turn a page of it into rows with `baris`."""
    terakhir = Putusan.objects.filter(sengketa=OuterRef("pk"), keliru=False).order_by("-dibacakan", "-pk")
    semua = Sengketa.objects.annotate(amar=Subquery(terakhir.values("amar")[:1])).order_by("-diajukan", "-pk")
    return semua.values("pokok", "unit__nama", "unit__slug", "diajukan", "status", "sejak", "amar")


def baris(satu) -> SengketaUmum:
    """One dict of `daftar_umum` as it is shown."""
    return SengketaUmum(
        pokok=satu["pokok"], unit=satu["unit__nama"], slug=satu["unit__slug"], tahun=satu["diajukan"].year,
        tahap=Tahap(satu["status"]).label, sejak=satu["sejak"],
        hasil=Amar(satu["amar"]).label if satu["amar"] else "",
    )  # fmt: skip
