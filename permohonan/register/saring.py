"""Which rows of a register are asked for: year, half of the year, unit."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from opd.models import Unit
from permohonan.models import ButirPermohonan, Keberatan, Permohonan

MODEL = {"permohonan": Permohonan, "keberatan": Keberatan}
SEMESTER = {"1": (1, 6), "2": (7, 12)}


@dataclass(frozen=True)
class Saring:
    """What a page or file of the register was asked for."""

    jenis: str
    tahun: int
    semester: str = ""
    unit: Unit | None = None

    @property
    def parameter(self):
        """As parameters of an address (dict)."""
        unit = self.unit.slug if self.unit else ""
        return {"jenis": self.jenis, "tahun": str(self.tahun), "semester": self.semester, "unit": unit}

    def baris(self):
        """The cases in the order of their numbers (QuerySet)."""
        isi = MODEL[self.jenis].objects.filter(tahun=self.tahun).order_by("urut")
        if self.semester:
            isi = isi.filter(diterima__month__range=SEMESTER[self.semester])
        return isi.filter(self._milik_unit()) if self.unit else isi

    def _milik_unit(self):
        butir = ButirPermohonan.objects.filter(unit_penguasa=self.unit).values("permohonan")
        if self.jenis == "permohonan":
            return Q(pk__in=butir) | Q(unit_tujuan=self.unit)
        return Q(permohonan__in=butir) | Q(unit=self.unit)


def baca_saring(isian, hari):
    """The Saring of GET or POST data; what is not understood falls back to this year, both halves, all units."""
    jenis = isian.get("jenis")
    teks = isian.get("tahun", "")
    tahun = int(teks) if teks.isascii() and teks.isdecimal() and 2008 <= int(teks[:5]) <= hari.year else hari.year
    semester = isian.get("semester", "")
    return Saring(
        jenis=jenis if jenis in MODEL else "permohonan",
        tahun=tahun,
        semester=semester if semester in SEMESTER else "",
        unit=Unit.objects.filter(slug=isian.get("unit", "")[:100].replace("\0", "")).first(),
    )


def tahun_salah(isian, pilihan):
    """What is wrong with the year of GET data when it is none of `pilihan` (list of int), "" otherwise: a file is
    refused where a page falls back."""
    if not isian.get("tahun") or isian["tahun"] in map(str, pilihan):
        return ""
    return _("Tahun itu tidak ada di register. Yang tersedia: %s.") % ", ".join(map(str, pilihan))


def tahun_terdaftar(jenis, hari):
    """Years that have rows, this year among them, newest first."""
    ada = MODEL[jenis].objects.order_by().values_list("tahun", flat=True).distinct()
    return sorted({*ada, hari.year}, reverse=True)
