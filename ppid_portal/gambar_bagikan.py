"""The picture a shared address shows where there is no photo: the name on the house's colours, 1200 x 630."""

import io
from functools import lru_cache

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

UKURAN = (1200, 630)
TEPI, BARIS_TERBANYAK = 88, 4
HURUF = settings.BASE_DIR / "static/vendor/plus-jakarta-sans/plus-jakarta-sans-latin-wght-normal.woff2"
PUTIH, PUCAT = "#ffffff", "#c9d8e8"


@lru_cache(maxsize=160)  # one for each unit and some names of the past; about 12 kB each
def gambar_bagikan(nama, keterangan, dalam="#0b3a66", aksen="#f5b800"):
    """PNG (bytes) with `nama` large and `keterangan` small; `dalam` is the ground, `aksen` the one line."""
    gambar = Image.new("RGB", UKURAN, dalam)
    pena = ImageDraw.Draw(gambar)
    for ukuran in (76, 64, 54, 46):
        huruf = _huruf(ukuran, 700)
        baris = _patah(nama, huruf, UKURAN[0] - 2 * TEPI)
        if len(baris) <= BARIS_TERBANYAK - (ukuran > 64):
            break
    baris, tinggi = baris[:BARIS_TERBANYAK], int(ukuran * 1.24)
    pena.rectangle((TEPI, TEPI, TEPI + 96, TEPI + 10), fill=aksen)
    atas = TEPI + 56
    for nomor, isi in enumerate(baris):
        pena.text((TEPI, atas + nomor * tinggi), isi, font=huruf, fill=PUTIH)
    pena.text((TEPI, UKURAN[1] - TEPI), keterangan, font=_huruf(34, 500), fill=PUCAT, anchor="ls")
    keluar = io.BytesIO()
    gambar.quantize(64).save(keluar, "PNG", optimize=True)
    return keluar.getvalue()


def _huruf(ukuran, tebal):
    huruf = ImageFont.truetype(HURUF, ukuran)
    huruf.set_variation_by_axes([tebal])
    return huruf


def _patah(teks, huruf, lebar):
    """The words of `teks` in lines not wider than `lebar` pixels; a longer word stands alone."""
    baris = [""]
    for kata in teks.split():
        calon = f"{baris[-1]} {kata}".strip()
        if baris[-1] and huruf.getlength(calon) > lebar:
            baris.append(kata)
        else:
            baris[-1] = calon
    return baris
