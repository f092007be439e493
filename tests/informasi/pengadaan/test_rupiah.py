"""Sums of money as people type them. Pure."""

import pytest

from informasi.pengadaan.rupiah import baca_rupiah, rupiah
from informasi.pengadaan.status import butir_jatuh


@pytest.mark.parametrize(
    ("teks", "jumlah"),
    [
        ("1.250.000.000", 1_250_000_000),
        ("Rp 1.250.000,00", 1_250_000),
        ("Rp1250000,-", 1_250_000),
        (" 75 000 ", 75_000),
        ("", None),
        ("Rp", None),
    ],
)
def test_angka_rupiah_terbaca(teks, jumlah):
    assert baca_rupiah(teks) == jumlah


@pytest.mark.parametrize("teks", ["satu juta", "0", "-5", "1.250.000,75", "1" * 16, "１２３"])
def test_angka_lain_ditolak(teks):
    with pytest.raises(ValueError, match=teks.strip() or "x"):
        baca_rupiah(teks)


def test_rupiah_tertulis_dan_terbaca_kembali():
    assert (rupiah(1_250_000), rupiah(None)) == ("Rp1.250.000", "")
    assert baca_rupiah(rupiah(985_000_000)) == 985_000_000


def test_dokumen_jatuh_menurut_tahap_yang_dicapai():
    assert butir_jatuh("perencanaan") == ["pbj-rup"]
    assert butir_jatuh("selesai")[-1] == "pbj-bast" and len(butir_jatuh("selesai")) == 6
