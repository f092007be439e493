import pytest

from kalender.impor import impor_libur
from tests.pabrik import SENIN, UJI


@pytest.fixture
def kalender_2026(db):
    """Days off of 2026 and of the years around it, as the import knows them."""
    for tahun in (2025, 2026, 2027):
        impor_libur(tahun, pelaku=UJI, waktu=SENIN)
