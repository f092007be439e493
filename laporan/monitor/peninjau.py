"""PPID utama's own meter: who measures others is measured too (design 9; target 1 working day)."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, Subquery

from alur.models import Peristiwa
from informasi.models import Ajuan, Versi
from kalender.hari import tanggal
from kalender.terkini import muat_kalender

TARGET = 1  # working days from submission to an answer
JENDELA = timedelta(days=90)
PUTUSAN = ("setujui", "kembalikan", "usulkan")
TERBANYAK = 1_000  # the newest: enough for a median, and no walk through an archive


@dataclass(frozen=True)
class MeterPeninjau:
    """The queue now, and how long answers took of late. Days are working days; None where nothing was answered."""

    menunggu: int
    lewat: int  # of them, waiting longer than the target
    tertua: date | None
    umur: int | None
    dijawab: int
    tepat: int
    median: float | None


def meter_peninjau(waktu):
    """The MeterPeninjau at `waktu`, in four queries."""
    hari = tanggal(waktu)
    kalender = muat_kalender((hari - JENDELA).year, hari.year).sementara()
    antre = [tanggal(w) for w in _antrean(waktu)]
    umur = [kalender.jumlah_hari_kerja(w, hari) for w in antre]
    lama = [kalender.jumlah_hari_kerja(tanggal(a), tanggal(b)) for a, b in _dijawab(waktu) if b]
    return MeterPeninjau(
        menunggu=len(antre),
        lewat=sum(u > TARGET for u in umur),
        tertua=antre[0] if antre else None,
        umur=umur[0] if umur else None,
        dijawab=len(lama),
        tepat=sum(n <= TARGET for n in lama),
        median=median(lama) if lama else None,
    )


def _antrean(waktu):
    menunggu = Versi.objects.antrean().filter(diajukan_pada__lte=waktu)
    return menunggu.values_list("diajukan_pada", flat=True)[:TERBANYAK]


def _dijawab(waktu):
    """[(submitted, answered)] of the newest submissions of the window; batches are decided by another hand."""
    putusan = Peristiwa.objects.filter(
        jenis_objek=ContentType.objects.get_for_model(Versi),
        id_objek=OuterRef("versi"),
        nama__in=PUTUSAN,
        waktu__gte=OuterRef("waktu"),
        waktu__lte=waktu,
    )
    ajuan = Ajuan.objects.filter(waktu__gte=waktu - JENDELA, waktu__lte=waktu, dijawab_oleh__isnull=False)
    diputus = Subquery(putusan.order_by("id").values("waktu")[:1])
    return ajuan.annotate(diputus=diputus).order_by("-waktu", "-pk").values_list("waktu", "diputus")[:TERBANYAK]
