"""The emblem: read as a picture, drawn anew as PNG. What came in is never stored nor shown."""

import io

from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image

SISI = 512
TERBESAR, PIKSEL_TERBANYAK = 2_000_000, 4000 * 4000
UKURAN_IKON = (32, 180, 192, 512)
PENGGANTI = settings.BASE_DIR / "static/img/ikon-situs-512.png"


def baca_lambang(data):
    """A square PNG (bytes, 512 px, transparent edges) of the picture in `data` (bytes).

    Raises ValidationError with a sentence for whoever uploads.
    """
    if b"<svg" in data[:4096].lower():
        raise ValidationError("SVG tidak diterima karena dapat memuat skrip. Simpan lambang sebagai PNG, lalu unggah.")
    if len(data) > TERBESAR:
        raise ValidationError("Lambang lebih dari 2 MB. Kecilkan gambarnya, lalu unggah lagi.")
    try:
        gambar = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
        if gambar.width * gambar.height > PIKSEL_TERBANYAK:
            raise ValidationError("Lambang lebih besar dari 4000 × 4000 titik. Kecilkan, lalu unggah lagi.")
        return _png(gambar.convert("RGBA"), SISI)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as galat:
        raise ValidationError("Berkas ini bukan gambar PNG, JPEG, atau WebP yang utuh. Pilih berkas lain.") from galat


def ikon(lambang, sisi):
    """The icon (PNG bytes) of `sisi` pixels: from the emblem, else from the dashed shield that holds its place."""
    sumber = io.BytesIO(lambang) if lambang else PENGGANTI
    with Image.open(sumber, formats=("PNG",)) as gambar:
        return _png(gambar.convert("RGBA"), sisi)


def _png(gambar, sisi):
    gambar.thumbnail((sisi, sisi), Image.Resampling.LANCZOS)
    alas = Image.new("RGBA", (sisi, sisi), (255, 255, 255, 0))
    alas.paste(gambar, ((sisi - gambar.width) // 2, (sisi - gambar.height) // 2))
    keluar = io.BytesIO()
    alas.save(keluar, "PNG", optimize=True)
    return keluar.getvalue()
