"""The last look before produksi opens: what settings alone cannot know."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from opd.periksa_demo import akun_demo_aktif


def tolak_bila_tidak_aman():
    """Raises ImproperlyConfigured in produksi while a demo account is active."""
    if settings.PRODUKSI and (jumlah := akun_demo_aktif()):
        raise ImproperlyConfigured(
            f"Ada {jumlah} akun contoh (@demo.serangkota.go.id) yang aktif. Nonaktifkan dahulu, baru mulai produksi."
        )
