"""Excel files: the text of each sheet, and the sheets, comments and copies of data a reader would not expect."""

from collections.abc import Iterator
from itertools import chain

from informasi.berkas.hasil import BerkasDitolak, Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.lembar_xlsx import Jatah, Lembar, baris_lembar, daftar_lembar, kata_bersama
from informasi.berkas.ooxml import (
    MEMANGGIL_LUAR,
    TIDAK_COCOK,
    bagian_utama,
    hubungan,
    judul_inti,
    peringatan_sambungan,
)
from informasi.berkas.paket import Paket
from informasi.berkas.teks import TEKS_TERPOTONG, bersihkan, kumpulkan
from informasi.berkas.xml_aman import lupakan, nama_lokal, unsur

LEMBAR_DIBACA = 50

TERSEMBUNYI = "Ada lembar tersembunyi: {}. Tampilkan atau hapus lembar itu sebelum diumumkan."
SANGAT_TERSEMBUNYI = (
    "Ada lembar yang sangat tersembunyi (tidak tampak di menu Excel): {}. Hapus lembar itu, atau salin lembar yang"
    " boleh diumumkan ke buku kerja baru."
)
KOMENTAR = "Buku kerja ini memuat komentar sel. Hapus komentarnya sebelum diumumkan."
LACAK = "Buku kerja ini menyimpan riwayat perubahan. Matikan berbagi buku kerja, lalu simpan ulang."
PIVOT = "Tabel pivot di buku kerja ini menyimpan salinan seluruh data sumbernya. Periksa apakah boleh dibaca umum."
SISA_BAGIAN = (
    (("xl/comments", "xl/threadedComments/"), KOMENTAR),
    (("xl/revisions/",), LACAK),
    (("xl/pivotCache/pivotCacheRecords",), PIVOT),
)


SAMAR = ("xl/comments", "xl/threadedComments/", "xl/externalLinks/externalLink", "xl/pivotCache/")
TAG_SAMAR = ("{*}text", "{*}v", "{*}s", "{*}n")


def sebut_lembar(nama: list[str]) -> str:
    """Names of sheets for a sentence, at most ten."""
    lebih = f" dan {len(nama) - 10} lembar lain" if len(nama) > 10 else ""
    return ", ".join(f"“{bersihkan(n)[:60]}”" for n in nama[:10]) + lebih


def _tolak_data_luar(paket: Paket) -> None:
    if paket.memuat("xl/connections."):
        raise BerkasDitolak(MEMANGGIL_LUAR.format("connections"))
    for bagian in paket.memuat("xl/externalLinks/"):
        if bagian.endswith(".xml") and any(nama_lokal(s) == "ddeLink" for _, s in unsur(paket, bagian)):
            raise BerkasDitolak(MEMANGGIL_LUAR.format("DDE"))


def _peringatan(paket: Paket, lembar: list[Lembar]) -> Iterator[str]:
    yield from peringatan_sambungan(paket)
    for keadaan, kalimat in (("hidden", TERSEMBUNYI), ("veryHidden", SANGAT_TERSEMBUNYI)):
        if nama := [x.nama for x in lembar if x.keadaan == keadaan]:
            yield kalimat.format(sebut_lembar(nama))
    for awalan, kalimat in SISA_BAGIAN:
        if any(paket.memuat(a) for a in awalan):
            yield kalimat


def _samar(paket: Paket, lembar: list[Lembar]) -> Iterator[tuple[int, str]]:
    """(sheet, text) of comments, and of the copies of data that links and pivot tables leave behind."""
    milik = {h.tujuan: n for n, x in enumerate(lembar, 1) for h in hubungan(paket, x.bagian) if not h.luar}
    for bagian in chain.from_iterable(paket.memuat(awalan) for awalan in SAMAR):
        if bagian.endswith(".xml"):
            for _, simpul in unsur(paket, bagian, ("end",), TAG_SAMAR):
                yield milik.get(bagian, 1), simpul.get("v") or "".join(simpul.itertext())
                lupakan(simpul)


def periksa_xlsx(paket: Paket, jenis: Jenis) -> Isi:
    """The content of an Excel file. Raises BerkasDitolak."""
    utama = bagian_utama(paket, jenis)
    _tolak_data_luar(paket)
    semua, jatah = daftar_lembar(paket, utama), Jatah()
    if not semua:  # a dialect without sheets: nothing could be searched
        raise BerkasDitolak(TIDAK_COCOK.format(jenis.sebutan, jenis.sebutan))
    peringatan = list(_peringatan(paket, semua))
    lembar, kata = [x for x in semua if x.bersel], kata_bersama(paket, utama, jatah)
    bernomor = enumerate(lembar[:LEMBAR_DIBACA], 1)
    teks, terpotong = kumpulkan((n, "\n".join(baris_lembar(paket, x, kata, jatah))) for n, x in bernomor)
    if terpotong or jatah.habis or len(lembar) > LEMBAR_DIBACA:
        peringatan.append(TEKS_TERPOTONG)
    terpendam, _ = kumpulkan(_samar(paket, lembar))
    return Isi(len(lembar), teks, judul_inti(paket), None, tuple(peringatan), terpendam)
