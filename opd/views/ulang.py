"""The password again, before a dangerous step."""

from django.contrib.auth import authenticate

from alur.transisi import TransisiDitolak


def sandi_diulang(request, sandi):
    """Raise TransisiDitolak unless `sandi` is the password of whoever is logged in.

    Through `authenticate`, so that guesses at a desk left open count towards the lock of the account.
    """
    if authenticate(request, surel=request.user.surel, password=sandi) is None:
        raise TransisiDitolak("Kata sandi Anda tidak cocok. Ketik kata sandi yang Anda pakai untuk masuk.")
