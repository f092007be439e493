"""What a unit says of its own service, kept per year; next year begins with it as a proposal (domain 8)."""

from dataclasses import dataclass

from django.db.models import Sum
from django.utils.dateformat import format as tulis_tanggal
from django.utils.translation import gettext_lazy as _

from laporan.models import Kelembagaan
from laporan.semester.angka import Angka, Blok


@dataclass(frozen=True)
class Usulan:
    """The facts of a year by the names of Kelembagaan.ISI; `dari` is the year they were said for, None of none."""

    nilai: dict
    dari: int | None


def usulan(unit, tahun) -> Usulan:
    """What the form of `tahun` begins with: its own facts, else those of the year before, else the unit's page."""
    ada = Kelembagaan.objects.filter(unit=unit, tahun__lte=tahun).order_by("-tahun").first()
    if ada:
        nilai = {medan: getattr(ada, medan) for medan in Kelembagaan.ISI}
        return Usulan(nilai if ada.tahun == tahun else {**nilai, "pelatihan": ""}, ada.tahun)
    kosong = dict.fromkeys(Kelembagaan.ISI)
    return Usulan({**kosong, "sk_nomor": unit.pejabat_sk, "sk_tanggal": unit.pejabat_sk_tanggal}, None)


def kelembagaan(lingkup):
    """The block of the report: a unit's facts of the year, or the city's sums of what the units said."""
    isi = _kota(lingkup.periode.tahun) if lingkup.unit is None else _unit(lingkup.unit, lingkup.periode.tahun)
    return Blok("kelembagaan", _("Kelembagaan"), isi)


def _unit(unit, tahun):
    """Only what was said for this very year counts; last year's is a proposal, no fact."""
    ada = Kelembagaan.objects.filter(unit=unit, tahun=tahun).first() or Kelembagaan()
    hari = f", {tulis_tanggal(ada.sk_tanggal, 'j F Y')}" if ada.sk_tanggal else ""
    return (
        Angka("sk", _("SK PPID"), f"{ada.sk_nomor}{hari}" if ada.sk_nomor else None, "teks"),
        Angka("petugas", _("Petugas layanan informasi"), ada.petugas),
        Angka("terlatih", _("Petugas yang pernah dilatih"), ada.terlatih),
        Angka("pelatihan", _("Pelatihan yang diikuti tahun ini"), ada.pelatihan or None, "teks"),
        Angka("anggaran", _("Anggaran layanan informasi"), ada.anggaran, "rp"),
    )


def _kota(tahun):
    isi = Kelembagaan.objects.filter(tahun=tahun)
    jumlah = isi.aggregate(petugas=Sum("petugas"), terlatih=Sum("terlatih"), anggaran=Sum("anggaran"))
    return (
        Angka("sk", _("Unit yang mencatat SK PPID"), isi.exclude(sk_nomor="").count()),
        Angka("petugas", _("Petugas layanan informasi"), jumlah["petugas"]),
        Angka("terlatih", _("Petugas yang pernah dilatih"), jumlah["terlatih"]),
        Angka("anggaran", _("Anggaran layanan informasi"), jumlah["anggaran"], "rp"),
    )
