"""A workbook is opened by a child on a leash: what it answers is what the reader would say, and it cannot hang us."""

import pytest

from informasi.impor import anak
from informasi.impor.anak import baca_tabel
from informasi.impor.baca import baca_dip
from informasi.impor.kolom import LembarDitolak
from tests.informasi.impor.lembar_uji import BERKAS_DIP, BUTIR, dip_resmi


def test_buku_kerja_terbaca_sama_seperti_tanpa_anak(tmp_path):
    jalur = dip_resmi(tmp_path / "dip.xlsx")
    assert list(baca_tabel(jalur, "dinas")) == list(baca_dip(jalur, BUTIR, "dinas"))


def test_csv_dibaca_tanpa_anak(monkeypatch):
    monkeypatch.setattr(anak, "jalankan_terbatas", None)
    assert len(list(baca_tabel(BERKAS_DIP, "dinas"))) == 38


def test_isi_yang_menentukan_bukan_namanya(tmp_path, monkeypatch):
    dipanggil = []
    monkeypatch.setattr(anak, "jalankan_terbatas", lambda *_, **__: dipanggil.append(1) or b'{"selesai": true}\n')
    jalur = dip_resmi(tmp_path / "dip.xlsx").rename(tmp_path / "dip.csv")
    list(baca_tabel(jalur, "dinas"))
    assert dipanggil == [1]


def test_penolakan_anak_sampai_dengan_kalimatnya(tmp_path):
    jalur = tmp_path / "rusak.xlsx"
    jalur.write_bytes(b"PK\x03\x04" + b"\x00" * 200)
    with pytest.raises(LembarDitolak, match="rusak atau tidak lengkap"):
        list(baca_tabel(jalur, "dinas"))


def test_anak_yang_terlalu_lama_dihentikan(tmp_path, monkeypatch):
    monkeypatch.setattr(anak, "DETIK", 0.01)
    with pytest.raises(LembarDitolak, match="terlalu rumit"):
        list(baca_tabel(dip_resmi(tmp_path / "dip.xlsx"), "dinas"))


@pytest.mark.parametrize("jawaban", [b"", b"bukan json\n", b'{"lain": 1}\n', b"[]\n", b'{"nomor": 1}\n'])
def test_jawaban_ngawur_menjadi_penolakan(jawaban, tmp_path, monkeypatch):
    monkeypatch.setattr(anak, "jalankan_terbatas", lambda *_, **__: jawaban)
    with pytest.raises(LembarDitolak, match="terlalu rumit"):
        list(baca_tabel(dip_resmi(tmp_path / "dip.xlsx"), "dinas"))
