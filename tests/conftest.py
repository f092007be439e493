import pytest
from django.db import transaction
from django.test import TransactionTestCase, override_settings

from opd.identitas.baca import lupakan
from tests.basis_uji import isi_awal, pulihkan, rekam
from tests.pabrik import buat_pemeran

HEMAT = {
    # Argon2 is slow by design; tests that need it ask for it by name.
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    # Pages are rendered anew: tests move the clock and roll back, which tells no listener; its own switch it on.
    "PPID_SIMPANAN": 0,
}


@pytest.fixture(scope="session", autouse=True)
def pengaturan_hemat():
    """The settings of every test, in force before anything is built."""
    with override_settings(**HEMAT):
        yield


@pytest.fixture(autouse=True)
def kota_dibaca_baru():
    """What a process remembers of the city must not outlive the test that set it."""
    lupakan()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """pytest-django's database, given back as it was after tests that commit."""
    with django_db_blocker.unblock():
        awal = isi_awal()
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setattr(TransactionTestCase, "_fixture_teardown", lambda _uji: pulihkan(awal))
        yield


@pytest.fixture(scope="module")
def basis_modul(django_db_setup, django_db_blocker):
    """A transaction around the tests of one module, for module fixtures that build what its tests only read.

    What a test itself changes is rolled back to a savepoint as ever. None of the module's tests may be transactional.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def rekaman_pemeran(django_db_setup, django_db_blocker):
    """The cast of pabrik.py, built once; `putar()` has it again."""
    with django_db_blocker.unblock():
        return rekam(buat_pemeran)


@pytest.fixture
def pemeran(db, rekaman_pemeran):
    """The fixed cast of pabrik.py."""
    return rekaman_pemeran.putar()
