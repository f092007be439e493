"""What one report is about, and the cases of it: one unit or the whole city, one half-year, seen at one moment."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, F, OuterRef, Q

from kalender.hari import tanggal
from kalender.hari_kerja import Kalender
from kalender.terkini import muat_kalender
from laporan.semester.periode import Periode
from opd.models import Unit
from permohonan.models import ButirPermohonan, Disposisi, Keberatan, Permohonan
from permohonan.putusan import hasil_permohonan
from permohonan.status import DIJAWAB, TERBUKA, StatusPermohonan
from sengketa.models import Sengketa

PROSES = "proses"
SUDAH_DIPUTUS = (*DIJAWAB, StatusPermohonan.SELESAI)
DITUTUP = (StatusPermohonan.DICABUT, StatusPermohonan.TIDAK_DILENGKAPI)


@dataclass(frozen=True)
class Kasus:
    """One request as the report counts it; `hasil` is its outcome, "proses" while open, "" when none can be told."""

    pk: int
    nomor: str
    pokok: str
    kanal: str
    jenis_pemohon: str
    jenis_kelamin: str
    hasil: str
    diperpanjang: bool
    mulai: date
    jatuh_tempo: date
    dijawab: date | None

    def terlambat(self, hari):
        """Answered after the last day, or still open past it."""
        if self.dijawab:
            return self.dijawab > self.jatuh_tempo
        return self.hasil == PROSES and hari > self.jatuh_tempo


def disposisi_terhitung():
    """Hand-overs (queryset) that make an item a unit's: neither sent back nor pulled back.

    One that ended only because PPID answered without the unit's draft still counts: the unit was silent.
    """
    tetap = Q(ditarik_pada__isnull=True) | Q(ditarik_pada=F("permohonan__diputuskan_pada"))
    return Disposisi.objects.filter(tetap, dikembalikan_pada__isnull=True)


def butir_unit(unit):
    """Items (queryset) that are a unit's: they lay with it by disposisi, or it holds them and sent them not back."""
    kembali = Disposisi.objects.filter(unit=unit, dikembalikan_pada__isnull=False).values("butir")
    dikuasai = Q(unit_penguasa=unit) & ~Q(pk__in=kembali)
    return ButirPermohonan.objects.filter(dikuasai | Q(pk__in=disposisi_terhitung().filter(unit=unit).values("butir")))


@dataclass(frozen=True)
class Lingkup:
    """The scope of a report; `unit` None is the whole city, where each request counts once. What it reads it keeps."""

    unit: Unit | None
    periode: Periode
    waktu: datetime

    @cached_property
    def hari(self) -> date:
        return tanggal(self.waktu)

    @cached_property
    def kalender(self) -> Kalender:
        return muat_kalender(self.periode.tahun, max(self.hari.year, self.periode.tahun)).sementara()

    @cached_property
    def permohonan(self) -> list[Kasus]:
        """Requests received in the half-year, in the order of their numbers."""
        isi = Permohonan.objects.filter(diterima__range=self.periode.hari).order_by("tahun", "urut")
        if self.unit:
            isi = isi.filter(pk__in=butir_unit(self.unit).values("permohonan"))
        baris = isi.annotate(mulai=F("jam__mulai"), putusan=ArrayAgg("butir__hasil", default=[])).values(
            "pk", "nomor", "pokok", "kanal", "jenis_pemohon", "jenis_kelamin", "status", "diperpanjang", "jatuh_tempo",
            "diputuskan_pada", "mulai", "putusan",
        )  # fmt: skip
        return [_kasus(satu) for satu in baris]

    @cached_property
    def butir(self) -> list[dict]:
        """Decided items of these requests, a unit's own only: what the grounds of refusal are counted by."""
        if not self.permohonan:
            return []
        semua = butir_unit(self.unit) if self.unit else ButirPermohonan.objects.all()
        isi = semua.filter(permohonan__diterima__range=self.periode.hari, permohonan__status__in=SUDAH_DIPUTUS)
        isi = isi.exclude(hasil="").order_by("permohonan__tahun", "permohonan__urut", "nomor")
        return list(isi.values("nomor", "hasil", huruf=F("entri_dik__alasan"), perkara=F("permohonan__nomor")))

    @cached_property
    def keberatan(self) -> list[Keberatan]:
        """Objections received in the half-year, against the unit or to a request with items of it."""
        isi = (
            Keberatan.objects.filter(diterima__range=self.periode.hari).select_related("jam").order_by("tahun", "urut")
        )
        if self.unit:
            isi = isi.filter(Q(unit=self.unit) | Q(permohonan__in=butir_unit(self.unit).values("permohonan")))
        return list(isi)

    def hari_kerja(self, dari, sampai) -> int:
        return self.kalender.jumlah_hari_kerja(dari, sampai)


def _kasus(satu):
    saat, putusan, status = satu.pop("diputuskan_pada"), satu.pop("putusan"), satu.pop("status")
    return Kasus(**satu, hasil=_hasil(status, putusan), dijawab=tanggal(saat) if saat else None)


def _hasil(status, putusan):
    """The outcome: while open that, else how it was closed, else what follows from the items (design 9)."""
    if status in TERBUKA:
        return PROSES
    if status in DITUTUP:
        return status
    return hasil_permohonan(putusan).value if putusan and all(putusan) else ""


def unit_berperkara(periode) -> set[int]:
    """Keys of the units with a request, objection or dispute in the half-year: those that cannot say nihil."""
    kembali = Disposisi.objects.filter(
        butir=OuterRef("pk"), unit=OuterRef("unit_penguasa"), dikembalikan_pada__isnull=False
    )
    dikuasai = ButirPermohonan.objects.filter(unit_penguasa__isnull=False).exclude(Exists(kembali))
    masuk = {"permohonan__diterima__range": periode.hari}
    keberatan = Keberatan.objects.filter(diterima__range=periode.hari)
    digugat = {"permohonan__keberatan__in": keberatan}
    sumber = (
        dikuasai.filter(**masuk).values_list("unit_penguasa"),
        dikuasai.filter(**digugat).values_list("unit_penguasa"),
        disposisi_terhitung().filter(**masuk).values_list("unit"),
        disposisi_terhitung().filter(**digugat).values_list("unit"),
        keberatan.filter(unit__isnull=False).values_list("unit"),
        Sengketa.objects.filter(diajukan__range=periode.hari).values_list("unit"),
        Sengketa.objects.filter(diajukan__range=periode.hari).values_list("termohon"),
    )
    return {kunci for satu in sumber for (kunci,) in satu.order_by()}
