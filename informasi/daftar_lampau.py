"""The list of what was public on a past day, for the page and the open file."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from informasi.halaman import TERBARU, Urutan
from informasi.masa_lalu import batas_hari, masa_pada
from informasi.models import Terbitan
from informasi.status import AlasanTarik, StatusVersi
from kalender.hari import WIB
from opd.models import Unit

URUTAN = Urutan("sejak", True, TERBARU.tulis, TERBARU.baca)
KOLOM = (
    "tanggal",
    "id",
    "jenis",
    "judul",
    "unit",
    "unit_nama",
    "versi",
    "publik_sejak",
    "publik_sampai",
    "keterangan",
    "tautan",
)
SEKALI_BACA = 500


@dataclass(frozen=True)
class BarisLampau:
    """One period of publication: which page and version, its title ("" when it may not be shown again), from when
    to when on that day (None: to its end), what became of it, its address ("" when it cannot be opened)."""

    id: int
    jenis: str
    judul: str
    unit: Unit
    versi: int
    sejak: datetime
    sampai: datetime | None
    keterangan: str
    tautan: str


def daftar_lampau(hari, waktu, unit=None):
    """Periods (MasaPublik) of the day, newest first, with what `susun` needs; of one Unit when given."""
    terbit = Terbitan.objects.publik(waktu).filter(konten=OuterRef("versi__konten"))
    kueri = masa_pada(hari, waktu).select_related("versi__konten__unit").defer("versi__isi")
    kueri = kueri.filter(versi__konten__unit=unit) if unit else kueri
    return kueri.annotate(masih=Exists(terbit)).order_by(*URUTAN.kolom_urut())


def susun(masa, hari, waktu):
    """The BarisLampau of one row of `daftar_lampau`."""
    versi, konten, akhir = masa.versi, masa.versi.konten, batas_hari(hari, waktu)[1]
    terbuka = not disembunyikan(versi) and not dikarantina(versi)
    alamat = f"{reverse('informasi:versi_pada', args=[konten.pk])}?tanggal={hari}"
    return BarisLampau(
        id=konten.pk,
        jenis=konten.get_jenis_display(),
        judul=versi.judul if terbuka else "",
        unit=konten.unit,
        versi=versi.nomor,
        sejak=masa.sejak,
        sampai=masa.sampai if masa.sampai and masa.sampai < akhir else None,
        keterangan=keterangan(versi),
        tautan=alamat if terbuka and masa.masih else "",
    )


def disembunyikan(versi):
    """Whether the version held personal data, or lies before one that did: UU 27/2022 outranks memory."""
    return versi.nomor < versi.konten.riwayat_sejak


def dikarantina(versi):
    """Whether it is held back because something foreign stood in it: a gambling title is no memory worth keeping."""
    return versi.status == StatusVersi.DITARIK and versi.alasan_tarik == AlasanTarik.KARANTINA


def keterangan(versi):
    """What became of a version, as a short sentence; "" while nothing was wrong with it."""
    if disembunyikan(versi):
        return _("Dihapus karena memuat data pribadi.")
    if versi.status != StatusVersi.DITARIK:
        return ""
    hari = versi.ditarik_pada.astimezone(WIB).date().isoformat()
    return _("Ditarik %(hari)s: %(alasan)s.") % {"hari": hari, "alasan": versi.get_alasan_tarik_display().lower()}


def baris_terbuka(kueri, hari, waktu, situs):
    """Yield the rows (dict by KOLOM, plain values) of a queryset of `daftar_lampau`; `situs` before each address."""
    for masa in kueri.iterator(chunk_size=SEKALI_BACA):
        b = susun(masa, hari, waktu)
        yield {
            "tanggal": hari.isoformat(),
            "id": b.id,
            "jenis": b.jenis,
            "judul": b.judul,
            "unit": b.unit.slug,
            "unit_nama": b.unit.nama,
            "versi": b.versi,
            "publik_sejak": _mesin(b.sejak),
            "publik_sampai": _mesin(b.sampai),
            "keterangan": b.keterangan,
            "tautan": situs + b.tautan if b.tautan else "",
        }


def _mesin(saat):
    return saat.astimezone(WIB).isoformat(timespec="seconds") if saat else ""
