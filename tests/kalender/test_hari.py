"""A day in Serang begins at 17.00 UTC of the day before."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from kalender.hari import WIB, tanggal


@pytest.mark.parametrize(
    ("waktu", "hari"),
    [
        (datetime(2026, 11, 1, 16, 59, 59, 999_999, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 11, 1, 17, 0, tzinfo=UTC), date(2026, 11, 2)),
        (datetime(2026, 11, 2, 0, 0, tzinfo=WIB), date(2026, 11, 2)),
        (datetime(2026, 11, 2, 23, 59, tzinfo=WIB), date(2026, 11, 2)),
        (datetime(2026, 12, 31, 17, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_hari_dihitung_menurut_wib(waktu, hari):
    assert tanggal(waktu) == hari


def test_hari_tidak_bergantung_pada_zona_waktu_pencatatnya():
    saat = datetime(2026, 11, 1, 20, 0, tzinfo=UTC)
    zona = [timezone(timedelta(hours=jam)) for jam in (-11, -5, 0, 7, 14)]
    assert {tanggal(saat.astimezone(z)) for z in zona} == {date(2026, 11, 2)}


def test_selisih_wib_tujuh_jam_sepanjang_tahun():
    assert {datetime(2026, bulan, 1, tzinfo=WIB).utcoffset() for bulan in range(1, 13)} == {timedelta(hours=7)}
