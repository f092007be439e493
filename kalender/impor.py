"""Bringing a year in line with the source: twice changes nothing, and what a person entered stays."""

from dataclasses import dataclass, field

from django.db import transaction

from kalender.jam import hitung_ulang
from kalender.layanan import buka_tahun, hapus_libur, nyatakan_lengkap, tambah_libur, ubah_libur
from kalender.models import TAHUN_PERTAMA, TAHUN_TERAKHIR, HariLibur, TahunKalender
from kalender.status import StatusLibur, StatusTahun
from kalender.sumber import VERSI, baca_sumber, cuti_bersama_diketahui, dasar_tahun

CATATAN = f"Impor dari {VERSI}."


class ImporGagal(Exception):
    """Nothing was imported; str(e) says why."""


@dataclass
class HasilImpor:
    """What an import did: days (as text) added, changed, taken out, and left as a person wrote them."""

    tahun: int
    ditambah: list[str] = field(default_factory=list)
    diubah: list[str] = field(default_factory=list)
    dihapus: list[str] = field(default_factory=list)
    dibiarkan: list[str] = field(default_factory=list)
    perkiraan: list[str] = field(default_factory=list)
    lengkap: bool = False

    @property
    def berubah(self) -> bool:
        """Whether anything was written about days."""
        return bool(self.ditambah or self.diubah or self.dihapus)

    @property
    def ringkasan(self) -> str:
        """One sentence on what happened."""
        if not self.berubah:
            return f"Kalender {self.tahun}: tidak ada perubahan."
        return (
            f"Kalender {self.tahun}: {len(self.ditambah)} hari ditambah, {len(self.diubah)} diubah, "
            f"{len(self.dihapus)} dihapus."
        )


@transaction.atomic
def impor_libur(tahun: int, *, pelaku, waktu) -> HasilImpor:
    """Bring the days off of `tahun` in line with the `holidays` package.

    The year is declared complete once its cuti bersama are known, unless a person is checking it again. Running
    clocks follow once, at the end.
    Raises ImporGagal, PermissionDenied.
    """
    sumber = baca_sumber(tahun) if TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR else {}
    if not sumber:
        raise ImporGagal(f"Hari libur tahun {tahun} tidak tersedia di {VERSI}. Tambahkan harinya satu per satu.")
    baris = TahunKalender.kunci(buka_tahun(tahun, pelaku=pelaku, waktu=waktu).pk)  # imports wait for each other
    hasil, oleh = HasilImpor(tahun), {"pelaku": pelaku, "waktu": waktu}
    dikenal, terpakai = _hari_tahun(tahun)
    for tanggal, libur in dikenal.items():
        if tanggal not in sumber:
            _buang(libur, hasil, oleh)
    for hari in sumber.values():
        _selaraskan(hari, dikenal.get(hari.tanggal), terpakai, hasil, oleh)
    hasil.perkiraan = [str(h) for h in HariLibur.objects.berlaku().tahun(tahun).filter(perkiraan=True)]
    if baris.status == StatusTahun.BELUM_LENGKAP and cuti_bersama_diketahui(sumber.values()):
        nyatakan_lengkap(baris, dasar=dasar_tahun(tahun), catatan=CATATAN, geser=False, **oleh)
    hitung_ulang(sebab=f"Hari libur {tahun} diimpor dari {VERSI}.", **oleh)
    hasil.lengkap = baris.status == StatusTahun.LENGKAP
    return hasil


def _hari_tahun(tahun):
    """(imported days by the date the source gave them, taken dates). What an import took out is forgotten."""
    asal = HariLibur.objects.filter(tanggal_sumber__year=tahun).order_by("pk")
    dikenal = {h.tanggal_sumber: h for h in asal if h.disunting or h.status == StatusLibur.BERLAKU}
    return dikenal, set(HariLibur.objects.berlaku().tahun(tahun).values_list("tanggal", flat=True))


def _buang(libur, hasil, oleh):
    """The source no longer has this date."""
    if libur.disunting:
        return
    hapus_libur(libur, alasan=f"{CATATAN} Tidak ada lagi di sumber.", disunting=False, geser=False, **oleh)
    hasil.dihapus.append(str(libur))


def _selaraskan(hari, libur, terpakai, hasil, oleh):
    """One day of the source: add it, correct it, or leave what a person decided."""
    nilai = {"nama": hari.nama, "jenis": hari.jenis, "dasar": hari.dasar, "perkiraan": hari.perkiraan}
    tulis = oleh | {"catatan": CATATAN, "geser": False}
    if libur is None and hari.tanggal not in terpakai:
        nilai |= {"tanggal": hari.tanggal, "tanggal_sumber": hari.tanggal}
        libur = tambah_libur(nilai, **tulis)
        hasil.ditambah.append(str(libur))
    elif libur is None or libur.disunting:
        hasil.dibiarkan.append(f"{hari.tanggal:%d-%m-%Y} {hari.nama}")
    elif any(getattr(libur, n) != v for n, v in nilai.items()) and ubah_libur(libur, nilai, **tulis):
        hasil.diubah.append(str(libur))
