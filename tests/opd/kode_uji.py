"""Codes as a telephone would show them."""

from django_otp.oath import TOTP

from opd.akun.dua_langkah import siapkan_alat
from opd.akun.layanan import nyalakan_dua_langkah


def kode_pada(alat, waktu):
    """The six digits of `alat` at `waktu`."""
    totp = TOTP(alat.bin_key)
    totp.time = waktu.timestamp()
    return f"{totp.token():06d}"


def nyalakan(pengguna, waktu):
    """Turn the second factor on; returns (TOTPDevice, recovery codes)."""
    alat = siapkan_alat(pengguna)
    kode = nyalakan_dua_langkah(pengguna, kode_pada(alat, waktu), waktu)
    alat.refresh_from_db()
    return alat, kode
