"""Pictures are decoded in another process, which may die without anybody noticing but the sender."""

import io
import os
import re
import resource
import sys
from time import monotonic

import pytest
from PIL import Image

from informasi.berkas import anak_gambar
from informasi.berkas.anak_gambar import BATAS, PERINTAH, periksa_gambar_terpisah
from informasi.berkas.gambar import MEGAPIKSEL, GambarDitolak, periksa_gambar
from informasi.berkas.terbatas import MB, jalankan_terbatas
from tests.informasi.berkas import korpus as k
from tests.pabrik import buat_foto


def raksasa(bentuk, mode):
    """A picture just within the limit of its format."""
    tinggi = MEGAPIKSEL[bentuk] * 1_000_000 // 5_000
    Image.new(mode, (5_000, tinggi), (10, 20, 30, 128)[: len(mode)]).save(wadah := io.BytesIO(), bentuk)
    return wadah.getvalue()


def puncak_memori(data):
    """MB the child needed at most to decode these bytes."""
    program = "from informasi.berkas import anak_gambar as a; a.utama(); print(open('/proc/self/status').read())"
    jawaban = jalankan_terbatas((*PERINTAH[:2], "-c", program), b'["a.png", 99999999]\n' + data, 10, **BATAS)
    return int(re.search(rb"VmHWM:\s*(\d+) kB", jawaban)[1]) // 1024


def test_hasil_terpisah_sama_dengan_hasil_langsung():
    data = buat_foto(3000, 1000)
    assert periksa_gambar_terpisah(data, "a.jpg") == periksa_gambar(data, "a.jpg")


@pytest.mark.parametrize(
    ("data", "nama", "kalimat"),
    [
        (b"<svg/>", "a.svg", "tidak diterima sebagai gambar"),
        (b"bukan gambar", "a.jpg", "bukan gambar"),
        (buat_foto()[:-400], "a.jpg", "rusak"),
        (k.png_banjir_piksel(), "a.png", "megapiksel"),
        (b"", "a.png", "kosong"),
        (b"x" * (10 * MB + 1), "a.png", "lebih besar dari 10 MB"),
    ],
    ids=["svg", "teks", "terpotong", "banjir piksel", "kosong", "besar"],
)
def test_penolakan_terpisah_membawa_kalimatnya(data, nama, kalimat):
    with pytest.raises(GambarDitolak, match=kalimat):
        periksa_gambar_terpisah(data, nama)


@pytest.mark.parametrize(
    "program",
    ["import os; os.kill(os.getpid(), 11)", "x = bytearray(2 << 30)", "print('ngawur')", "pass"],
    ids=["ambruk", "memori", "ngawur", "diam"],
)
def test_pemeriksa_yang_gagal_menjadi_penolakan(program, monkeypatch):
    monkeypatch.setattr(
        anak_gambar, "PERINTAH", (sys.executable, "-c", f"import sys; sys.stdin.buffer.read(); {program}")
    )
    with pytest.raises(GambarDitolak, match="rusak"):
        periksa_gambar_terpisah(buat_foto(), "a.jpg")


def test_pemeriksa_yang_tidak_selesai_dihentikan(monkeypatch):
    monkeypatch.setattr(anak_gambar, "PERINTAH", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(anak_gambar, "DETIK", 0.5)
    mulai = monotonic()
    with pytest.raises(GambarDitolak):
        periksa_gambar_terpisah(buat_foto(), "a.jpg")
    assert monotonic() - mulai < 5


@pytest.mark.parametrize(("bentuk", "mode"), [("JPEG", "RGB"), ("PNG", "RGBA"), ("WEBP", "RGBA")])
def test_gambar_terbesar_diperiksa_dengan_memori_terbatas(bentuk, mode):
    data = raksasa(bentuk, mode)
    gambar = periksa_gambar_terpisah(data, f"a.{bentuk.lower()}")
    assert max(gambar.lebar, gambar.tinggi) == 2000
    assert puncak_memori(data) < 320


def test_pekerja_web_tidak_ikut_membesar():
    data = raksasa("PNG", "RGBA")
    periksa_gambar_terpisah(buat_foto(), "a.jpg")
    sebelum = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    periksa_gambar_terpisah(data, "a.png")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - sebelum < 50 * 1024


def test_anak_gambar_tidak_memuat_django():
    program = "import sys; sys.stdin.read(); import informasi.berkas.anak_gambar; print('django' in sys.modules)"
    assert jalankan_terbatas((sys.executable, "-c", program), b"", 10) == b"False\n"


def test_induk_tidak_menyisakan_berkas_terbuka():
    sebelum = len(os.listdir("/proc/self/fd"))
    periksa_gambar_terpisah(buat_foto(), "a.jpg")
    assert len(os.listdir("/proc/self/fd")) == sebelum
