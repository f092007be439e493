"""What a step of a meeting does beside its status: rows in the same transaction, nothing else."""

from laporan.models import UndanganRakor
from laporan.rakor.status import DATANG
from laporan.rakor.syarat import unit_sasaran


def ubah(rapat, langkah):
    """The plan as it was typed; only the fields of RENCANA. Keeps what it replaced for the notice."""
    nilai = langkah.isian["nilai"]
    langkah.isian["berpindah"] = any(nilai.get(m, getattr(rapat, m)) != getattr(rapat, m) for m in PINDAH)
    for medan in rapat.RENCANA:
        if medan in nilai:
            setattr(rapat, medan, nilai[medan])
    rapat.nomor_sunting += 1


PINDAH = ("waktu_rapat", "tempat")


def undang(rapat, langkah):
    """One invitation for each unit of the chosen groups."""
    rapat.diundang_pada = langkah.waktu
    UndanganRakor.objects.bulk_create(
        UndanganRakor(rapat=rapat, unit=unit) for unit in unit_sasaran(rapat, langkah.waktu)
    )


def buka(rapat, langkah):
    rapat.dibuka_pada = langkah.waktu


def tutup(rapat, langkah):
    rapat.ditutup_pada = langkah.waktu


def tulis_notulen(rapat, langkah):
    rapat.notulen = langkah.isian["notulen"].strip()
    rapat.nomor_sunting += 1


def catat_kehadiran(undangan, langkah):
    """Who is absent brought nobody: a name typed before is taken back."""
    isian = langkah.isian
    undangan.kehadiran = isian["kehadiran"]
    undangan.siapa = isian.get("siapa", "").strip() if isian["kehadiran"] in DATANG else ""
    undangan.dicatat_pada = langkah.waktu


def akhiri(keputusan, langkah):
    keputusan.hasil, keputusan.diakhiri_pada = langkah.isian["hasil"].strip(), langkah.waktu


def ubah_batas(keputusan, langkah):
    keputusan.batas = langkah.isian["batas"]


def buka_lagi(keputusan, langkah):
    keputusan.hasil, keputusan.diakhiri_pada = "", None
