"""A unit's yearly word: one tap, not taken back; what comes later is a proposal (domain 2, design 4)."""

from alur.transisi import Alur, Transisi
from informasi.dikecualikan.wewenang import penyata
from kalender.hari import tanggal


def tahun_ini(inventaris, langkah):
    """The word is about the year it is given in."""
    return None if inventaris.tahun == tanggal(langkah.waktu).year else "Inventarisasi hanya untuk tahun berjalan."


def belum_dinyatakan(inventaris, langkah):
    """Once a year."""
    if type(inventaris).objects.filter(unit=inventaris.unit, tahun=inventaris.tahun).exists():
        return f"Inventarisasi tahun {inventaris.tahun} sudah dinyatakan untuk {inventaris.unit}."
    return None


def nihil_jujur(inventaris, langkah):
    """A unit with entries in force cannot say it has none."""
    if not inventaris.ada and inventaris.unit.entri_dik.berlaku_pada(tanggal(langkah.waktu)).exists():
        return "Unit ini masih punya entri DIK yang berlaku, jadi tidak dapat dinyatakan nihil."
    return None


ALUR_INVENTARIS = Alur(
    lahir=Transisi(
        nama="nyatakan",
        label="Nyatakan ada atau nihil",
        boleh=penyata,
        syarat=(tahun_ini, belum_dinyatakan, nihil_jujur),
    )
)
