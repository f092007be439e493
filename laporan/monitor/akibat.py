"""Effects of the watch's steps: rows in this transaction; never mail, files or network."""

from alur.mesin import lahirkan
from kalender.hari import tanggal
from laporan.models import TanggaMonitor
from laporan.monitor.ukur import dilalui
from opd.models import Keanggotaan
from opd.peran import Peran, Sifat


def catat_anak(pantauan, langkah):
    """The highest rung of each silence is told; those below it that were missed are passed, once and for all."""
    baris = dilalui(langkah.isian["baru"], pantauan.anak_tercatat())
    TanggaMonitor.objects.bulk_create(
        TanggaMonitor(unit=pantauan.unit, meter=meter, sejak=sejak, anak=anak, pada=langkah.waktu, dikabari=dikabari)
        for meter, sejak, anak, dikabari in baris
    )


def catat_sebab(pantauan, langkah):
    """Why the unit is silent, as it said on the telephone."""
    pantauan.sebab, pantauan.sebab_catatan = langkah.isian["sebab"], langkah.catatan[:300]
    pantauan.sebab_pada, pantauan.sebab_oleh = langkah.waktu, langkah.pelaku


def komentari(pantauan, langkah):
    """The unit's own words beside its meters; none when they are empty."""
    pantauan.komentar = langkah.isian["komentar"]
    pantauan.komentar_pada = langkah.waktu if pantauan.komentar else None


def turunkan_komentar(pantauan, langkah):
    """The words are gone; the trail keeps that and why they were taken down."""
    pantauan.komentar, pantauan.komentar_pada = "", None


def beri_bantuan(pantauan, langkah):
    """The helper writes for the unit to that day; whatever is written says so in the trail."""
    bantuan = Keanggotaan(
        pengguna=langkah.isian["petugas"],
        unit=pantauan.unit,
        peran=Peran.OPERATOR,
        sifat=Sifat.BANTUAN,
        sejak=tanggal(langkah.waktu),
        sampai=langkah.isian["sampai"],
    )
    lahirkan(bantuan, pelaku=langkah.pelaku, waktu=langkah.waktu, catatan=langkah.catatan)


def isi_ambang(ambang, langkah):
    """The new days of a kind of unit."""
    for nama, nilai in langkah.isian["nilai"].items():
        setattr(ambang, nama, nilai)
