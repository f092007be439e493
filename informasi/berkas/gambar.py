"""Pictures as they come from phones, made safe: decoded, turned upright, re-encoded without any metadata.

Only pixels pass: no EXIF (GPS position, owner), no comment, no bytes behind the picture (design.md 8).
"""

import hashlib
import io
from dataclasses import dataclass
from pathlib import PurePosixPath

from PIL import Image, ImageOps, UnidentifiedImageError

AKHIRAN = frozenset({"jpg", "jpeg", "png", "webp"})
AKHIRAN_HEIC = frozenset({"heic", "heif", "avif"})
MEREK_HEIC = frozenset({b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif"})
BENTUK = ("JPEG", "PNG", "WEBP")
MB = 1024 * 1024
UKURAN_TERBESAR = 10 * MB
# What a decoder needs in memory is bounded by pixels: some 70, 190 and 280 MB (measured) at these limits.
MEGAPIKSEL = {"JPEG": 40, "PNG": 20, "WEBP": 16}
SISI_TERPANJANG = 2000
MUTU_JPEG = 82
MUTU_WEBP = 78
LEBAR_KECIL = (400, 800, 1200)

CARA_UBAH_HEIC = (
    "Foto HEIC dari iPhone belum dapat dibaca. Ubah ke JPG: buka Pengaturan → Kamera → Format →"
    " Paling Kompatibel, lalu ambil ulang fotonya, atau kirim lewat tangkapan layar."
)
BUKAN_GAMBAR = (
    "Isi berkas ini bukan gambar JPG, PNG, atau WebP. Buka gambarnya di ponsel atau komputer, simpan"
    " ulang sebagai JPG, lalu unggah lagi."
)
RUSAK = "Gambar ini rusak atau terpotong. Salin ulang dari ponsel atau kamera, lalu unggah lagi."
TERLALU_BESAR_PIKSEL = (
    "Gambar ini terlalu besar (lebih dari {} megapiksel). Perkecil dahulu, misalnya menjadi lebar 2.000"
    " piksel, lalu unggah lagi."
)


class GambarDitolak(ValueError):
    """A picture that is not taken; the message is the sentence for the person at the screen."""


@dataclass(frozen=True)
class Gambar:
    """A safe picture: what it was (`jpeg`, `png`, `webp`), size in pixels, JPEG bytes and their SHA-256."""

    jenis: str
    lebar: int
    tinggi: int
    data_jpeg: bytes
    sha256: str


def tolak_nama_atau_ukuran(data: bytes, nama: str, batas: int) -> None:
    """Raise GambarDitolak for what name, size and first bytes already tell."""
    akhiran = PurePosixPath(nama.lower()).suffix.lstrip(".")
    if akhiran in AKHIRAN_HEIC or (data[4:8] == b"ftyp" and data[8:12] in MEREK_HEIC):
        raise GambarDitolak(CARA_UBAH_HEIC)
    if akhiran not in AKHIRAN:
        raise GambarDitolak("Jenis berkas ini tidak diterima sebagai gambar. Unggah gambar JPG, PNG, atau WebP.")
    if not data:
        raise GambarDitolak("Berkas gambar ini kosong. Pilih gambarnya lagi, lalu unggah ulang.")
    if len(data) > batas:
        raise GambarDitolak(
            f"Gambar ini lebih besar dari {batas / MB:.0f} MB. Perkecil dahulu, misalnya dengan"
            " mengirimkannya kepada diri sendiri lewat WhatsApp, lalu unggah lagi."
        )


def _buka(data: bytes) -> Image.Image:
    """The picture with its header read, no pixel yet."""
    try:
        gambar = Image.open(io.BytesIO(data), formats=BENTUK)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as galat:
        raise GambarDitolak(TERLALU_BESAR_PIKSEL.format(max(MEGAPIKSEL.values()))) from galat
    except UnidentifiedImageError as galat:
        raise GambarDitolak(BUKAN_GAMBAR) from galat
    except Exception as galat:  # a decoder may raise anything on hostile bytes
        raise GambarDitolak(RUSAK) from galat
    if gambar.width * gambar.height > MEGAPIKSEL[gambar.format] * 1_000_000:
        raise GambarDitolak(TERLALU_BESAR_PIKSEL.format(MEGAPIKSEL[gambar.format]))
    return gambar


def _kecilkan(gambar: Image.Image) -> Image.Image:
    """No side over 2,000 pixels, before anything makes a second copy of every pixel."""
    if gambar.mode.startswith("I"):  # 16-bit grey: a plain conversion would clip everything to white
        gambar = gambar.convert("I").point(lambda terang: terang / 256).convert("L")
    elif gambar.mode in {"1", "P", "PA"}:  # what cannot be mixed
        gambar = gambar.convert("RGBA" if gambar.has_transparency_data else "RGB")
    gambar.thumbnail((SISI_TERPANJANG, SISI_TERPANJANG), Image.Resampling.LANCZOS)
    return gambar


def _di_atas_putih(gambar: Image.Image) -> Image.Image:
    """Fresh RGB pixels on a white ground: a new image carries none of the old one's metadata."""
    if gambar.has_transparency_data:
        gambar = gambar.convert("RGBA")
    kertas = Image.new("RGB", gambar.size, "white")
    kertas.paste(gambar.convert("RGB"), mask=gambar if gambar.mode == "RGBA" else None)
    return kertas


def _pikselkan(gambar: Image.Image) -> Image.Image:
    """First frame, upright, RGB, no side over 2,000 pixels."""
    try:
        gambar.draft("RGB", (SISI_TERPANJANG, SISI_TERPANJANG))  # large JPEG files are decoded smaller
        gambar.load()
        return _di_atas_putih(ImageOps.exif_transpose(_kecilkan(gambar)))
    except Exception as galat:  # as above
        raise GambarDitolak(RUSAK) from galat


def _simpan(gambar: Image.Image, bentuk: str, **pilihan) -> bytes:
    wadah = io.BytesIO()
    gambar.save(wadah, bentuk, **pilihan)
    return wadah.getvalue()


def _jpeg(gambar: Image.Image) -> bytes:
    return _simpan(gambar, "JPEG", quality=MUTU_JPEG, optimize=True, progressive=True)


def periksa_gambar(data: bytes, nama: str, *, batas: int = UKURAN_TERBESAR) -> Gambar:
    """The bytes of an upload and its file name in, a safe picture out; `batas` is the largest size in bytes.

    What counts is the content: a PNG named `.jpg` is taken for what it is. Of an animation only the first
    frame stays. Raises GambarDitolak with the sentence to show.
    """
    tolak_nama_atau_ukuran(data, nama, batas)
    asli = _buka(data)
    kertas = _pikselkan(asli)
    data_jpeg = _jpeg(kertas)
    return Gambar(asli.format.lower(), *kertas.size, data_jpeg, hashlib.sha256(data_jpeg).hexdigest())


def ukuran_kecil(data_jpeg: bytes, lebar: int) -> tuple[bytes, bytes]:
    """`(jpeg, webp)` of a picture made by `periksa_gambar`, `lebar` pixels wide, never enlarged.

    `lebar` is 400, 800 or 1200; any other raises ValueError, lest an address make the server draw at will.
    """
    if lebar not in LEBAR_KECIL:
        raise ValueError(f"lebar {lebar} tidak disediakan")
    gambar = Image.open(io.BytesIO(data_jpeg), formats=("JPEG",))
    if gambar.width > lebar:
        tinggi = max(1, round(gambar.height * lebar / gambar.width))
        gambar = gambar.resize((lebar, tinggi), Image.Resampling.LANCZOS)
    return _jpeg(gambar.convert("RGB")), _simpan(gambar.convert("RGB"), "WEBP", quality=MUTU_WEBP)
