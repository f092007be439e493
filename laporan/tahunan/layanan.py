"""Verbs that write yearly reports; every status goes through the step engine."""

from django.db import transaction

from alur.mesin import jalankan, lahirkan
from laporan.models import LaporanTahunan
from laporan.semester.susun import uraikan
from laporan.tahunan.susun import blok_setahun


def buka(tahun, *, pelaku, waktu):
    """The report of a year (LaporanTahunan), born when there is none yet.

    Raises PermissionDenied, TransisiDitolak, IntegrityError when it was born in the same moment.
    """
    ada = LaporanTahunan.objects.filter(tahun=tahun).first()
    if ada:
        return ada
    laporan = LaporanTahunan(tahun=tahun, dibuat=waktu)
    lahirkan(laporan, pelaku=pelaku, waktu=waktu)
    return laporan


@transaction.atomic
def simpan(tahun, nilai, *, pelaku, waktu, dilihat=None):
    """Keep the narrative (`nilai` by field) of a report that is still open; returns the report.

    `dilihat` is the mark of the narrative that was on the screen: raises LangkahBasi when a colleague has saved
    another one since.
    """
    laporan = buka(tahun, pelaku=pelaku, waktu=waktu)
    jalankan(laporan, "simpan", pelaku=pelaku, waktu=waktu, nilai=nilai, dilihat=dilihat)
    return laporan


@transaction.atomic
def kirim(tahun, nilai, *, sidik_angka, pelaku, waktu, dilihat=None):
    """Freeze and send the report whose figures had the hash `sidik_angka` on the screen; returns the report.

    Raises PermissionDenied, TransisiDitolak, LangkahBasi when figures or narrative changed.
    """
    laporan = buka(tahun, pelaku=pelaku, waktu=waktu)
    isian = {"nilai": nilai, "dilihat": dilihat, "sidik_angka": sidik_angka, "blok": blok_setahun(tahun, waktu)}
    jalankan(laporan, "ajukan", pelaku=pelaku, waktu=waktu, **isian)
    return laporan


def isi_beku(laporan):
    """What was sent (dict), from its frozen form; None for a report that was never sent."""
    return uraikan(laporan.bentuk) if laporan and laporan.bentuk else None
