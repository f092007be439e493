"""Pictures from phones: only pixels pass, and every refusal says what to do."""

import hashlib
import io
import struct
import zlib

import pytest
from PIL import Image

from informasi.berkas.gambar import LEBAR_KECIL, SISI_TERPANJANG, GambarDitolak, periksa_gambar, ukuran_kecil

ORIENTASI, GPS, PEMBUAT = 0x0112, 0x8825, 0x010F
PUTIH = (255, 255, 255)


def berkas(gambar, bentuk="JPEG", **pilihan):
    wadah = io.BytesIO()
    gambar.save(wadah, bentuk, **pilihan)
    return wadah.getvalue()


def kertas(mode="RGB", ukuran=(40, 20), warna="red"):
    return Image.new(mode, ukuran, warna)


def buka(data):
    return Image.open(io.BytesIO(data))


def piksel(data, tempat=(5, 5)):
    return buka(data).convert("RGB").getpixel(tempat)


def exif(**isi):
    data = Image.Exif()
    data[ORIENTASI] = isi.get("orientasi", 1)
    data[PEMBUAT] = "Ponsel Contoh"
    data.get_ifd(GPS).update({1: "S", 2: (6.0, 7.0, 12.0), 3: "E", 4: (106.0, 9.0, 1.0)})
    return data


def png_berkepala(lebar, tinggi):
    """A PNG whose header promises far more pixels than it holds."""

    def potongan(jenis, isi):
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))

    kepala = potongan(b"IHDR", struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + kepala + potongan(b"IDAT", zlib.compress(b"\0" * 99)) + potongan(b"IEND", b"")


@pytest.mark.parametrize(
    ("bentuk", "nama"), [("JPEG", "a.jpg"), ("JPEG", "A.JPEG"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_gambar_yang_diizinkan_menjadi_jpeg(bentuk, nama):
    gambar = periksa_gambar(berkas(kertas(), bentuk), nama)
    assert (gambar.jenis, gambar.lebar, gambar.tinggi) == (bentuk.lower(), 40, 20)
    assert buka(gambar.data_jpeg).format == "JPEG"


def test_sidik_sha256_dari_jpeg_yang_disimpan():
    gambar = periksa_gambar(berkas(kertas()), "a.jpg")
    assert gambar.sha256 == hashlib.sha256(gambar.data_jpeg).hexdigest()


def test_berkas_sama_menghasilkan_sidik_sama():
    data = berkas(kertas())
    assert periksa_gambar(data, "a.jpg") == periksa_gambar(data, "b.jpg")


def test_isi_yang_menentukan_bukan_akhiran():
    assert periksa_gambar(berkas(kertas(), "PNG"), "foto.jpg").jenis == "png"


def test_lokasi_gps_dan_merek_ponsel_hilang():
    data = berkas(kertas(), exif=exif())
    assert b"Ponsel Contoh" in data
    hasil = periksa_gambar(data, "a.jpg").data_jpeg
    assert dict(buka(hasil).getexif()) == {}
    assert b"Ponsel" not in hasil


@pytest.mark.parametrize(
    "pilihan", [{"comment": b"rahasia"}, {"icc_profile": b"rahasia" * 20}, {"xmp": b"<x>rahasia</x>"}]
)
def test_keterangan_tersembunyi_hilang(pilihan):
    data = berkas(kertas(), **pilihan)
    assert b"rahasia" in data
    assert b"rahasia" not in periksa_gambar(data, "a.jpg").data_jpeg


def test_foto_miring_ditegakkan():
    gambar = periksa_gambar(berkas(kertas(), exif=exif(orientasi=6)), "a.jpg")
    assert (gambar.lebar, gambar.tinggi) == (20, 40)


def test_foto_besar_dikecilkan_menurut_perbandingannya():
    gambar = periksa_gambar(berkas(kertas(ukuran=(3000, 1500))), "a.jpg")
    assert (gambar.lebar, gambar.tinggi) == (SISI_TERPANJANG, SISI_TERPANJANG // 2)


def test_foto_kecil_tidak_dibesarkan():
    assert periksa_gambar(berkas(kertas(ukuran=(1, 1))), "a.jpg").lebar == 1


@pytest.mark.parametrize(
    ("mode", "warna", "bentuk"),
    [
        ("RGBA", (255, 0, 0, 0), "PNG"),
        ("LA", (0, 0), "PNG"),
        ("RGBA", (0, 0, 0, 0), "WEBP"),
    ],
)
def test_bagian_bening_menjadi_putih(mode, warna, bentuk):
    assert piksel(periksa_gambar(berkas(kertas(mode, warna=warna), bentuk), "a.png").data_jpeg) == PUTIH


def test_warna_palet_yang_bening_menjadi_putih():
    palet = kertas("P", warna=0)
    palet.putpalette([255, 0, 0] * 256)
    assert piksel(periksa_gambar(berkas(palet, "PNG", transparency=0), "a.png").data_jpeg) == PUTIH


def test_warna_palet_tetap():
    palet = kertas("P", warna=0)
    palet.putpalette([0, 0, 0] * 256)
    assert piksel(periksa_gambar(berkas(palet, "PNG"), "a.png").data_jpeg) == (0, 0, 0)


def test_warna_cetak_cmyk_menjadi_rgb():
    merah, hijau, _ = piksel(periksa_gambar(berkas(kertas("CMYK", warna=(0, 255, 255, 0))), "a.jpg").data_jpeg)
    assert merah > 240 and hijau < 15


def test_abu_abu_enam_belas_bit_tidak_menjadi_putih():
    assert piksel(periksa_gambar(berkas(kertas("I;16", warna=32768), "PNG"), "a.png").data_jpeg) == (
        128,
        128,
        128,
    )


@pytest.mark.parametrize("bentuk", ["WEBP", "PNG"])
def test_animasi_menjadi_gambar_pertama(bentuk):
    data = berkas(kertas(), bentuk, save_all=True, append_images=[kertas(warna="blue")], duration=100)
    merah, _, biru = piksel(periksa_gambar(data, "a." + bentuk.lower()).data_jpeg)
    assert merah > 200 and biru < 50


def test_isi_di_belakang_gambar_dibuang():
    data = berkas(kertas()) + b"<?php system($_GET['x']); ?>"
    assert b"<?php" not in periksa_gambar(data, "a.jpg").data_jpeg


@pytest.mark.parametrize(
    "nama",
    ["a.svg", "a.gif", "a.php", "a.html", "a.jpg.exe", "a", "", ".jpg", "\0", "\ud800", "a.jp\0g"],
)
def test_akhiran_lain_ditolak(nama):
    with pytest.raises(GambarDitolak, match="Unggah gambar JPG, PNG, atau WebP"):
        periksa_gambar(berkas(kertas()), nama)


@pytest.mark.parametrize(
    ("data", "nama"), [(b"x", "a.HEIC"), (b"x", "a.heif"), (b"\0\0\0\x18ftypheic\0\0\0\0", "a.jpg")]
)
def test_heic_ditolak_dengan_cara_mengubahnya(data, nama):
    with pytest.raises(GambarDitolak, match="Ubah ke JPG"):
        periksa_gambar(data, nama)


@pytest.mark.parametrize(
    "data",
    [
        b"<?php echo 1; ?>",
        b"<html><script>alert(1)</script>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"GIF89a" + b"\0" * 40,
        b"%PDF-1.7",
        b"MZ" + b"\0" * 100,
        b"\xff\xd8\xff",
        b"\0" * 1000,
        b"<" * 50_000,
    ],
)
def test_yang_bukan_gambar_ditolak(data):
    with pytest.raises(GambarDitolak, match="unggah lagi"):
        periksa_gambar(data, "a.jpg")


def test_gif_yang_berganti_nama_ditolak():
    with pytest.raises(GambarDitolak, match="bukan gambar JPG"):
        periksa_gambar(berkas(kertas(), "GIF"), "a.png")


def test_berkas_kosong_ditolak():
    with pytest.raises(GambarDitolak, match="kosong"):
        periksa_gambar(b"", "a.jpg")


@pytest.mark.parametrize("bentuk", ["JPEG", "PNG", "WEBP"])
def test_gambar_terpotong_ditolak(bentuk):
    data = berkas(Image.effect_noise((200, 200), 90).convert("RGB"), bentuk)
    with pytest.raises(GambarDitolak, match="rusak atau terpotong"):
        periksa_gambar(data[: len(data) // 2], "a.jpg")


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("sisi", [6400, 12_000, 30_000, 2_000_000_000])
def test_banjir_piksel_ditolak_sebelum_dibaca(sisi):
    with pytest.raises(GambarDitolak, match="megapiksel"):
        periksa_gambar(png_berkepala(sisi, sisi), "a.png")


@pytest.mark.filterwarnings("error::PIL.Image.DecompressionBombWarning")
def test_peringatan_banjir_piksel_pun_menjadi_penolakan():
    with pytest.raises(GambarDitolak, match="megapiksel"):
        periksa_gambar(png_berkepala(12_000, 12_000), "a.png")


def test_batas_ukuran_dapat_diatur():
    data = berkas(kertas())
    with pytest.raises(GambarDitolak, match="Perkecil"):
        periksa_gambar(data, "a.jpg", batas=len(data) - 1)
    assert periksa_gambar(data, "a.jpg", batas=len(data)).lebar == 40


def test_penolakan_menyebut_batas_bawaan():
    with pytest.raises(GambarDitolak, match="10 MB"):
        periksa_gambar(b"\xff" * (10 * 1024 * 1024 + 1), "a.jpg")


@pytest.mark.parametrize("lebar", LEBAR_KECIL)
def test_ukuran_kecil_dalam_dua_bentuk(lebar):
    jpeg, webp = ukuran_kecil(berkas(kertas(ukuran=(1600, 800))), lebar)
    assert [(g.format, g.size) for g in map(buka, (jpeg, webp))] == [
        ("JPEG", (lebar, lebar // 2)),
        ("WEBP", (lebar, lebar // 2)),
    ]


def test_ukuran_kecil_tidak_membesarkan():
    assert [buka(data).size for data in ukuran_kecil(berkas(kertas()), 400)] == [(40, 20)] * 2


def test_gambar_pipih_tetap_punya_tinggi():
    assert buka(ukuran_kecil(berkas(kertas(ukuran=(2000, 1))), 400)[0]).size == (400, 1)


@pytest.mark.parametrize("lebar", [0, -1, 401, 100_000])
def test_lebar_sembarang_ditolak(lebar):
    with pytest.raises(ValueError, match="tidak disediakan"):
        ukuran_kecil(berkas(kertas()), lebar)
