import pytest

from opd.identitas.baca import lupakan
from tests.pabrik import buat_pemeran


@pytest.fixture(autouse=True)
def sandi_cepat(settings):
    """Argon2 is slow by design; tests that need it ask for it by name."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def kota_dibaca_baru():
    """What a process remembers of the city must not outlive the test that set it."""
    lupakan()


@pytest.fixture(autouse=True)
def tanpa_simpanan(settings):
    """Pages are rendered anew: tests move the clock and roll back, which tells no listener; its own switch it on."""
    settings.PPID_SIMPANAN = 0


@pytest.fixture
def pemeran(db):
    """The fixed cast of pabrik.py."""
    return buat_pemeran()
