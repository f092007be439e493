"""From a duty to the draft that fulfils it: title and year filled in."""

from informasi.kewajiban.kueri import TEKS_TETAP
from informasi.kewajiban.periode import kata_periode
from informasi.models import Kewajiban

TERPANJANG = 150  # of a title


def kewajiban_diminta(nomor, unit, butir):
    """The duty with the key `nomor` (str) if it is this unit's and about this butir, else None."""
    if butir is None or not (nomor.isascii() and nomor.isdigit() and len(nomor) < 10):
        return None
    return Kewajiban.objects.filter(pk=nomor, unit=unit, butir=butir).select_related("butir").first()


def isian_awal(kewajiban):
    """{"judul", "tahun"} for the paper of a period; nothing for what has none."""
    if kewajiban is None or kewajiban.periode_akhir is None or kewajiban.butir.retensi == TEKS_TETAP:
        return {}
    judul = f"{kewajiban.butir.nama} {kata_periode(kewajiban.periode_awal, kewajiban.periode_akhir)}"
    return {"judul": judul[:TERPANJANG], "tahun": kewajiban.periode_awal.year}
