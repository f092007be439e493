"""What citizens ask for again and again, in words that name nobody: published pages and officers' subject lines."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, F, Max
from django.db.models.functions import Coalesce, Lower

from informasi.models import Terbitan
from kalender.hari import tanggal
from permohonan.models import ButirPermohonan, Permohonan
from permohonan.status import TERBUKA

TERSEDIKIT = 3
TERBANYAK = 20
SETAHUN = timedelta(days=365)


@dataclass(frozen=True)
class SeringDiminta:
    """One subject: how often it was asked within a year, and where everybody can open it ("" nowhere yet)."""

    judul: str
    jumlah: int
    url: str = ""


def sering_diminta(waktu) -> list[SeringDiminta]:
    """Subjects asked for at least three times in the last year, the most asked first. Two queries and one."""
    sejak = tanggal(waktu) - SETAHUN
    semua = [*_terbit(sejak, waktu), *_pokok(sejak)]
    return sorted(semua, key=lambda s: (-s.jumlah, s.judul))[:TERBANYAK]


def _terbit(sejak, waktu):
    """Published pages that were the thing asked for or became its answer."""
    butir = ButirPermohonan.objects.filter(permohonan__diterima__gte=sejak)
    konten = butir.annotate(yang=Coalesce("dipublikasikan", "dijadikan_publik", "konten")).exclude(yang=None)
    jumlah = dict(
        konten.values("yang").annotate(n=Count("permohonan", distinct=True)).filter(n__gte=TERSEDIKIT)
        .values_list("yang", "n").order_by("-n")[:TERBANYAK]
    )  # fmt: skip
    terbit = Terbitan.objects.publik(waktu).filter(konten__in=jumlah)
    return [SeringDiminta(t.judul, jumlah[t.konten_id], t.get_absolute_url()) for t in terbit]


def _pokok(sejak):
    """Subject lines of answered requests whose items lead to nothing published."""
    tanpa = Permohonan.objects.filter(diterima__gte=sejak).exclude(pokok="").exclude(status__in=TERBUKA)
    tanpa = tanpa.exclude(butir__in=ButirPermohonan.objects.exclude(dipublikasikan=None, dijadikan_publik=None))
    sama = (
        tanpa.annotate(kunci=Lower("pokok")).values("kunci").annotate(n=Count("pk", distinct=True), judul=Max("pokok"))
    )
    baris = sama.filter(n__gte=TERSEDIKIT).order_by("-n").values("judul", jumlah=F("n"))
    return [SeringDiminta(**satu) for satu in baris[:TERBANYAK]]
