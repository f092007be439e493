"""The calendar in the database."""

import pytest

from kalender.models import HariLibur, TahunKalender
from kalender.status import JenisLibur, StatusTahun
from tests.kalender.kalender_uji import KALENDER


@pytest.fixture
def kalender(db):
    """2025 to 2027 as the decrees list them; 2028 unknown."""
    HariLibur.objects.bulk_create(
        HariLibur(tanggal=t, nama=h.nama, jenis=JenisLibur.LIBUR_NASIONAL, dasar="SKB uji", perkiraan=h.perkiraan)
        for t, h in KALENDER.libur.items()
    )
    TahunKalender.objects.bulk_create(
        TahunKalender(tahun=t, dasar="SKB uji", status=StatusTahun.LENGKAP) for t in KALENDER.lengkap
    )
