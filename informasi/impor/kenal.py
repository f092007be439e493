"""Which informasi publik of the unit a row speaks of: by its key, else by title, tahun and butir (design 7)."""

from dataclasses import dataclass

from informasi.impor.baca import kunci
from informasi.models import Versi
from informasi.status import TERBUKA, JenisKonten, StatusVersi

HIDUP = (StatusVersi.TERBIT, StatusVersi.DITARIK, *TERBUKA)


@dataclass(frozen=True, slots=True)
class Dikenal:
    """What the unit has already: the konten and which of its versions live ({status: key of Versi})."""

    konten: int
    versi: dict

    @property
    def terbit(self):
        """Key of the published version, or None."""
        return self.versi.get(StatusVersi.TERBIT)

    @property
    def terbuka(self):
        """The status of a text still being worked on, or None."""
        return next((status for status in self.versi if status in TERBUKA), None)


class Pengenal:
    """Everything a unit has, in memory once: a few words for each entry.

    Entries written by hand carry no key of an import; their title, tahun and butir are looked at, so that a table
    sent later does not double them.
    """

    def __init__(self, unit):
        self._dikenal, self._menurut_kunci, self._judul_tahun = {}, {}, set()
        bernama = []
        for konten, asal, nama, status, versi in self._versi(unit):
            satu = self._dikenal.setdefault(konten, Dikenal(konten, {}))
            satu.versi[status] = versi
            self._judul_tahun.add(nama.rpartition("|")[0])
            bernama.append((nama, satu))
            if asal:
                self._menurut_kunci[asal] = satu
        for nama, satu in bernama:
            self._menurut_kunci.setdefault(nama, satu)

    def _versi(self, unit):
        kueri = Versi.objects.filter(konten__unit=unit, konten__jenis=JenisKonten.INFORMASI, status__in=HIDUP)
        kolom = ("konten", "konten__kunci_impor", "judul", "rincian__tahun", "rincian__butir__kode", "status", "pk")
        for konten, asal, judul, tahun, butir, status, versi in (
            kueri.order_by("konten", "nomor").values_list(*kolom).iterator()
        ):
            yield konten, asal, kunci_judul(judul, tahun, butir), status, versi

    def cari(self, isi):
        """The Dikenal that the values of a row speak of, or None."""
        return self._menurut_kunci.get(kunci(isi)) or self._menurut_kunci.get(
            kunci_judul(isi["judul"], isi["tahun"], isi["butir"])
        )

    def berjudul_sama(self, isi):
        """Whether an entry of the same title and year, but of another butir, is there."""
        return kunci_judul(isi["judul"], isi["tahun"], "").rpartition("|")[0] in self._judul_tahun


def kunci_judul(judul, tahun, butir):
    """The key of an entry that has no kode of its own."""
    return kunci({"kode": "", "judul": judul, "tahun": tahun, "butir": butir or ""})
