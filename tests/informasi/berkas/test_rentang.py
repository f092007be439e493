"""Which bytes a Range header asks for, as a table."""

import pytest

from informasi.berkas.rentang import TidakTerjangkau, rentang

UKURAN = 100


@pytest.mark.parametrize(
    ("kepala", "bagian"),
    [
        ("bytes=0-9", (0, 9)),
        ("bytes=0-", (0, 99)),
        ("bytes=90-", (90, 99)),
        ("bytes=99-99", (99, 99)),
        ("bytes=50-5000", (50, 99)),
        ("bytes=-10", (90, 99)),
        ("bytes=-5000", (0, 99)),
        ("Bytes = 3 - 7", (3, 7)),
    ],
)
def test_satu_rentang_dibaca(kepala, bagian):
    assert rentang(kepala, UKURAN) == bagian


@pytest.mark.parametrize(
    "kepala", ["", "bytes=", "bytes=-", "bytes=9-3", "bytes=a-b", "bytes=0-1,5-6", "lines=0-9", "bytes=" + "9" * 40]
)
def test_rentang_yang_tidak_dikenal_berarti_seluruh_berkas(kepala):
    assert rentang(kepala, UKURAN) is None


@pytest.mark.parametrize("kepala", ["bytes=100-", "bytes=100-200", "bytes=5000-", "bytes=-0"])
def test_rentang_di_luar_berkas_tidak_terjangkau(kepala):
    with pytest.raises(TidakTerjangkau):
        rentang(kepala, UKURAN)
