"""OpenDocument text and sheets."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from informasi.berkas.hasil import RUSAK, BerkasDitolak, Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.kantor_docx import KOMENTAR, LACAK
from informasi.berkas.kantor_xlsx import LEMBAR_DIBACA, TERSEMBUNYI, sebut_lembar
from informasi.berkas.ooxml import MEMANGGIL_LUAR, TIDAK_COCOK, judul_inti
from informasi.berkas.paket import BERSANDI, Paket
from informasi.berkas.teks import TEKS_TERPOTONG, kumpulkan
from informasi.berkas.xml_aman import atribut, lupakan, nama_lokal, pastikan_akar, unsur

DI_LUAR = re.compile(r"(?i)(\w+:)?//|\\\\|[a-z][a-z0-9+.-]+:|\.\./\.\.")
BUKAN_ISI = frozenset({"annotation", "deletion"})


@dataclass
class Temuan:
    """What reading content.xml has seen so far; texts by sheet (text documents are sheet 1)."""

    lembar: list[str] = field(default_factory=list)
    tersembunyi: list[str] = field(default_factory=list)
    gaya_tersembunyi: set[str] = field(default_factory=set)
    baris: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    samar: list[tuple[int, str]] = field(default_factory=list)
    lacak: int = 0
    komentar: int = 0


def _tolak_luar(simpul, lokal: str) -> None:
    tujuan = atribut(simpul, "href")
    if tujuan and lokal != "a" and DI_LUAR.match(tujuan):
        raise BerkasDitolak(MEMANGGIL_LUAR.format(lokal))


def _mulai(simpul, lokal: str, temuan: Temuan) -> None:
    _tolak_luar(simpul, lokal)
    if lokal == "table-properties" and atribut(simpul, "display") == "false":
        temuan.gaya_tersembunyi.add(atribut(simpul.getparent(), "name"))
    elif lokal == "table" and nama_lokal(simpul.getparent()) == "spreadsheet":
        nama = atribut(simpul, "name")
        temuan.lembar.append(nama)
        if atribut(simpul, "style-name") in temuan.gaya_tersembunyi:
            temuan.tersembunyi.append(nama)


def _selesai(simpul, lokal: str, temuan: Temuan) -> None:
    temuan.lacak += lokal == "changed-region"
    if lokal == "annotation":
        temuan.komentar += 1
        temuan.samar.append((len(temuan.lembar) or 1, "".join(simpul.itertext())))
        simpul.clear(keep_tail=True)  # who wrote it and when is not text of the document
    elif lokal in {"p", "h"}:
        isi, lembar = "".join(simpul.itertext()), len(temuan.lembar) or 1
        if nama_lokal(simpul.getparent()) not in BUKAN_ISI:
            temuan.baris[lembar].append(isi)
        else:
            temuan.samar.append((lembar, isi))
        lupakan(simpul)
    elif lokal == "table-row":
        lupakan(simpul)


def _baca(paket: Paket) -> Temuan:
    # Headers and embedded objects have parts of their own.
    for nama in paket.nama - {"content.xml"}:
        for kejadian, simpul in unsur(paket, nama) if nama.endswith(("content.xml", "styles.xml")) else ():
            if kejadian == "start":
                _tolak_luar(simpul, nama_lokal(simpul))
    temuan = Temuan()
    for kejadian, simpul in unsur(paket, "content.xml"):
        (_mulai if kejadian == "start" else _selesai)(simpul, nama_lokal(simpul), temuan)
    return temuan


def _pastikan(paket: Paket, jenis: Jenis) -> None:
    if paket.baca("mimetype", 200).decode("ascii", "replace").strip() != jenis.mime:
        raise BerkasDitolak(TIDAK_COCOK.format(jenis.sebutan, jenis.sebutan))
    if "META-INF/manifest.xml" not in paket.nama:
        raise BerkasDitolak(RUSAK)
    if any(nama_lokal(s) == "encryption-data" for _, s in unsur(paket, "META-INF/manifest.xml")):
        raise BerkasDitolak(BERSANDI)
    pastikan_akar(paket, "content.xml", "document-content")


def _peringatan(temuan: Temuan, terpotong: bool) -> Iterator[str]:
    if temuan.tersembunyi:
        yield TERSEMBUNYI.format(sebut_lembar(temuan.tersembunyi))
    if temuan.lacak:
        yield LACAK.format(temuan.lacak)
    if temuan.komentar:
        yield KOMENTAR.format(temuan.komentar)
    if terpotong:
        yield TEKS_TERPOTONG


def periksa_odf(paket: Paket, jenis: Jenis) -> Isi:
    """The content of an ODT or ODS file. Raises BerkasDitolak."""
    _pastikan(paket, jenis)
    temuan = _baca(paket)
    dibaca = [(n, "\n".join(baris)) for n, baris in temuan.baris.items() if n <= LEMBAR_DIBACA]
    teks, terpotong = kumpulkan(dibaca)
    peringatan = tuple(_peringatan(temuan, terpotong or len(dibaca) < len(temuan.baris)))
    halaman = len(temuan.lembar) if jenis.keluarga == "ods" else None
    terpendam, _ = kumpulkan(temuan.samar)
    return Isi(halaman, teks, judul_inti(paket, "meta.xml"), None, peringatan, terpendam)
