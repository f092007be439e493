"""Verbs that write semester reports; every status goes through the step engine."""

from django.db import transaction

from alur.mesin import jalankan, jalankan_bersama, lahirkan
from kalender.hari import tanggal
from laporan.models import Kelembagaan, KompilasiSemester, LaporanSemester
from laporan.semester.lingkup import Lingkup
from laporan.semester.susun import bentuk, isi_laporan, polos, sidik, susun, uraikan


def buka(unit, periode, *, pelaku, waktu):
    """The report of a unit on a half-year (LaporanSemester), born when there is none yet.

    Raises PermissionDenied, TransisiDitolak, IntegrityError when it was born in the same moment.
    """
    ada = LaporanSemester.objects.periode(periode).filter(unit=unit).select_related("unit__induk").first()
    if ada:
        return ada
    laporan = LaporanSemester(unit=unit, tahun=periode.tahun, semester=periode.semester, dibuat=waktu)
    lahirkan(laporan, pelaku=pelaku, waktu=waktu)
    return laporan


def blok_kini(unit, periode, waktu):
    """The figures of now in plain values (list of dict); `unit` None: of the whole city."""
    return polos(susun(Lingkup(unit, periode, waktu)))


@transaction.atomic
def simpan(unit, periode, nilai, fakta, *, pelaku, waktu, dilihat=None):
    """Keep narrative (`nilai`) and yearly facts (`fakta`) of a report that is still open; returns the report.

    `dilihat` is the mark of the narrative that was on the screen (`tanda_narasi`): raises LangkahBasi when a
    colleague has saved another one since.
    """
    laporan = buka(unit, periode, pelaku=pelaku, waktu=waktu)
    jalankan(laporan, "simpan_narasi", pelaku=pelaku, waktu=waktu, nilai=nilai, dilihat=dilihat)
    catat_kelembagaan(unit, periode.tahun, fakta, pelaku=pelaku, waktu=waktu)
    return laporan


@transaction.atomic
def kirim(unit, periode, *, sidik_dilihat, pelaku, waktu, nilai=None, fakta=None, dilihat=None):
    """Lock and send the report whose figures had the hash `sidik_dilihat` on the screen.

    `nilai` and `fakta` as for `simpan`. Raises PermissionDenied, TransisiDitolak, LangkahBasi when they changed.
    """
    laporan = buka(unit, periode, pelaku=pelaku, waktu=waktu)
    if fakta is not None:
        catat_kelembagaan(unit, periode.tahun, fakta, pelaku=pelaku, waktu=waktu)
    isian = {"sidik": sidik_dilihat, "dilihat": dilihat, "blok": {laporan.pk: blok_kini(unit, periode, waktu)}}
    if nilai is not None:
        isian["nilai"] = nilai
    jalankan(laporan, "ajukan", pelaku=pelaku, waktu=waktu, **isian)
    return laporan


@transaction.atomic
def kirim_nihil(units, periode, *, pelaku, waktu):
    """Send "nihil" for one unit or several (a kecamatan for its kelurahan); returns the reports, all or none.

    Raises PermissionDenied, TransisiDitolak naming the unit to which something came.
    """
    daftar = [buka(unit, periode, pelaku=pelaku, waktu=waktu) for unit in units]
    isian = {"nihil": True, "blok": {satu.pk: blok_kini(satu.unit, periode, waktu) for satu in daftar}}
    if len(daftar) == 1:
        jalankan(daftar[0], "ajukan", pelaku=pelaku, waktu=waktu, **isian)
    else:
        jalankan_bersama(daftar, "ajukan", pelaku=pelaku, waktu=waktu, **isian)
    return daftar


def catat_kelembagaan(unit, tahun, nilai, *, pelaku, waktu):
    """Keep a unit's facts of a year; nothing happens when they are already so, or when nothing was said."""
    ada = Kelembagaan.objects.filter(unit=unit, tahun=tahun).first()
    if ada is None:
        if any(v not in (None, "") for v in nilai.values()):
            lahirkan(Kelembagaan(unit=unit, tahun=tahun, dibuat=waktu, **nilai), pelaku=pelaku, waktu=waktu)
    elif any(getattr(ada, medan) != v for medan, v in nilai.items()):
        lama = {medan: getattr(ada, medan) for medan in nilai}
        isian = {"nilai": nilai, "rincian": {"lama": lama, "baru": nilai}}
        jalankan(ada, "ubah", pelaku=pelaku, waktu=waktu, **isian)


def terima_bersama(daftar, *, sidik, contoh_sisa, pelaku, waktu):
    """Accept many reports in one decision; `sidik` ({key: hash}) is what the list showed.

    Raises TransisiDitolak, LangkahBasi, PermissionDenied.
    """
    return jalankan_bersama(daftar, "terima", pelaku=pelaku, waktu=waktu, sidik=sidik, contoh_sisa=contoh_sisa)


@transaction.atomic
def umumkan_kompilasi(periode, *, sidik_angka, pelaku, waktu):
    """Publish the city's figures of a half-year as they stand (KompilasiSemester); bound to the hash shown."""
    isi = isi_laporan(Lingkup(None, periode, waktu), tanggal=tanggal(waktu).isoformat())
    teks = bentuk(isi)
    terakhir = KompilasiSemester.objects.filter(tahun=periode.tahun, semester=periode.semester).first()
    kompilasi = KompilasiSemester(
        tahun=periode.tahun, semester=periode.semester, nomor=terakhir.nomor + 1 if terakhir else 1, bentuk=teks,
        sidik=sidik(teks), waktu=waktu, oleh=pelaku,
    )  # fmt: skip
    lahirkan(kompilasi, pelaku=pelaku, waktu=waktu, sidik_angka=sidik_angka, blok=isi["blok"])
    return kompilasi


def isi_beku(laporan):
    """What was sent (dict), from its frozen form; None for a report that was never sent."""
    beku = laporan.bekuan.filter(sidik=laporan.sidik).order_by("-nomor").first() if laporan.sidik else None
    return uraikan(beku.bentuk) if beku else None
