import pytest
from django.test import Client

from tests.pabrik import buat_pengguna


@pytest.fixture
def meja(pemeran):
    """A function: the browser of one of the cast (or of any Pengguna), already logged in."""

    def buka(siapa):
        klien = Client()
        orang = getattr(pemeran, siapa) if isinstance(siapa, str) else siapa
        klien.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
        return klien

    return buka


@pytest.fixture
def superadmin(db):
    """The machine's administrator, without any role."""
    orang = buat_pengguna("superadmin")
    type(orang).objects.filter(pk=orang.pk).update(is_superuser=True)
    orang.refresh_from_db()
    return orang
