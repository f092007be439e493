"""What stands on top of an official paper and who signs it on its day (design 4: "who signs on date D")."""

from django.utils.dateformat import format as tulis_tanggal

from opd.models import Keanggotaan
from opd.peran import Peran, Sifat


def kop(unit, nama_kota):
    """The letterhead (dict) of `unit` in the city `nama_kota` (str)."""
    hubungan = [unit.alamat, unit.telepon, unit.surel]
    return {"kota": f"Pemerintah {nama_kota}", "unit": unit.nama, "hubungan": " · ".join(h for h in hubungan if h)}


def penanda_tangan(peran, hari):
    """{nama, jabatan} of who holds `peran` on the day `hari` (date), Plt. and Plh. said; empty where nobody does."""
    pegang = Keanggotaan.objects.filter(peran=peran, sejak__lte=hari).exclude(sampai__lt=hari)
    satu = pegang.select_related("pengguna").order_by("-sejak", "pk").first()
    if satu is None:
        return {"nama": "", "jabatan": Peran(peran).label}
    awalan = "" if satu.sifat == Sifat.DEFINITIF else f"{satu.get_sifat_display()} "
    return {"nama": satu.pengguna.nama, "jabatan": f"{awalan}{Peran(peran).label}"}


def hari_kata(hari):
    """A date in words (str), "" for None."""
    return tulis_tanggal(hari, "j F Y") if hari else ""
