"""PowerPoint files: text slide by slide, and what is not shown when the slides are."""

from collections.abc import Iterator

from informasi.berkas.hasil import Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.ooxml import bagian_utama, hubungan, judul_inti, peringatan_sambungan
from informasi.berkas.paket import Paket
from informasi.berkas.teks import TEKS_TERPOTONG, kumpulkan
from informasi.berkas.xml_aman import akar_xml, gabung_teks, lupakan, nama_lokal, pastikan_akar, unsur

RELASI = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
RELASI_KETAT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"

TERSEMBUNYI = "Ada salindia tersembunyi: nomor {}. Tampilkan atau hapus sebelum diumumkan."
CATATAN = "Presentasi ini memuat catatan pembicara. Periksa apakah boleh dibaca umum."
KOMENTAR = "Presentasi ini memuat komentar. Hapus komentarnya sebelum diumumkan."


def _salindia(paket: Paket, utama: str) -> list[str]:
    """Parts of the slides in the order they are shown."""
    tujuan = {h.pengenal: h.tujuan for h in hubungan(paket, utama) if h.jenis == "slide" and not h.luar}
    urutan = [s.get(RELASI) or s.get(RELASI_KETAT) for s in akar_xml(paket, utama).iter("{*}sldId")]
    return [tujuan[u] for u in urutan if tujuan.get(u) in paket.nama]


def _teks(paket: Paket, bagian: str, nomor: int, tersembunyi: list[int]) -> str:
    baris = []
    for kejadian, simpul in unsur(paket, bagian):
        lokal = nama_lokal(simpul)
        if kejadian == "start" and lokal == "sld" and simpul.get("show") in {"0", "false"}:
            tersembunyi.append(nomor)
        elif kejadian == "end" and lokal == "p":
            baris.append(gabung_teks(simpul, {"t"}, {"br": "\n", "tab": "\t"}))
            lupakan(simpul)
    return "\n".join(b for b in baris if b.strip())


def _samar(paket: Paket, salindia: list[str]) -> Iterator[tuple[int, str]]:
    """(slide, text) of speaker's notes and comments; what hangs on no slide counts as the first."""
    milik = {h.tujuan: n for n, bagian in enumerate(salindia, 1) for h in hubungan(paket, bagian) if not h.luar}
    for bagian in (*paket.memuat("ppt/notesSlides/notesSlide"), *paket.memuat("ppt/comments/")):
        for _, simpul in unsur(paket, bagian, ("end",), ("{*}p", "{*}text")):
            yield milik.get(bagian, 1), "".join(simpul.itertext())


def _peringatan(paket: Paket, tersembunyi: list[int]) -> Iterator[str]:
    yield from peringatan_sambungan(paket)
    if tersembunyi:
        yield TERSEMBUNYI.format(", ".join(map(str, tersembunyi[:20])))
    if paket.memuat("ppt/notesSlides/notesSlide"):
        yield CATATAN
    if paket.memuat("ppt/comments/"):
        yield KOMENTAR


def periksa_pptx(paket: Paket, jenis: Jenis) -> Isi:
    """The content of a PowerPoint file. Raises BerkasDitolak."""
    utama = bagian_utama(paket, jenis)
    pastikan_akar(paket, utama, "presentation")
    salindia, tersembunyi = _salindia(paket, utama), []
    teks, terpotong = kumpulkan((n, _teks(paket, bagian, n, tersembunyi)) for n, bagian in enumerate(salindia, 1))
    peringatan = (*_peringatan(paket, tersembunyi), *([TEKS_TERPOTONG] if terpotong else []))
    terpendam, _ = kumpulkan(_samar(paket, salindia))
    return Isi(len(salindia), teks, judul_inti(paket), None, peringatan, terpendam)
