"""Findings on whether everybody can use the text (WCAG 2.2; PerKI 1/2021 Ps 24)."""

import re

from informasi.status import PeranLampiran
from informasi.teks.bersih import bersihkan, teks_simpul
from informasi.teks.pohon import telusuri, uraikan

KATA_KOSONG = re.compile(
    r"(?i)(klik|tekan|ketuk|buka|baca|lihat|unduh)?\s*(di ?sini|disini|ini|link|tautan|selengkapnya)?\W*"
)
TINGKAT = {"h2": 2, "h3": 3, "h4": 4}


def _unsur(versi):
    return list(telusuri(uraikan(bersihkan(versi.isi))))


def foto_tanpa_alt(versi, bekal):
    """Readers who cannot see a picture get its words."""
    tanpa = any(not x.alt for x in versi.lampiran.all() if x.peran == PeranLampiran.FOTO)
    return "Ada foto tanpa penjelasan." if tanpa else None


def gambar_tanpa_alt(versi, bekal):
    """The same for pictures inside the text."""
    tanpa = any(not s.atribut.get("alt", "").strip() for s in _unsur(versi) if s.tag == "img")
    return "Ada gambar di dalam teks tanpa penjelasan." if tanpa else None


def urutan_judul(versi, bekal):
    """Headings go down one level at a time."""
    sebelum = 1
    for tingkat in (TINGKAT[s.tag] for s in _unsur(versi) if s.tag in TINGKAT):
        if tingkat > sebelum + 1:
            return "Subjudul melompat satu tingkat. Pakai Judul dahulu, baru Subjudul."
        sebelum = tingkat
    return None


def klik_di_sini(versi, bekal):
    """A link read alone says where it leads."""
    for simpul in _unsur(versi):
        kata = teks_simpul(simpul).strip() if simpul.tag == "a" else ""
        if kata and KATA_KOSONG.fullmatch(kata):
            return f"Tautan “{kata}” tidak menyebut tujuannya. Tulis nama halamannya."
    return None


def tabel_tanpa_kepala(versi, bekal):
    """A table is read aloud by its headers."""
    for tabel in (s for s in _unsur(versi) if s.tag == "table"):
        if not any(s.tag == "th" for s in telusuri(tabel)):
            return "Ada tabel tanpa baris judul kolom."
    return None
