"""Pages of a long list by a cursor: the depth of the page does not matter for its cost."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from django.db.models import Q

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UKURAN = 12
KURSOR = {"setelah", "sebelum"}
PANJANG_KURSOR = 200


@dataclass(frozen=True)
class Halaman:
    """One page: its rows, and the addresses ("" at an end) of the page before and the page after."""

    daftar: list = field(default_factory=list)
    sebelum: str = ""
    berikut: str = ""


@dataclass(frozen=True)
class Urutan:
    """An order of a list by one column (or annotation), then by key; `tulis` and `baca` are its value as text."""

    kolom: str
    turun: bool
    tulis: Callable
    baca: Callable

    def kolom_urut(self, *, balik=False):
        """Arguments of `order_by`."""
        tanda = "-" if self.turun != balik else ""
        return f"{tanda}{self.kolom}", f"{tanda}pk"

    def lewat(self, nilai, nomor, *, balik=False):
        """Condition: rows after the place (`nilai`, `nomor`), or before it when `balik`."""
        arah = "lt" if self.turun != balik else "gt"
        return Q(**{f"{self.kolom}__{arah}": nilai}) | Q(**{self.kolom: nilai, f"pk__{arah}": nomor})

    def tulis_kursor(self, baris):
        """The place of a row in the list as short text."""
        return f"{self.tulis(getattr(baris, self.kolom))}-{baris.pk}"

    def baca_kursor(self, teks):
        """(value, key) of a cursor, or None for anything else that may stand in an address."""
        nilai, _, nomor = teks.rpartition("-")
        if len(teks) > PANJANG_KURSOR or "\x00" in teks or not _angka(nomor, 18):
            return None
        nilai = self.baca(nilai)
        return None if nilai is None else (nilai, int(nomor))


def _angka(teks, panjang):
    return teks.isascii() and teks.isdigit() and len(teks) <= panjang


def _tulis_waktu(waktu):
    return (waktu - EPOCH) // timedelta(microseconds=1)


def _baca_waktu(teks):
    return EPOCH + timedelta(microseconds=int(teks)) if _angka(teks, 17) else None


TERBARU = Urutan("publik_sejak", True, _tulis_waktu, _baca_waktu)
MULAI_TERDEKAT = Urutan("mulai", False, _tulis_waktu, _baca_waktu)  # of kegiatan
MULAI_TERAKHIR = Urutan("mulai", True, _tulis_waktu, _baca_waktu)
MENURUT_JUDUL = Urutan("judul_besar", False, str, str)  # needs KueriTerbitan annotated with `judul_besar`


def potong(kueri, parameter, ukuran=UKURAN, urutan=TERBARU):
    """One page of Terbitan in the order `urutan`: Halaman.

    `parameter` is the request's GET; `setelah` and `sebelum` in it are cursors, other words are kept.
    """
    setelah, sebelum = (urutan.baca_kursor(parameter.get(nama, "")) for nama in ("setelah", "sebelum"))
    if sebelum and not setelah:
        mundur = kueri.filter(urutan.lewat(*sebelum, balik=True)).order_by(*urutan.kolom_urut(balik=True))
        baris = list(mundur[: ukuran + 1])
        return _halaman(baris[:ukuran][::-1], parameter, urutan, ada_baru=len(baris) > ukuran, ada_lama=True)
    if setelah:
        kueri = kueri.filter(urutan.lewat(*setelah))
    baris = list(kueri.order_by(*urutan.kolom_urut())[: ukuran + 1])
    return _halaman(baris[:ukuran], parameter, urutan, ada_baru=bool(setelah), ada_lama=len(baris) > ukuran)


def _halaman(daftar, parameter, urutan, *, ada_baru, ada_lama):
    if not daftar:
        return Halaman()
    tetap = [(nama, nilai) for nama, semua in parameter.lists() for nilai in semua if nama not in KURSOR]
    baru = f"?{urlencode([*tetap, ('sebelum', urutan.tulis_kursor(daftar[0]))])}" if ada_baru else ""
    lama = f"?{urlencode([*tetap, ('setelah', urutan.tulis_kursor(daftar[-1]))])}" if ada_lama else ""
    return Halaman(daftar, baru, lama)
