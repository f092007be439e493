"""The ZIP beside a table: found by name, bounded, never unpacked by its own paths."""

import io
import zipfile

import pytest

from informasi.berkas.hasil import BerkasDitolak
from informasi.impor import arsip as modul
from informasi.impor.arsip import Arsip
from informasi.impor.kolom import LembarDitolak
from tests.informasi.berkas.korpus import pdf, zip_dari


def tulis_zip(tmp_path, isi):
    jalur = tmp_path / "berkas.zip"
    jalur.write_bytes(isi if isinstance(isi, bytes) else zip_dari(isi))
    return jalur


@pytest.mark.parametrize(
    "ditulis",
    ["dokumen/renja.pdf", "renja.pdf", "Dokumen/RENJA.PDF", "dokumen\\renja.pdf", "./dokumen/renja.pdf"],
)
def test_berkas_ditemukan_seperti_orang_menuliskannya(ditulis, tmp_path):
    with Arsip(tulis_zip(tmp_path, {"dip 2025/dokumen/renja.pdf": b"a"})) as arsip:
        assert arsip.cari(ditulis).filename == "dip 2025/dokumen/renja.pdf"


def test_jalur_utuh_menang_atas_ujung_yang_sama(tmp_path):
    with Arsip(tulis_zip(tmp_path, {"a.pdf": b"1", "lama/a.pdf": b"2"})) as arsip:
        assert arsip.cari("a.pdf").filename == "a.pdf"


def test_nama_yang_ganda_minta_foldernya(tmp_path):
    with (
        Arsip(tulis_zip(tmp_path, {"x/a.pdf": b"1", "y/a.pdf": b"2"})) as arsip,
        pytest.raises(BerkasDitolak, match="nama foldernya"),
    ):
        arsip.cari("a.pdf")


def test_berkas_yang_tidak_ada_disebut_namanya(tmp_path):
    with Arsip(tulis_zip(tmp_path, {"a.pdf": b"1"})) as arsip, pytest.raises(BerkasDitolak, match="“b.pdf” tidak ada"):
        arsip.cari("b.pdf")


def test_tanpa_zip_barisnya_diberi_tahu():
    with Arsip() as arsip, pytest.raises(BerkasDitolak, match="tidak ikut terkirim"):
        arsip.cari("a.pdf")


@pytest.mark.parametrize("isi", [b"bukan zip", b"PK\x03\x04" + b"\x00" * 40])
def test_zip_rusak_menggagalkan_kiriman(isi, tmp_path):
    with pytest.raises(LembarDitolak, match="ZIP ini rusak"):
        Arsip(tulis_zip(tmp_path, isi))


def test_zip_berisi_terlalu_banyak_ditolak(tmp_path, monkeypatch):
    monkeypatch.setattr(modul, "BATAS_ISI", 3)
    with pytest.raises(LembarDitolak, match="terlalu besar"):
        Arsip(tulis_zip(tmp_path, {f"{n}.pdf": b"1" for n in range(4)}))


def test_bom_zip_ditolak_sebelum_dibuka(tmp_path, monkeypatch):
    monkeypatch.setattr(modul, "BATAS_BYTE", 1_000_000)
    with pytest.raises(LembarDitolak, match="terlalu besar"):
        Arsip(tulis_zip(tmp_path, {"bom.pdf": b"\0" * 2_000_000}))


def test_satu_berkas_di_atas_batas_jenisnya_ditolak(tmp_path):
    with Arsip(tulis_zip(tmp_path, {"a.pdf": b"\0" * (50 * 1024 * 1024 + 1)})) as arsip:
        satu = arsip.cari("a.pdf")
        with pytest.raises(BerkasDitolak, match="lebih besar dari 50 MB"), arsip.buka(satu):
            pass


def test_jalur_yang_keluar_dari_zip_tidak_menulis_di_luar(tmp_path):
    isi = {"../../keluar.pdf": pdf(), "/tmp/mutlak.pdf": pdf()}
    with Arsip(tulis_zip(tmp_path, isi)) as arsip, arsip.buka(arsip.cari("keluar.pdf")) as berkas:
        assert (berkas.name, berkas.size) == ("keluar.pdf", len(pdf()))
    assert not list(tmp_path.parent.glob("keluar.pdf"))


def test_isi_yang_rusak_menjadi_galat_barisnya(tmp_path):
    data = bytearray(zip_dari({"a.pdf": b"x" * 500}, mampat=zipfile.ZIP_STORED))
    data[60] ^= 0xFF  # one byte of the content: the checksum no longer fits
    with Arsip(tulis_zip(tmp_path, bytes(data))) as arsip:
        satu = arsip.cari("a.pdf")
        with pytest.raises(BerkasDitolak, match="rusak"), arsip.buka(satu):
            pass


def test_berkas_bersandi_ditolak_dengan_kalimatnya(tmp_path):
    data = bytearray(zip_dari({"a.pdf": b"x"}))
    pusat = data.index(b"PK\x01\x02")
    data[pusat + 8] |= 1
    with Arsip(tulis_zip(tmp_path, bytes(data))) as arsip, pytest.raises(BerkasDitolak, match="terkunci sandi"):
        arsip.cari("a.pdf")


def test_isi_dibaca_utuh(tmp_path):
    with Arsip(tulis_zip(tmp_path, {"a.pdf": pdf()})) as arsip, arsip.buka(arsip.cari("a.pdf")) as berkas:
        assert io.BytesIO(berkas.read()).getvalue() == pdf()
