"""Passwords that were forgotten: the letter, and the secret in its address."""

from datetime import timedelta

from axes.utils import reset
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from opd.layanan import kirim_lupa_sandi
from opd.models import Pengguna

SURAT_TERBANYAK = 3
JANGKA_SURAT = timedelta(hours=1)


@transaction.atomic
def minta_sandi_baru(surel, waktu):
    """Queue a reset letter for the active account of `surel`, at most 3 an hour; says nothing about the outcome."""
    pengguna = Pengguna.objects.filter(surel__iexact=surel, is_active=True).first()
    if pengguna is None:
        return
    Pengguna.kunci(pengguna.pk)  # two requests at once must not both be the third letter
    surat = Pemberitahuan.objects.filter(pengguna=pengguna, rahasia=True, dibuat__gt=waktu - JANGKA_SURAT)
    if surat.count() < SURAT_TERBANYAK:
        kirim_lupa_sandi(pengguna, jalur_sandi_baru(pengguna), waktu)


def jalur_sandi_baru(pengguna):
    """The path of this site that lets `pengguna` set a new password once, within PASSWORD_RESET_TIMEOUT."""
    sandi_pk = urlsafe_base64_encode(force_bytes(pengguna.pk))
    return reverse("opd:sandi_baru", args=[sandi_pk, default_token_generator.make_token(pengguna)])


def pemilik_jalur(uidb64, token):
    """The active Pengguna whose path this is, or None when it is wrong, used or too old."""
    try:
        pengguna = Pengguna.objects.filter(pk=int(urlsafe_base64_decode(uidb64)), is_active=True).first()
    except ValueError:  # broken base64, or no number inside
        return None
    return pengguna if pengguna and default_token_generator.check_token(pengguna, token) else None


@transaction.atomic
def tetapkan_sandi(pengguna, sandi, waktu):
    """Set the owner's new password and lift the lock of failed log-ins."""
    jalankan(pengguna, "ganti_sandi", pelaku=pengguna, waktu=waktu, sandi=sandi)
    buka_kunci(pengguna)


def buka_kunci(pengguna):
    """Forget the failed log-ins of this account: its owner has shown who they are another way."""
    reset(username=pengguna.surel.lower())
