"""Photos of a paper become one A4 PDF; text recognition is a gift of the machine, never a need."""

import io
import os
import sys

import pikepdf
import pytest
from PIL import Image

from informasi.berkas import ocr
from informasi.berkas.foto_pdf import A4, BITA_HALAMAN, FOTO_TERBANYAK, foto_jadi_pdf
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.periksa import periksa_berkas
from tests.informasi.berkas import korpus as k


@pytest.fixture(autouse=True)
def tanpa_ocr(monkeypatch, tmp_path):
    """A PATH on which only what a test puts there is found."""
    (folder := tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def buka(data):
    return pikepdf.open(io.BytesIO(data))


def _piksel(aliran):
    return pikepdf.PdfImage(aliran).as_pil_image().getpixel((9, 9))


def kertas(halaman):
    return tuple(round(float(sisi), 2) for sisi in halaman.mediabox[2:])


def foto(warna="white", ukuran=(90, 120), **pilihan):
    Image.new("RGB", ukuran, warna).save(wadah := io.BytesIO(), "JPEG", **pilihan)
    return wadah.getvalue()


def foto_ramai():
    """Noise: the worst that a compressor can meet."""
    Image.frombytes("RGB", (1500, 2000), os.urandom(1500 * 2000 * 3)).save(wadah := io.BytesIO(), "JPEG", quality=80)
    return wadah.getvalue()


def tesseract_tiruan(folder, program):
    """A program of that name on PATH which answers with what `program` writes."""
    (jalur := folder / "tesseract").write_text(f"#!{sys.executable}\nimport sys, time\n{program}\n")
    jalur.chmod(0o755)


def test_bahasa_pdf_disebut():
    with buka(foto_jadi_pdf([foto()])) as dokumen:
        assert str(dokumen.Root.Lang) == "id-ID"


def test_foto_yang_sama_menjadi_pdf_yang_sama():
    assert foto_jadi_pdf([foto("red"), foto("blue")]) == foto_jadi_pdf([foto("red"), foto("blue")])


def test_urutan_foto_menjadi_urutan_halaman():
    with buka(foto_jadi_pdf([foto("red"), foto("lime"), foto("blue")])) as dokumen:
        warna = [_piksel(halaman.obj.Resources.XObject.Foto) for halaman in dokumen.pages]
    assert [w.index(max(w)) for w in warna] == [0, 1, 2]


@pytest.mark.parametrize(("ukuran", "harapan"), [((90, 120), A4), ((120, 90), A4[::-1])])
def test_kertas_a4_mengikuti_arah_foto(ukuran, harapan):
    with buka(foto_jadi_pdf([foto(ukuran=ukuran)])) as dokumen:
        assert kertas(dokumen.pages[0]) == harapan


def test_judul_tercatat():
    with buka(foto_jadi_pdf([foto()], "Notulen Rapat")) as dokumen:
        assert dokumen.docinfo["/Title"] == "Notulen Rapat"


def test_jejak_ponsel_hilang():
    exif = Image.Exif()
    exif[0x010F] = "Ponsel Contoh"
    assert b"Ponsel Contoh" not in foto_jadi_pdf([foto(exif=exif)])


def test_halaman_tetap_ringan():
    assert len(foto_jadi_pdf([foto_ramai()])) < BITA_HALAMAN + 5_000


def test_foto_rusak_disebut_nomornya():
    with pytest.raises(BerkasDitolak, match="^Foto ke-2: "):
        foto_jadi_pdf([foto(), b"bukan gambar"])


@pytest.mark.parametrize(("banyak", "kalimat"), [(0, "Belum ada foto"), (FOTO_TERBANYAK + 1, "Paling banyak 30")])
def test_jumlah_foto_dibatasi(banyak, kalimat):
    with pytest.raises(BerkasDitolak, match=kalimat):
        foto_jadi_pdf([foto()] * banyak)


def test_hasilnya_lolos_pemeriksaan_sebagai_pindaian(tmp_path):
    (jalur := tmp_path / "a.pdf").write_bytes(foto_jadi_pdf([foto()] * 2))
    hasil = periksa_berkas(jalur, "a.pdf")
    assert (hasil.halaman, hasil.berteks) == (2, False)


def test_dengan_ocr_isinya_dapat_dicari(tanpa_ocr, tmp_path):
    (lapisan := tmp_path / "lapisan.pdf").write_bytes(k.pdf(["Notulen rapat koordinasi warga"]))
    tesseract_tiruan(tanpa_ocr, f"sys.stdout.buffer.write(open({str(lapisan)!r}, 'rb').read())")
    (jalur := tmp_path / "a.pdf").write_bytes(foto_jadi_pdf([foto()]))
    assert periksa_berkas(jalur, "a.pdf").potongan == ((1, "Notulen rapat koordinasi warga"),)


@pytest.mark.parametrize("program", ["sys.exit(1)", "print('bukan pdf')"])
def test_ocr_yang_gagal_tidak_menggagalkan_pdf(program, tanpa_ocr):
    tesseract_tiruan(tanpa_ocr, program)
    with buka(foto_jadi_pdf([foto()])) as dokumen:
        assert len(dokumen.pages) == 1


def test_ocr_yang_lambat_dihentikan_untuk_semua_halaman(tanpa_ocr, tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "DETIK_HALAMAN", 0.5)
    tesseract_tiruan(tanpa_ocr, f"open({str(tmp_path / 'jejak')!r}, 'a').write('x'); time.sleep(30)")
    foto_jadi_pdf([foto()] * 3)
    assert (tmp_path / "jejak").read_text() == "x"
