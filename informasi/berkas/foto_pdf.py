"""Photos of a paper become one A4 PDF, in the order given; searchable when tesseract is there."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from PIL import Image

from informasi.berkas.gambar import GambarDitolak, periksa_gambar
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.jenis import MB
from informasi.berkas.ocr import lapisan_teks

FOTO_TERBANYAK = 30
BATAS_FOTO = 20 * MB
A4 = (595.28, 841.89)
TEPI = 18.0  # points, a quarter of an inch
BITA_HALAMAN = 400_000
BAHASA = "id-ID"
# From best to smallest; what still fits is taken.
MUTU = ((1754, 75), (1754, 60), (1500, 55), (1240, 45), (1000, 40), (800, 35))

TANPA_FOTO = "Belum ada foto. Pilih sedikitnya satu foto, lalu coba lagi."
TERLALU_BANYAK = f"Paling banyak {FOTO_TERBANYAK} foto dalam satu PDF. Bagi menjadi beberapa PDF."


@dataclass(frozen=True)
class Lembar:
    """One page to be: JPEG bytes without metadata and their size in pixels."""

    jpeg: bytes
    lebar: int
    tinggi: int

    def kertas(self) -> tuple[float, float]:
        """A4, lying when the photo lies."""
        return A4 if self.tinggi >= self.lebar else A4[::-1]

    def kotak(self) -> tuple[float, float, float, float]:
        """Where the photo stands on its paper: left, bottom, width, height in points."""
        lebar, tinggi = self.kertas()
        skala = min((lebar - 2 * TEPI) / self.lebar, (tinggi - 2 * TEPI) / self.tinggi)
        isi_lebar, isi_tinggi = self.lebar * skala, self.tinggi * skala
        return (lebar - isi_lebar) / 2, (tinggi - isi_tinggi) / 2, isi_lebar, isi_tinggi


def _perkecil(data_jpeg: bytes) -> Lembar:
    """The photo in the best quality that stays under 400 kB (the smallest size, should none do)."""
    asli = Image.open(io.BytesIO(data_jpeg), formats=("JPEG",)).convert("RGB")
    for sisi, mutu in MUTU:
        gambar = asli.copy()
        gambar.thumbnail((sisi, sisi), Image.Resampling.LANCZOS)
        gambar.save(wadah := io.BytesIO(), "JPEG", quality=mutu, optimize=True)
        if wadah.tell() <= BITA_HALAMAN:
            break
    return Lembar(wadah.getvalue(), *gambar.size)


def _lembar(foto: list[bytes]) -> Iterator[Lembar]:
    for nomor, data in enumerate(foto, 1):
        try:
            yield _perkecil(periksa_gambar(data, "foto.jpg", batas=BATAS_FOTO).data_jpeg)
        except GambarDitolak as galat:
            raise BerkasDitolak(f"Foto ke-{nomor}: {galat}") from galat


def _tambah(dokumen: pikepdf.Pdf, lembar: Lembar) -> None:
    gambar = pikepdf.Stream(
        dokumen,
        lembar.jpeg,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=lembar.lebar,
        Height=lembar.tinggi,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    kiri, bawah, lebar, tinggi = lembar.kotak()
    halaman = dokumen.add_blank_page(page_size=lembar.kertas())
    halaman.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Foto=gambar))
    perintah = f"q {lebar:.2f} 0 0 {tinggi:.2f} {kiri:.2f} {bawah:.2f} cm /Foto Do Q"
    halaman.obj.Contents = dokumen.make_stream(perintah.encode())


def _tambah_teks(dokumen: pikepdf.Pdf, lembar: list[Lembar]) -> None:
    for letak, lapisan in lapisan_teks([satu.jpeg for satu in lembar]):
        kiri, bawah, lebar, tinggi = lembar[letak].kotak()
        with pikepdf.open(io.BytesIO(lapisan)) as teks:
            kotak = pikepdf.Rectangle(kiri, bawah, kiri + lebar, bawah + tinggi)
            dokumen.pages[letak].add_overlay(teks.pages[0], kotak)


def foto_jadi_pdf(foto: list[bytes], judul: str = "Hasil foto") -> bytes:
    """Up to 30 photos (bytes) in, one A4 PDF out, titled `judul`, without any metadata of the photos.

    Raises BerkasDitolak with the number of the photo that cannot be taken.
    """
    if not foto:
        raise BerkasDitolak(TANPA_FOTO)
    if len(foto) > FOTO_TERBANYAK:
        raise BerkasDitolak(TERLALU_BANYAK)
    with pikepdf.new() as dokumen:
        lembar = list(_lembar(foto))
        for satu in lembar:
            _tambah(dokumen, satu)
        _tambah_teks(dokumen, lembar)
        dokumen.docinfo["/Title"] = judul
        dokumen.Root.Lang = pikepdf.String(BAHASA)  # screen readers choose their voice by it
        # The same photos make the same bytes: an attempt repeated after a crash stores nothing twice.
        dokumen.save(wadah := io.BytesIO(), deterministic_id=True)
    return wadah.getvalue()
