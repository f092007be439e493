"""When a kegiatan takes place: from the boxes of a form to two moments, and from them to words. Days are WIB days."""

from datetime import datetime, time

from django.utils.dateformat import format as tulis_tanggal
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kalender.hari import WIB

AKHIR_HARI = time(23, 59)  # an end that names a day but no hour


def susun_waktu(tanggal, jam=None, sampai_tanggal=None, sampai_jam=None):
    """(mulai, selesai, seharian) of days (date) and hours (time or None); all empty without a first day.

    Without an hour to begin it takes the whole day, up to the end of its last one.
    """
    if tanggal is None:
        return None, None, False
    akhir = sampai_tanggal or tanggal
    if jam is None:
        return _saat(tanggal, time.min), _saat(akhir, AKHIR_HARI), True
    if sampai_jam is None and sampai_tanggal is None:
        return _saat(tanggal, jam), None, False
    return _saat(tanggal, jam), _saat(akhir, sampai_jam or AKHIR_HARI), False


def urai_waktu(mulai, selesai, seharian):
    """The boxes (dict tanggal, jam, sampai_tanggal, sampai_jam) of what `susun_waktu` made."""
    if mulai is None:
        return {}
    awal, akhir = mulai.astimezone(WIB), selesai.astimezone(WIB) if selesai else None
    lain_hari = akhir is not None and akhir.date() != awal.date()
    berjam = akhir is not None and not seharian and akhir.time() != AKHIR_HARI
    return {
        "tanggal": awal.date(),
        "jam": None if seharian else awal.time(),
        "sampai_tanggal": akhir.date() if lain_hari else None,
        "sampai_jam": akhir.time() if berjam else None,
    }


def kata_waktu(mulai, selesai, seharian):
    """Day and hour in words: "Minggu, 6 Desember 2026, pukul 08.00–11.00 WIB"; "" without a day."""
    kotak = urai_waktu(mulai, selesai, seharian)
    if not kotak:
        return ""
    awal = _kata_saat(kotak["tanggal"], kotak["jam"])
    if kotak["sampai_tanggal"]:
        return _("%(awal)s sampai %(akhir)s") % {
            "awal": awal + (" WIB" if kotak["jam"] else ""),
            "akhir": _kata_saat(kotak["sampai_tanggal"], kotak["sampai_jam"]) + (" WIB" if kotak["sampai_jam"] else ""),
        }
    if kotak["jam"] is None:
        return awal
    return f"{awal}–{jam_terbaca(kotak['sampai_jam'])} WIB" if kotak["sampai_jam"] else f"{awal} WIB"


def jam_terbaca(saat):
    """The hour of a time or datetime as the reader's language writes it: "14.05", in English "14:05"."""
    return f"{saat:%H:%M}" if get_language() == "en" else f"{saat:%H.%M}"


def _kata_saat(tanggal, jam):
    hari = tulis_tanggal(tanggal, "l, j F Y")
    return _("%(hari)s, pukul %(jam)s") % {"hari": hari, "jam": jam_terbaca(jam)} if jam else hari


def _saat(tanggal, jam):
    return datetime.combine(tanggal, jam, WIB)
