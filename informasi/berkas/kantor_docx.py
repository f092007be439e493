"""Word files: paragraphs, those in tables and text boxes included, and what drafting left in them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from informasi.berkas.hasil import BerkasDitolak, Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.ooxml import MEMANGGIL_LUAR, bagian_utama, hubungan, judul_inti, peringatan_sambungan
from informasi.berkas.paket import Paket
from informasi.berkas.teks import TEKS_TERPOTONG, kumpulkan
from informasi.berkas.xml_aman import atribut, gabung_teks, lupakan, nama_lokal, pastikan_akar, unsur

PEMISAH = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
PERUBAHAN = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "cellIns", "cellDel"})
# Fields that start a program or fetch from elsewhere.
BIDANG_LUAR = re.compile(r"(?i)\b(dde(?:auto)?)\b|\b(include(?:picture|text))\s+\"?(?:[a-z][a-z0-9+.-]+:|[/\\]{2})")
BIDANG = frozenset({"instrText", "fldSimple", "fldChar"})
SERTAAN = frozenset({"header", "footer", "footnotes", "endnotes"})

LACAK = "Dokumen ini memuat {} perubahan terlacak (track changes). Terima atau tolak semuanya sebelum diumumkan."
KOMENTAR = "Dokumen ini memuat {} komentar. Hapus komentarnya sebelum diumumkan."
TERSEMBUNYI = "Dokumen ini memuat teks tersembunyi. Tampilkan atau hapus sebelum diumumkan."


def _perintah_bidang(simpul, lokal: str) -> str:
    """What one element adds to the field codes; each field ends with a line of its own."""
    if lokal == "instrText":  # Word may cut one field's words into several of these
        return simpul.text or ""
    if lokal == "fldSimple":
        return atribut(simpul, "instr") + "\n"
    return "\n" if lokal == "fldChar" and atribut(simpul, "fldCharType") == "end" else ""


def _tolak_bidang_luar(perintah: list[str]) -> None:
    if temuan := BIDANG_LUAR.search("".join(perintah)):
        raise BerkasDitolak(MEMANGGIL_LUAR.format((temuan[1] or temuan[2]).upper()))


def _paragraf(paket: Paket, bagian: str, hitungan: Counter, perintah: list[str], terhapus: list[str]) -> Iterator[str]:
    for _, simpul in unsur(paket, bagian, ("end",)):
        lokal = nama_lokal(simpul)
        if lokal in PERUBAHAN:
            hitungan["lacak"] += 1
        elif lokal == "comment":
            hitungan["komentar"] += 1
        elif lokal == "vanish" and atribut(simpul, "val") not in {"0", "false", "off"}:
            hitungan["tersembunyi"] += 1
        elif lokal in BIDANG:
            perintah.append(_perintah_bidang(simpul, lokal))
        elif lokal == "p":
            terhapus.append(gabung_teks(simpul, {"delText"}, {}))
            yield gabung_teks(simpul, {"t"}, PEMISAH)
            lupakan(simpul)


def _peringatan(hitungan: Counter) -> Iterator[str]:
    if hitungan["lacak"]:
        yield LACAK.format(hitungan["lacak"])
    if hitungan["komentar"]:
        yield KOMENTAR.format(hitungan["komentar"])
    if hitungan["tersembunyi"]:
        yield TERSEMBUNYI


def periksa_docx(paket: Paket, jenis: Jenis) -> Isi:
    """The content of a Word file. Raises BerkasDitolak."""
    utama = bagian_utama(paket, jenis)
    pastikan_akar(paket, utama, "document")
    peringatan = list(peringatan_sambungan(paket))
    dalam = [h for h in hubungan(paket, utama) if not h.luar and h.tujuan in paket.nama]
    sertaan = sorted({h.tujuan for h in dalam if h.jenis in SERTAAN})
    hitungan, perintah, samar = Counter(), [], []
    baris = chain.from_iterable(_paragraf(paket, bagian, hitungan, perintah, samar) for bagian in (utama, *sertaan))
    teks, terpotong = kumpulkan([(1, "\n".join(baris))])
    _tolak_bidang_luar(perintah)
    for bagian in sorted({h.tujuan for h in dalam if h.jenis == "comments"}):
        samar += _paragraf(paket, bagian, hitungan, [], samar)  # counted, but not searchable
    peringatan += _peringatan(hitungan)
    if terpotong:
        peringatan.append(TEKS_TERPOTONG)
    terpendam, _ = kumpulkan([(1, "\n".join(filter(None, samar)))])
    return Isi(None, teks, judul_inti(paket), None, tuple(peringatan), terpendam)
