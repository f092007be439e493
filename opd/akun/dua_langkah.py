"""The second factor: a code of an app (TOTP) or one of ten recovery codes, each good once.

The secret and the count of failures are rows (django-otp's TOTPDevice), so that two processes see the same; the
clock is handed in.
"""

import hashlib
import re
import secrets
from datetime import timedelta

from django.db import transaction
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from alur.transisi import TransisiDitolak
from opd.models import KodePemulihan

BANYAK_KODE = 10
HURUF = "abcdefghjkmnpqrstuvwxyz23456789"  # without i, l, o, 0, 1: they are typed from paper
BEBAS_SALAH = 3  # a slip of the finger costs nothing
JEDA_TERLAMA = timedelta(minutes=15)


def alat_aktif(pengguna):
    """The confirmed TOTPDevice of `pengguna`, or None."""
    return TOTPDevice.objects.filter(user=pengguna, confirmed=True).first()


def siapkan_alat(pengguna):
    """The TOTPDevice that waits for its first code, made when there is none; its key goes into the QR code."""
    menunggu = TOTPDevice.objects.filter(user=pengguna, confirmed=False).first()
    return menunggu or TOTPDevice.objects.create(user=pengguna, name="Aplikasi kode", confirmed=False)


def periksa_kode(pengguna, isian, waktu):
    """Check a code from the app or a recovery code. Returns "aplikasi", "pemulihan" or "" (wrong).

    A code counts once; failures slow the next try down. Raises TransisiDitolak while one must wait.
    """
    with transaction.atomic():
        alat = TOTPDevice.objects.select_for_update(no_key=True).filter(user=pengguna, confirmed=True).get()
        if tunggu := _tunggu(alat, waktu):
            raise TransisiDitolak(f"Terlalu banyak kode salah. Coba lagi dalam {tunggu} detik.")
        cara = "aplikasi" if kode_cocok(alat, isian, waktu) else _pakai_pemulihan(pengguna, isian, waktu)
        alat.throttling_failure_count = 0 if cara else alat.throttling_failure_count + 1
        alat.throttling_failure_timestamp = None if cara else waktu
        alat.save()
        return cara


def kode_cocok(alat, isian, waktu):
    """Whether `isian` is the code of now (one step earlier or later included) and newer than the last one taken.

    Moves the device's memory of the last step on; the caller saves it.
    """
    angka = re.sub(r"\s", "", isian)
    if not re.fullmatch(r"[0-9]{6}", angka):
        return False
    totp = TOTP(alat.bin_key, alat.step, alat.t0, alat.digits, alat.drift)
    totp.time = waktu.timestamp()
    if not totp.verify(int(angka), alat.tolerance, alat.last_t + 1):
        return False
    alat.last_t, alat.drift = totp.t(), totp.drift
    return True


def sisa_kode(pengguna):
    """How many recovery codes are left."""
    return pengguna.kode_pemulihan.filter(dipakai=None).count()


def kode_pemulihan_baru():
    """Ten new recovery codes as text: "abcd-efgh-jkmn"."""
    return ["-".join("".join(secrets.choice(HURUF) for _ in range(4)) for _ in range(3)) for _ in range(BANYAK_KODE)]


def nyalakan(pengguna, langkah):
    """Effect of `aktifkan_dua_langkah`: the device counts from now on, the recovery codes are kept as digests."""
    alat = langkah.isian["alat"]
    alat.confirmed = True
    alat.save()
    TOTPDevice.objects.filter(user=pengguna).exclude(pk=alat.pk).delete()
    ganti_kode_pemulihan(pengguna, langkah)


def ganti_kode_pemulihan(pengguna, langkah):
    """Effect of `buat_kode_pemulihan`: the old ones are void."""
    pengguna.kode_pemulihan.all().delete()
    KodePemulihan.objects.bulk_create(
        KodePemulihan(pengguna=pengguna, sidik=_sidik(kode)) for kode in langkah.isian["kode"]
    )


def hapus(pengguna, langkah):
    """Effect of `matikan_dua_langkah` and `reset_dua_langkah`."""
    TOTPDevice.objects.filter(user=pengguna).delete()
    pengguna.kode_pemulihan.all().delete()


def _pakai_pemulihan(pengguna, isian, waktu):
    cocok = pengguna.kode_pemulihan.filter(sidik=_sidik(isian), dipakai=None)
    return "pemulihan" if cocok.update(dipakai=waktu) else ""


def _sidik(kode):
    rapi = re.sub(r"[\s-]", "", kode).lower()
    return hashlib.sha256(rapi.encode(errors="replace")).hexdigest()


def _tunggu(alat, waktu):
    """Whole seconds until the next try, 0 when it may be now."""
    lebih = alat.throttling_failure_count - BEBAS_SALAH
    if lebih < 0 or alat.throttling_failure_timestamp is None:
        return 0
    jeda = min(timedelta(seconds=2 ** min(lebih + 1, 12)), JEDA_TERLAMA)
    return max(0, int((alat.throttling_failure_timestamp + jeda - waktu).total_seconds()))
