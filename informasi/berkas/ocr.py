"""Text for pictures of text, by tesseract when it is installed; without it, simply none."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from time import monotonic

import pikepdf

DETIK_HALAMAN = 30
DETIK_SEMUA = 240
# Text only: the picture on the page stays ours, tesseract adds an invisible layer of the same proportions.
PILIHAN = ("-", "-", "-l", "ind", "-c", "textonly_pdf=1", "pdf")


def _baca(program: str, jpeg: bytes, detik: float) -> bytes:
    """A one-page PDF with invisible text, or b"" when tesseract fails. Raises subprocess.TimeoutExpired."""
    hasil = subprocess.run((program, *PILIHAN), input=jpeg, capture_output=True, timeout=detik, check=False)
    if hasil.returncode:
        return b""
    try:
        with pikepdf.open(io.BytesIO(hasil.stdout)) as dokumen:
            return hasil.stdout if len(dokumen.pages) == 1 else b""
    except pikepdf.PdfError:
        return b""


def lapisan_teks(gambar: list[bytes]) -> Iterator[tuple[int, bytes]]:
    """(position, one-page PDF) for each JPEG that could be read; stops for good when time runs out."""
    program = shutil.which("tesseract")
    selesai = monotonic() + DETIK_SEMUA
    for letak, jpeg in enumerate(gambar if program else ()):
        try:
            lapisan = _baca(program, jpeg, min(DETIK_HALAMAN, max(0.1, selesai - monotonic())))
        except subprocess.TimeoutExpired:
            return
        if lapisan:
            yield letak, lapisan
