import pytest

from alur.mesin import jalankan_bersama
from opd.models import Unit
from tests.alur.jejak_uji import perbarui, segelkan
from tests.pabrik import SENIN, UJI, buat_unit


@pytest.fixture
def jejak(db):
    """Three sealed events: one with details, one batch, one plain."""
    rinci = perbarui(rincian={"lama": "Jl. A", "baru": "Jl. B"})
    bersama = jalankan_bersama([*Unit.objects.all(), buat_unit("b")], "tata", pelaku=UJI, waktu=SENIN, nilai={})
    segelkan()
    return rinci, bersama, perbarui(catatan="biasa")
