"""Reads of kegiatan and pengumuman for the pages of citizens. Everything here starts at Terbitan."""

from datetime import datetime, time, timedelta

from django.db.models import Q

from informasi.models import Terbitan
from informasi.status import JenisKonten
from kalender.hari import WIB, tanggal

TAK_DITAMPILKAN = ("kata_judul", "kata_isi", "vektor", "versi__isi")
SEBULAN_TERBANYAK = 300


def kegiatan_publik(waktu, unit=None):
    """Public kegiatan at `waktu`, of one unit when given, with what a row shows; no order."""
    kueri = Terbitan.objects.publik(waktu).filter(jenis=JenisKonten.KEGIATAN)
    kueri = kueri.select_related("unit", "versi__rincian_kegiatan").defer(*TAK_DITAMPILKAN)
    return kueri.filter(unit=unit) if unit else kueri


def akan_datang(waktu, unit=None):
    """What is still to come or going on, the nearest first. Without an end it lasts until midnight of its day."""
    return kegiatan_publik(waktu, unit).exclude(_lewat(waktu)).order_by("mulai", "pk")


def sudah_lewat(waktu, unit=None):
    """What is over, the last first."""
    return kegiatan_publik(waktu, unit).filter(_lewat(waktu)).order_by("-mulai", "-pk")


def dalam_bulan(waktu, awal, akhir, unit=None):
    """What touches the days from `awal` to `akhir` (dates, both included), the first ones first."""
    mulai, batas = _dini_hari(awal), _dini_hari(akhir + timedelta(days=1))
    menyentuh = Q(selesai__gte=mulai) | Q(selesai__isnull=True, mulai__gte=mulai)
    return kegiatan_publik(waktu, unit).filter(menyentuh, mulai__lt=batas).order_by("mulai", "pk")[:SEBULAN_TERBANYAK]


def pengumuman_publik(waktu, unit=None):
    """Public pengumuman at `waktu`, newest first."""
    kueri = Terbitan.objects.publik(waktu).filter(jenis=JenisKonten.PENGUMUMAN)
    kueri = kueri.select_related("unit").defer("kata_judul", "kata_isi", "vektor").order_by("-publik_sejak", "-pk")
    return kueri.filter(unit=unit) if unit else kueri


def berlaku(kueri, waktu):
    """Those of a queryset of Terbitan that are in force on the day of `waktu`, the last day included."""
    return kueri.exclude(berlaku_sampai__lt=tanggal(waktu))


def tidak_berlaku(kueri, waktu):
    """Those whose last day has passed."""
    return kueri.filter(berlaku_sampai__lt=tanggal(waktu))


def _lewat(waktu):
    return Q(selesai__isnull=False, selesai__lt=waktu) | Q(selesai__isnull=True, mulai__lt=_dini_hari(tanggal(waktu)))


def _dini_hari(hari):
    return datetime.combine(hari, time.min, WIB)
