import pytest

from tests.pabrik import buat_pemeran


@pytest.fixture(autouse=True)
def sandi_cepat(settings):
    """Argon2 is slow by design; tests that need it ask for it by name."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def pemeran(db):
    """The fixed cast of pabrik.py."""
    return buat_pemeran()
