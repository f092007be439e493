"""Pages of a long list by a cursor: the depth of the page does not matter for its cost."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from django.db.models import Q

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UKURAN = 12


@dataclass(frozen=True)
class Halaman:
    """One page: its rows, and the addresses ("" at an end) of the newer and the older page."""

    daftar: list = field(default_factory=list)
    sebelum: str = ""
    berikut: str = ""


def tulis_kursor(terbitan):
    """The place of a row in the list as short text."""
    return f"{(terbitan.publik_sejak - EPOCH) // timedelta(microseconds=1)}-{terbitan.pk}"


def baca_kursor(teks):
    """(datetime, key) of a cursor, or None for anything else that may stand in an address."""
    mikro, _, nomor = teks.partition("-")
    if not (mikro.isascii() and mikro.isdigit() and nomor.isascii() and nomor.isdigit()):
        return None
    if len(mikro) > 17 or len(nomor) > 18:
        return None
    return EPOCH + timedelta(microseconds=int(mikro)), int(nomor)


def potong(kueri, parameter, ukuran=UKURAN):
    """One page of Terbitan in the order of `kartu()`: Halaman.

    `parameter` is the request's GET; `setelah` and `sebelum` in it are cursors, other words are kept.
    """
    setelah, sebelum = baca_kursor(parameter.get("setelah", "")), baca_kursor(parameter.get("sebelum", ""))
    if sebelum and not setelah:
        baris = list(kueri.filter(_lebih_baru(*sebelum)).order_by("publik_sejak", "pk")[: ukuran + 1])
        ada_lagi, daftar = len(baris) > ukuran, baris[:ukuran][::-1]
        return _halaman(daftar, parameter, ada_baru=ada_lagi, ada_lama=True)
    if setelah:
        kueri = kueri.filter(_lebih_lama(*setelah))
    baris = list(kueri[: ukuran + 1])
    return _halaman(baris[:ukuran], parameter, ada_baru=bool(setelah), ada_lama=len(baris) > ukuran)


def _lebih_lama(waktu, nomor):
    return Q(publik_sejak__lt=waktu) | Q(publik_sejak=waktu, pk__lt=nomor)


def _lebih_baru(waktu, nomor):
    return Q(publik_sejak__gt=waktu) | Q(publik_sejak=waktu, pk__gt=nomor)


def _halaman(daftar, parameter, *, ada_baru, ada_lama):
    if not daftar:
        return Halaman()
    tetap = [(k, v) for k, v in parameter.items() if k not in {"setelah", "sebelum"}]
    baru = f"?{urlencode([*tetap, ('sebelum', tulis_kursor(daftar[0]))])}" if ada_baru else ""
    lama = f"?{urlencode([*tetap, ('setelah', tulis_kursor(daftar[-1]))])}" if ada_lama else ""
    return Halaman(daftar, baru, lama)
