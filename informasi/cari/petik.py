"""Rows of a result: title and best passage with the hits marked, out of the text or out of a public file."""

from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery

from informasi.cari.sorot import petikan, sekitar, sorot
from informasi.kueri import kueri_berkas
from informasi.models import Berkas, Lampiran, TeksTerbitan, Terbitan
from informasi.status import PeranLampiran
from informasi.teks.bersih import teks_saja

PDF = "application/pdf"


@dataclass(frozen=True)
class Hasil:
    """One row: the Terbitan, title and passage as (text, hit?) segments, and its document.

    `berkas` is the document the words were found in, else the first one, or None; `halaman` the page of the passage
    in it, 0 where the passage is the entry's own text.
    """

    terbitan: Terbitan
    judul: list
    petikan: list
    berkas: Berkas | None = None
    halaman: int = 0

    @property
    def di_berkas(self):
        """Whether the words stand in the document only."""
        return bool(self.halaman)

    @property
    def url_berkas(self):
        """Address of the document, of a PDF at the page of the passage."""
        return f"{self.berkas.url}#page={self.halaman}" if self.berkas.jenis == PDF else self.berkas.url


def petik(daftar, akar, tsquery):
    """Hasil for every Terbitan of `daftar` (as `berperingkat` gives them: with `nilai`), at most two queries."""
    dokumen = _dokumen(daftar)
    potongan = _potongan([t for t in daftar if not t.nilai], tsquery)
    return [_hasil(t, akar, dokumen.get(t.versi_id), potongan.get(t.pk)) for t in daftar]


def _hasil(terbitan, akar, berkas, potongan):
    judul = sorot(terbitan.judul, akar)
    if potongan:
        return Hasil(terbitan, judul, _petikan(potongan.teks, akar), potongan.berkas, potongan.halaman)
    return Hasil(terbitan, judul, _petikan(f"{terbitan.ringkasan} {teks_saja(terbitan.versi.isi)}", akar), berkas)


def _petikan(teks, akar):
    """The best passage; where no phrase stands together, as a file need not hold it, with its single words."""
    teks = sekitar(teks, akar)
    utuh = petikan(teks, akar)
    if any(kena for _, kena in utuh):
        return utuh
    return petikan(teks, {kata for satu in akar for kata in satu.split()})


def _dokumen(daftar):
    """{key of the version: its first document}."""
    lampiran = Lampiran.objects.filter(versi__in=[t.versi_id for t in daftar], peran=PeranLampiran.DOKUMEN)
    urut = lampiran.select_related("berkas").order_by("versi_id", "urutan", "pk").distinct("versi_id")
    return {satu.versi_id: satu.berkas for satu in urut} if daftar else {}


def _potongan(daftar, tsquery):
    """{key of the Terbitan: the first piece of its files that holds the words}."""
    if not daftar:
        return {}
    cocok = TeksTerbitan.objects.filter(
        terbitan__in=[t.pk for t in daftar],
        vektor=SearchQuery(kueri_berkas(tsquery), search_type="raw", config="simple"),
    ).defer("kata", "vektor", "potongan__kata")
    urut = cocok.select_related("potongan__berkas").order_by("terbitan_id", "potongan_id").distinct("terbitan_id")
    return {satu.terbitan_id: satu.potongan for satu in urut}
