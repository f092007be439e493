"""Cells of an Excel file as the search sees them."""

import pytest

from informasi.berkas import lembar_xlsx
from informasi.berkas.periksa import periksa_berkas
from tests.informasi.berkas import korpus_office as o

RUANG = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


@pytest.fixture
def baca(tmp_path):
    """The verdict on a workbook made of shared strings and rows."""

    def buat(sel, kata=("Uraian", "Jumlah"), ruang=RUANG):
        (jalur := tmp_path / "a.xlsx").write_bytes(o.excel_bersama(kata, sel, ruang=ruang))
        return periksa_berkas(jalur, "a.xlsx")

    return buat


@pytest.mark.parametrize(
    ("sel", "teks"),
    [
        ('<c t="s"><v>1</v></c>', "Jumlah"),
        ('<c t="s"><v>9</v></c><c t="s"><v>-1</v></c><c><v>7</v></c>', "7"),
        ('<c t="inlineStr"><is><r><t>se</t></r><r><t>baris</t></r></is></c>', "sebaris"),
        ('<c t="str"><f>A1</f><v>hasil rumus</v></c>', "hasil rumus"),
        ("<c><v>3.6730112345600001E+15</v></c>", "3673011234560000"),
        ("<c><v>0.25</v></c>", "0.25"),
        ("<c><v>1.5.E</v></c>", "1.5.E"),
        ('<c r="A1"/><c><v>1000</v></c>', "1000"),
    ],
)
def test_tiap_macam_sel_terbaca(baca, sel, teks):
    assert baca(f"<row>{sel}</row>").potongan == ((1, teks),)


def test_lembar_tanpa_ruang_nama_terbaca_juga(baca):
    hasil = baca('<row><c t="s"><v>0</v></c><c><v>3673011234560001</v></c></row>', ruang="")
    assert (hasil.potongan, hasil.dugaan_pribadi) == (((1, "Uraian\t3673011234560001"),), (1,))


@pytest.mark.parametrize("nama", ["SEL_DIBACA", "BARIS_DIBACA", "KATA_DIBACA"])
def test_yang_lewat_jatah_tidak_dibaca_dan_disebut(baca, monkeypatch, nama):
    monkeypatch.setattr(lembar_xlsx, nama, 2)
    hasil = baca('<row><c t="s"><v>0</v></c></row>' * 5, kata=("satu", "dua", "tiga"))
    assert [p for p in hasil.peringatan if "bagian depannya" in p]
