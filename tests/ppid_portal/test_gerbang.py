"""Produksi does not open while a demo account can log in."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from opd.models import Pengguna
from ppid_portal.gerbang import tolak_bila_tidak_aman


@pytest.fixture
def akun_demo(db):
    return Pengguna.objects.create(surel="operator.dpupr@demo.serangkota.go.id", nama="Operator (contoh)")


def test_produksi_ditolak_selama_akun_demo_aktif(akun_demo, settings):
    settings.PRODUKSI = True
    with pytest.raises(ImproperlyConfigured, match="1 akun contoh"):
        tolak_bila_tidak_aman()


def test_produksi_terbuka_setelah_akun_demo_nonaktif(akun_demo, settings):
    settings.PRODUKSI = True
    Pengguna.objects.update(is_active=False)
    assert tolak_bila_tidak_aman() is None


def test_demo_terbuka_dengan_akun_demo(akun_demo, settings):
    settings.PRODUKSI = False
    assert tolak_bila_tidak_aman() is None
