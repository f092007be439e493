"""One page as it was on a past day: the text in force, its details, the names of its files."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from informasi.daftar_lampau import disembunyikan, keterangan
from informasi.kegiatan.waktu import jam_terbaca
from informasi.masa_lalu import batas_hari, masa_pada
from informasi.models import Berkas, Lampiran, Versi
from informasi.models.rincian import rincian_dari
from informasi.status import PeranLampiran, StatusVersi
from kalender.hari import WIB

TERBANYAK = 5  # versions of one page on one day


@dataclass(frozen=True)
class VersiLampau:
    """A version on a day: from when to when (None: to the day's end); why it is not shown, else "" and all of it.

    `rincian` is [(label, text)], `berkas` is [(Lampiran, whether its file is still public)].
    """

    versi: Versi
    sejak: datetime
    sampai: datetime | None
    sebab: str
    rincian: list
    berkas: list


def versi_pada_hari(konten, hari, waktu):
    """[VersiLampau] of the page `konten` (its key) on the day, the last one first."""
    akhir = batas_hari(hari, waktu)[1]
    masa = masa_pada(hari, waktu).filter(versi__konten=konten).select_related("versi__konten")
    return [_susun(satu, akhir, waktu) for satu in masa.order_by("-sejak", "-pk")[:TERBANYAK]]


def _susun(masa, akhir, waktu):
    versi = masa.versi
    # A withdrawn text is not shown again, whatever the reason; `disetujui` is one whose hour the worker has not seen.
    tertutup = disembunyikan(versi) or versi.status == StatusVersi.DITARIK
    return VersiLampau(
        versi=versi,
        sejak=masa.sejak,
        sampai=masa.sampai if masa.sampai and masa.sampai < akhir else None,
        sebab=keterangan(versi) if tertutup else "",
        rincian=[] if tertutup else list(_rincian(versi)),
        berkas=[] if tertutup else _berkas(versi, waktu),
    )


def _berkas(versi, waktu):
    lampiran = Lampiran.objects.filter(versi=versi).exclude(peran=PeranLampiran.HALAMAN).select_related("berkas")
    publik = set(Berkas.objects.publik(waktu).filter(lampiran__versi=versi).values_list("pk", flat=True))
    return [(satu, satu.berkas_id in publik) for satu in lampiran]


def _rincian(versi):
    """Yield (label, text) of what the details say; what is empty says nothing."""
    for rincian in (rincian_dari(versi), getattr(versi, "rincian_serta_merta", None)):
        for nama in rincian.MEDAN if rincian else ():
            if nilai := _terbaca(rincian, nama):
                yield capfirst(rincian._meta.get_field(nama).verbose_name), nilai


def _terbaca(rincian, nama):
    nilai = getattr(rincian, nama)
    if rincian._meta.get_field(nama).choices:
        return getattr(rincian, f"get_{nama}_display")()
    if isinstance(nilai, bool):
        return _("Ya") if nilai else ""
    if isinstance(nilai, datetime):
        return f"{date_format(nilai.astimezone(WIB), 'j F Y')}, {jam_terbaca(nilai.astimezone(WIB))} WIB"
    if isinstance(nilai, date):
        return date_format(nilai, "j F Y")
    return "" if nilai is None else str(nilai)
