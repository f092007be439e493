"""Verbs that write the calendar, with the running clocks that follow it; and the strict count of a deadline."""

from datetime import date

from django.db import transaction

from alur.mesin import jalankan, lahirkan
from kalender.jam import hitung_ulang
from kalender.models import HariLibur, TahunKalender
from kalender.tenggat import Tenggat, hitung
from kalender.terkini import muat_kalender

DICATAT = ("tanggal", "nama", "jenis", "dasar", "perkiraan")  # what the trail keeps of a day off


def tenggat(kode: str, mulai: date, *, perpanjang: bool = False, sementara: bool = False) -> Tenggat:
    """`kalender.tenggat.hitung` over the calendar as it stands; same result, same exceptions.

    With `sementara` the count goes on through incomplete years, as clocks do; the result names them.
    """
    kalender = muat_kalender(mulai.year)
    return hitung(kalender.sementara() if sementara else kalender, kode, mulai, perpanjang=perpanjang)


@transaction.atomic
def tambah_libur(nilai, *, pelaku, waktu, catatan="", geser=True) -> HariLibur:
    """A new day off from `nilai` (tanggal, nama, jenis, dasar; more from an import).

    Here and below, running clocks follow in the same transaction unless `geser` is false: then the caller counts
    them anew once, at the end of several changes. Raises PermissionDenied, TransisiDitolak (the date is taken, the
    year makes no sense).
    """
    libur = HariLibur(**nilai)
    rincian = {"lama": {}, "baru": _tercatat(libur)}
    lahirkan(libur, pelaku=pelaku, waktu=waktu, catatan=catatan, rincian=rincian)
    if geser:
        hitung_ulang(pelaku=pelaku, waktu=waktu, sebab=f"Hari libur ditambah: {libur}.")
    return libur


@transaction.atomic
def ubah_libur(libur, nilai, *, pelaku, waktu, dilihat=None, catatan="", geser=True) -> bool:
    """Change what differs from the stored row. Returns whether anything did.

    `dilihat` is the number of the event the form showed. Raises PermissionDenied, TransisiDitolak, LangkahBasi.
    """
    lama = HariLibur.kunci(libur.pk)
    beda = {n: v for n, v in nilai.items() if getattr(lama, n) != v}
    if not beda:
        return False
    rincian = {"lama": _tercatat(lama, beda), "baru": _tercatat(HariLibur(**beda), beda)}
    isian = {"nilai": beda, "dilihat": dilihat, "rincian": rincian}
    jalankan(libur, "ubah", pelaku=pelaku, waktu=waktu, catatan=catatan, **isian)
    if geser:
        hitung_ulang(pelaku=pelaku, waktu=waktu, sebab=f"Hari libur diubah: {libur}.")
    return True


def sunting_libur(libur, nilai, **isian):
    """A person's change, with a decree behind it: the date is certain from now on, and no import touches it."""
    ubah_libur(libur, nilai | {"perkiraan": False, "disunting": True}, **isian)


@transaction.atomic
def hapus_libur(libur, *, pelaku, waktu, alasan, dilihat=None, disunting=True, geser=True):
    """Take a day off out of force; it stays in the table. Raises as `ubah_libur` does.

    With `disunting` a person decided it, and no import brings the day back.
    """
    rincian = {"lama": _tercatat(libur), "baru": dict.fromkeys(DICATAT)}
    isian = {"nilai": {"disunting": disunting}, "dilihat": dilihat, "rincian": rincian}
    jalankan(libur, "hapus", pelaku=pelaku, waktu=waktu, catatan=alasan, **isian)
    if geser:
        hitung_ulang(pelaku=pelaku, waktu=waktu, sebab=f"Hari libur dihapus: {libur}.")


@transaction.atomic
def buka_tahun(tahun: int, *, pelaku, waktu) -> TahunKalender:
    """The row of `tahun`, born when it is not there yet. Raises PermissionDenied."""
    if ada := TahunKalender.objects.filter(tahun=tahun).first():
        return ada
    baru = TahunKalender(tahun=tahun)
    lahirkan(baru, pelaku=pelaku, waktu=waktu)
    return baru


@transaction.atomic
def nyatakan_lengkap(baris, *, dasar, pelaku, waktu, dilihat=None, catatan="", geser=True):
    """All days off of the year are known by decree `dasar`. Raises PermissionDenied, TransisiDitolak, LangkahBasi."""
    rincian = {"lama": {"dasar": TahunKalender.kunci(baris.pk).dasar}, "baru": {"dasar": dasar}}
    isian = {"nilai": {"dasar": dasar}, "dilihat": dilihat, "rincian": rincian}
    jalankan(baris, "nyatakan_lengkap", pelaku=pelaku, waktu=waktu, catatan=catatan, **isian)
    if geser:
        hitung_ulang(pelaku=pelaku, waktu=waktu, sebab=f"{baris} dinyatakan lengkap.")


@transaction.atomic
def periksa_ulang(baris, *, pelaku, waktu, alasan, dilihat=None):
    """The year is in doubt: deadlines in it are provisional until it is declared complete again. Raises as above."""
    jalankan(baris, "periksa_ulang", pelaku=pelaku, waktu=waktu, catatan=alasan, dilihat=dilihat)
    hitung_ulang(pelaku=pelaku, waktu=waktu, sebab=f"{baris} diperiksa ulang.")


def _tercatat(libur, medan=DICATAT):
    """What the trail keeps of `libur`, in the words of the page; only of the fields in `medan`."""
    kata = {"jenis": libur.get_jenis_display(), "perkiraan": "ya" if libur.perkiraan else "tidak"}
    return {n: kata.get(n, getattr(libur, n)) for n in DICATAT if n in medan}
