"""Counts of requests and objections by half-year, channel and outcome; nothing that points at a person."""

from collections import Counter
from dataclasses import asdict

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, Count, Value, When

from permohonan.models import Keberatan, Permohonan
from permohonan.putusan import hasil_permohonan
from permohonan.register.hitung import angka, hitungan, sudah_dijawab
from permohonan.status import DIPUTUS

HASIL = DIPUTUS  # what a decision can be; later statuses keep it in the items
JULI = 7


def statistik(tahun: int | None) -> dict:
    """The counts of `tahun` (None: of all years) by the names of permohonan.api.BentukPermohonan, in five queries."""
    saring = {} if tahun is None else {"tahun": tahun}
    permohonan = Permohonan.objects.filter(**saring).order_by()
    return {
        "tahun": tahun,
        "permohonan": asdict(angka(permohonan)),
        "keberatan": asdict(angka(Keberatan.objects.filter(**saring))),
        "semester": _semester(permohonan),
        "kanal": list(permohonan.values("kanal").annotate(jumlah=Count("pk")).order_by("-jumlah", "kanal")),
        "hasil": _hasil(permohonan),
    }


def _semester(permohonan):
    paruh = Case(When(diterima__month__lt=JULI, then=Value(1)), default=Value(2))
    baris = permohonan.annotate(semester=paruh).values("tahun", "semester").annotate(**hitungan(Permohonan))
    return list(baris.order_by("tahun", "semester"))


def _hasil(permohonan):
    """Outcomes of what was answered, read from the items, in the order of HASIL."""
    dijawab = permohonan.filter(sudah_dijawab(Permohonan)).exclude(butir__hasil="")
    butir = dijawab.annotate(putusan=ArrayAgg("butir__hasil", distinct=True)).values_list("putusan", flat=True)
    jumlah = Counter(hasil_permohonan(satu) for satu in butir)
    return [{"hasil": h.value, "jumlah": jumlah[h]} for h in HASIL if jumlah[h]]
