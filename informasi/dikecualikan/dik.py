"""The rows of the Daftar Informasi yang Dikecualikan, column by column (domain 3.6). EntriDIK only, never a file."""

from dataclasses import dataclass

from django.utils.dateformat import format as tulis_tanggal
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from informasi.dikecualikan.status import Kesimpulan


@dataclass(frozen=True)
class KolomDIK:
    """A column of the open files: its name there, what it holds."""

    nama: str
    arti: Promise


KOLOM_DIK = (
    KolomDIK("nomor", _("Nomor tetap entri.")),
    KolomDIK("informasi", _("Bagian informasi yang dikecualikan, bukan seluruh dokumen.")),
    KolomDIK("unit", _("Unit yang menguasai informasi.")),
    KolomDIK("berlaku_untuk", _("Unit itu saja, atau semua unit kota.")),
    KolomDIK("alasan", _("Huruf pada Pasal 17 UU 14/2008.")),
    KolomDIK("dasar_hukum", _("Undang-Undang dan pasalnya.")),
    KolomDIK("akibat_dibuka", _("Akibat bila informasi dibuka.")),
    KolomDIK("akibat_ditutup", _("Manfaat bila informasi ditutup.")),
    KolomDIK("kesimpulan", _("Ditutup seluruhnya atau sebagian.")),
    KolomDIK("mulai", _("Hari pertama pengecualian (TTTT-BB-HH).")),
    KolomDIK("jangka_waktu", _("Sampai kapan dikecualikan.")),
    KolomDIK("sk", _("Nomor dan tanggal SK penetapan.")),
    KolomDIK("status", _("berlaku, atau sebab berakhirnya.")),
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
        return f"sampai {tulis_tanggal(entri.berlaku_sampai, 'j F Y')}"
    if entri.syarat_akhir:
        return f"sampai {entri.syarat_akhir}"
    return f"tidak terbatas: {entri.alasan_tanpa_batas}"


def keadaan_umum(entri, hari):
    """ "berlaku", or why the entry closes nothing any more on the day `hari` (date)."""
    if entri.dibuka_sejak and entri.dibuka_sejak <= hari:
        return entri.get_sebab_akhir_display().lower()
    if entri.berlaku_sampai and entri.berlaku_sampai < hari:
        return "jangka waktu habis"
    return "berlaku"
