"""The text layer of a PDF, page by page."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2

from informasi.berkas.hasil import RUSAK, BerkasDitolak

HALAMAN_DIBACA = 2_000


def teks_halaman(jalur: Path) -> Iterator[tuple[int, str]]:
    """(page from 1, text) of the first 2,000 pages; a page that cannot be read is empty. Raises BerkasDitolak."""
    try:
        dokumen = pypdfium2.PdfDocument(jalur)
    except pypdfium2.PdfiumError as galat:
        raise BerkasDitolak(RUSAK) from galat
    with closing(dokumen):
        for letak in range(min(len(dokumen), HALAMAN_DIBACA)):
            yield letak + 1, _teks(dokumen, letak)


def _teks(dokumen: pypdfium2.PdfDocument, letak: int) -> str:
    try:
        with closing(dokumen[letak]) as halaman, closing(halaman.get_textpage()) as lembar:
            return lembar.get_text_bounded()
    except pypdfium2.PdfiumError:
        return ""
