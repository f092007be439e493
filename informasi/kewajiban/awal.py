"""From a duty to the draft that fulfils it: title and year filled in."""

from informasi.kewajiban.kueri import TEKS_TETAP
from informasi.kewajiban.periode import kata_periode
from informasi.models import Kewajiban
from informasi.pengadaan.layanan import tambah_dokumen

TERPANJANG = 150  # of a title


def kewajiban_diminta(nomor, unit, butir):
    """The duty with the key `nomor` (str) if it is this unit's and about this butir, else None."""
    if butir is None or not (nomor.isascii() and nomor.isdigit() and len(nomor) < 10):
        return None
    return Kewajiban.objects.filter(pk=nomor, unit=unit, butir=butir).select_related("butir", "paket").first()


def isian_awal(kewajiban):
    """{"judul", "tahun"} for the paper of a period or a package; nothing for what has neither."""
    if kewajiban is not None and kewajiban.paket:
        return {"judul": f"{kewajiban.butir.nama} {kewajiban.paket.nama}"[:TERPANJANG], "tahun": kewajiban.paket.tahun}
    if kewajiban is None or kewajiban.periode_akhir is None or kewajiban.butir.retensi == TEKS_TETAP:
        return {}
    judul = f"{kewajiban.butir.nama} {kata_periode(kewajiban.periode_awal, kewajiban.periode_akhir)}"
    return {"judul": judul[:TERPANJANG], "tahun": kewajiban.periode_awal.year}


def catat_paketnya(kewajiban, versi, *, pelaku, waktu):
    """A draft that begins from a package's duty is one of its papers from the first word on."""
    if kewajiban is not None and kewajiban.paket:
        tambah_dokumen(kewajiban.paket, versi.konten, pelaku=pelaku, waktu=waktu)
