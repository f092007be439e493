"""What Word, Excel and PowerPoint files have in common: their main part, their relationships, their title."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from informasi.berkas.hasil import RUSAK, BerkasDitolak
from informasi.berkas.jenis import Jenis
from informasi.berkas.paket import BERMAKRO, Paket
from informasi.berkas.xml_aman import akar_xml

UTAMA = {
    "docx": "wordprocessingml.document.main+xml",
    "xlsx": "spreadsheetml.sheet.main+xml",
    "pptx": "presentationml.presentation.main+xml",
}
TIDAK_COCOK = "Isi berkas ini bukan {}. Buka berkas aslinya, simpan ulang sebagai {}, lalu unggah lagi."
MEMANGGIL_LUAR = (
    "Berkas ini memanggil templat, objek, atau gambar dari luar dirinya ({}). Putuskan tautannya atau simpan"
    " sebagai PDF, lalu unggah lagi."
)
TAUTAN_SKRIP = "Berkas ini memuat tautan yang menjalankan skrip. Hapus tautannya, simpan ulang, lalu unggah lagi."
TAUTAN_BUKU = "Berkas ini mengambil angka dari buku kerja lain. Salin sebagai nilai agar isinya utuh bagi warga."
SISIPAN = (
    "Berkas ini menyimpan {} berkas lain di dalamnya (misalnya data sumber grafik). Periksa apakah boleh dibaca umum."
)
# External targets a reader opens by hand, or that only leave an old number behind. A link to another workbook stays a
# warning: Excel asks before it follows one, nothing is fetched while the file is only read, and half of the cities'
# budget sheets carry such links; refused, they would come back as scans that nobody can search.
LUAR_WAJAR = frozenset({"hyperlink"})
BERALAMAT = re.compile(r"(?i)[a-z][a-z0-9+.-]+:|[/\\]{2}")
TAUTAN_BERBAHAYA = re.compile(r"(?i)\s*(javascript|vbscript|data|ms-[a-z]+|search-ms|shell):")
LUAR_BUKU = frozenset({"externalLinkPath", "externalLinkLongPath", "xlPathMissing"})


@dataclass(frozen=True)
class Hubungan:
    """One relationship: its id, the last word of its type, its target (a part's name unless `luar`)."""

    pengenal: str
    jenis: str
    tujuan: str
    luar: bool


def _baca_hubungan(paket: Paket, rels: str) -> Iterator[Hubungan]:
    folder = posixpath.dirname(posixpath.dirname(rels))
    for simpul in akar_xml(paket, rels):
        tujuan = simpul.get("Target", "")
        luar = simpul.get("TargetMode", "").strip().lower() == "external" or bool(BERALAMAT.match(tujuan))
        if not luar:
            tujuan = posixpath.normpath(posixpath.join("/", folder, tujuan)).lstrip("/")
        yield Hubungan(simpul.get("Id", ""), simpul.get("Type", "").rpartition("/")[2], tujuan, luar)


def hubungan(paket: Paket, bagian: str = "") -> list[Hubungan]:
    """The relationships of one part, or of the whole file. Raises BerkasDitolak."""
    folder, nama = posixpath.split(bagian)
    rels = posixpath.join(folder, "_rels", f"{nama}.rels")
    return list(_baca_hubungan(paket, rels)) if rels in paket.nama else []


def bagian_utama(paket: Paket, jenis: Jenis) -> str:
    """Name of the main part, which must be of the type the file's name promises. Raises BerkasDitolak."""
    daftar = akar_xml(paket, "[Content_Types].xml")
    macam = {s.get("PartName", s.get("Extension", "")).lstrip("/"): s.get("ContentType", "") for s in daftar}
    if any(re.search(r"(?i)macroenabled|vbaproject", isi) for isi in macam.values()):
        raise BerkasDitolak(BERMAKRO)
    utama = next((h.tujuan for h in hubungan(paket) if h.jenis == "officeDocument"), "")
    if utama not in paket.nama:
        raise BerkasDitolak(RUSAK)
    if not macam.get(utama, "").endswith(UTAMA[jenis.keluarga]):
        raise BerkasDitolak(TIDAK_COCOK.format(jenis.sebutan, jenis.sebutan))
    return utama


def peringatan_sambungan(paket: Paket) -> Iterator[str]:
    """Sentences about links to other workbooks and embedded files. Raises BerkasDitolak for remote parts."""
    semua = [h for rels in paket.nama if rels.endswith(".rels") for h in _baca_hubungan(paket, rels)]
    if any("vba" in h.jenis.lower() for h in semua):
        raise BerkasDitolak(BERMAKRO)
    if any(h.luar and TAUTAN_BERBAHAYA.match(h.tujuan) for h in semua):
        raise BerkasDitolak(TAUTAN_SKRIP)
    luar = {h.jenis for h in semua if h.luar} - LUAR_WAJAR
    if asing := luar - LUAR_BUKU:
        raise BerkasDitolak(MEMANGGIL_LUAR.format(", ".join(sorted(asing))[:80]))
    if luar:
        yield TAUTAN_BUKU
    if sisipan := [n for n in paket.nama if "/embeddings/" in n]:
        yield SISIPAN.format(len(sisipan))


def judul_inti(paket: Paket, bagian: str = "docProps/core.xml") -> str:
    """The title in the file's properties, "" if there is none."""
    if bagian not in paket.nama:
        return ""
    return akar_xml(paket, bagian).findtext(".//{*}title") or ""
