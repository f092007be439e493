"""The rows of the Daftar Informasi yang Dikecualikan, column by column (domain 3.6). EntriDIK only, never a file."""

from dataclasses import dataclass

from django.utils.dateformat import format as tulis_tanggal
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from informasi.dikecualikan.status import Kesimpulan


@dataclass(frozen=True)
class KolomDIK:
    """A column of the open files: its name there, what it holds."""

    nama: str
    arti: Promise


KOLOM_DIK = (
    KolomDIK("nomor", gettext_lazy("Nomor tetap entri.")),
    KolomDIK("informasi", gettext_lazy("Bagian informasi yang dikecualikan, bukan seluruh dokumen.")),
    KolomDIK("unit", gettext_lazy("Unit yang menguasai informasi.")),
    KolomDIK("berlaku_untuk", gettext_lazy("Unit itu saja, atau semua unit kota.")),
    KolomDIK("alasan", gettext_lazy("Huruf pada Pasal 17 UU 14/2008.")),
    KolomDIK("dasar_hukum", gettext_lazy("Undang-Undang dan pasalnya.")),
    KolomDIK("akibat_dibuka", gettext_lazy("Akibat bila informasi dibuka.")),
    KolomDIK("akibat_ditutup", gettext_lazy("Manfaat bila informasi ditutup.")),
    KolomDIK("kesimpulan", gettext_lazy("Ditutup seluruhnya atau sebagian.")),
    KolomDIK("mulai", gettext_lazy("Hari pertama pengecualian (TTTT-BB-HH).")),
    KolomDIK("jangka_waktu", gettext_lazy("Sampai kapan dikecualikan.")),
    KolomDIK("sk", gettext_lazy("Nomor dan tanggal SK penetapan.")),
    KolomDIK("status", gettext_lazy("berlaku, atau sebab berakhirnya.")),
)
NAMA_KOLOM_DIK = tuple(kolom.nama for kolom in KOLOM_DIK)


def baris_dik(entri, hari):
    """Yield the rows (dict by NAMA_KOLOM_DIK) of a QuerySet of EntriDIK as they stand on the day `hari`."""
    for satu in entri.lengkap():
        yield {
            "nomor": satu.pk,
            "informasi": satu.informasi,
            "unit": satu.unit.nama,
            "berlaku_untuk": "semua unit" if satu.se_kota else "unit ini",
            "alasan": satu.alasan,
            "dasar_hukum": satu.dasar_hukum,
            "akibat_dibuka": satu.akibat_dibuka,
            "akibat_ditutup": satu.akibat_ditutup,
            "kesimpulan": Kesimpulan(satu.kesimpulan).label.lower(),
            "mulai": satu.mulai.isoformat(),
            "jangka_waktu": jangka_waktu(satu),
            "sk": f"{satu.sk_nomor}, {satu.sk_tanggal.isoformat()}",
            "status": keadaan_umum(satu, hari),
        }


def jangka_waktu(entri):
    """The term in words (str): a date, a named condition, or without end and why."""
    if entri.berlaku_sampai:
        return _("sampai %(hari)s") % {"hari": tulis_tanggal(entri.berlaku_sampai, "j F Y")}
    if entri.syarat_akhir:
        return _("sampai %(hari)s") % {"hari": entri.syarat_akhir}
    return _("tidak terbatas: %(sebab)s") % {"sebab": entri.alasan_tanpa_batas}


def keadaan_umum(entri, hari):
    """ "berlaku", or why the entry closes nothing any more on the day `hari` (date)."""
    if entri.dibuka_sejak and entri.dibuka_sejak <= hari:
        return entri.get_sebab_akhir_display().lower()
    if entri.berlaku_sampai and entri.berlaku_sampai < hari:
        return "jangka waktu habis"
    return "berlaku"
