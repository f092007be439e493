"""The register everybody reads: number, day, the officer's subject line, unit, status; nobody's name or words."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kalender.hari import tanggal
from kalender.terkini import muat_kalender
from permohonan.register.hitung import TANPA_HARI
from permohonan.status import BERAKHIR, StatusKeberatan

KOLOM_UMUM = ("nomor", "tanggal", "pokok", "unit", "status", "dijawab_hari_kerja", "tepat_waktu")


@dataclass(frozen=True)
class BarisUmum:
    """One case as anybody may see it."""

    nomor: str
    tanggal: date
    pokok: str
    unit: str
    status: str
    hari_kerja: int | None  # working days from day 0 to the answer
    tepat: bool | None
    dijawab: bool  # also where a past register does not tell when
    berakhir: bool  # withdrawn or closed: no answer comes any more

    def sel(self):
        """A row of the CSV by column name."""
        tepat = "" if self.tepat is None else "ya" if self.tepat else "tidak"
        hari = "" if self.hari_kerja is None else self.hari_kerja
        isi = (self.nomor, self.tanggal.isoformat(), self.pokok, self.unit, self.status, hari, tepat)
        return dict(zip(KOLOM_UMUM, isi, strict=True))


def daftar_umum(perkara, tahun):
    """The rows (list of BarisUmum) of a queryset of one kind and year, or of one page of it, in its order."""
    kalender = muat_kalender(tahun, tahun + 1).sementara()
    isi = perkara.select_related("jam", *_unit(perkara.model)).prefetch_related(*_butir(perkara.model))
    return [_baris(satu, kalender) for satu in isi]


def _unit(model):
    return ("unit_tujuan",) if model._meta.model_name == "permohonan" else ("unit",)


def _butir(model):
    return (
        ("butir__unit_penguasa",) if model._meta.model_name == "permohonan" else ("permohonan__butir__unit_penguasa",)
    )


def _baris(perkara, kalender):
    saat = getattr(perkara, "diputuskan_pada", None) or getattr(perkara, "ditanggapi_pada", None)
    hari = tanggal(saat) if saat else None
    return BarisUmum(
        nomor=perkara.nomor,
        tanggal=perkara.diterima,
        pokok=perkara.pokok or _("sedang dirangkum petugas"),
        unit=", ".join(_nama_unit(perkara)),
        status=str(perkara.get_status_display()),
        hari_kerja=kalender.jumlah_hari_kerja(perkara.jam.mulai, hari) if hari else None,
        tepat=hari <= perkara.jatuh_tempo if hari else None,
        dijawab=bool(hari) or (getattr(perkara, "lampau", False) and perkara.status in TANPA_HARI),
        berakhir=perkara.status in (*BERAKHIR, StatusKeberatan.DICABUT),
    )


def _nama_unit(perkara):
    permohonan = perkara if perkara._meta.model_name == "permohonan" else perkara.permohonan
    nama = {str(b.unit_penguasa): None for b in permohonan.butir.all() if b.unit_penguasa} if permohonan else {}
    sendiri = getattr(perkara, "unit_tujuan", None) or getattr(perkara, "unit", None)
    return list(nama) or [str(sendiri)] * bool(sendiri)
