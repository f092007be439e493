"""Verbs that write people and units."""

import hashlib
import secrets
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from alur.jejak import antrekan
from alur.mesin import jalankan, lahirkan
from alur.transisi import Kabar, TransisiDitolak
from kalender.hari import tanggal
from opd.akun.dua_langkah import alat_aktif
from opd.models import Keanggotaan, Pengguna, TautanAkses
from opd.wewenang import mengelola_akun

UMUR_TAUTAN = timedelta(minutes=30)
UMUR_UNDANGAN = timedelta(hours=72)


def sidik_token(token):
    """SHA-256 (hex) of a link's secret: the secret itself is never stored."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def buat_tautan(pengguna, *, pelaku, waktu, alasan=""):
    """A one-time link for `pengguna`. Returns (TautanAkses, token); the token is shown once, `alasan` is noted.

    Raises PermissionDenied when `pelaku` may not let this person in.
    """
    return _tautan(pengguna, UMUR_TAUTAN, pelaku=pelaku, waktu=waktu, alasan=alasan)


@transaction.atomic
def undang(pengguna, *, pelaku, waktu):
    """Invite a new account by mail; earlier invitations end. Returns (TautanAkses, token).

    Raises PermissionDenied, or TransisiDitolak when the person has been in already.
    """
    Pengguna.kunci(pengguna.pk)  # two taps: only the later invitation may open the account
    lama = pengguna.tautan_akses.filter(undangan=True, dipakai=None, kedaluwarsa__gt=waktu)
    lama.update(kedaluwarsa=waktu)
    return _tautan(pengguna, UMUR_UNDANGAN, pelaku=pelaku, waktu=waktu, undangan=True)


def _tautan(pengguna, umur, *, pelaku, waktu, alasan="", undangan=False):
    token = secrets.token_urlsafe(24)
    tautan = TautanAkses(
        pengguna=pengguna,
        dibuat_oleh=pelaku,
        sidik=sidik_token(token),
        dibuat=waktu,
        kedaluwarsa=waktu + umur,
        undangan=undangan,
    )
    if not mengelola_akun(pelaku, pengguna, waktu):
        raise PermissionDenied("Anda tidak mengelola akun ini.")
    jalur = reverse("opd:tautan", args=[token])
    lahirkan(tautan, pelaku=pelaku, waktu=waktu, catatan=alasan, jalur=jalur)
    return tautan, token


@transaction.atomic
def pakai_tautan(tautan, *, sandi, waktu):
    """Use the link: it is spent, the new password set, a second factor removed, all or nothing.

    Returns the Pengguna. Raises TransisiDitolak when it was spent or is too old.
    """
    pengguna = tautan.pengguna
    jalankan(tautan, "pakai", pelaku=pengguna, waktu=waktu)
    jalankan(pengguna, "ganti_sandi", pelaku=pengguna, waktu=waktu, sandi=sandi)
    if alat_aktif(pengguna):  # whoever needs this link may have lost the telephone with the codes as well
        jalankan(pengguna, "reset_dua_langkah", pelaku=pengguna, waktu=waktu, perubahan="reset")
    return pengguna


@transaction.atomic
def tambah_pengguna(*, nama, surel, unit, peran, pelaku, waktu, jabatan="", wa="", **penunjukan):
    """Appoint a person to `unit`, opening the account when the address is new. Returns the Keanggotaan.

    `penunjukan`: sejak, sampai, sifat, sk_nomor, sk_tanggal. A new account has no usable password: the person
    enters by a one-time link or by "lupa kata sandi". Raises PermissionDenied, TransisiDitolak.
    """
    pengguna = Pengguna.objects.filter(surel__iexact=surel).first()
    if pengguna is None:
        pengguna = Pengguna(nama=nama, surel=surel.lower(), jabatan=jabatan, wa=wa)
        pengguna.set_unusable_password()
        lahirkan(pengguna, pelaku=pelaku, waktu=waktu)
    penunjukan.setdefault("sejak", tanggal(waktu))
    ganda = Keanggotaan.objects.filter(pengguna=pengguna, unit=unit, peran=peran, sampai=None)
    if ganda.exists():
        raise TransisiDitolak(f"{pengguna} sudah bertugas dengan peran itu di {unit}.")
    keanggotaan = Keanggotaan(pengguna=pengguna, unit=unit, peran=peran, **penunjukan)
    lahirkan(keanggotaan, pelaku=pelaku, waktu=waktu)
    return keanggotaan


def kirim_lupa_sandi(pengguna, tautan, waktu):
    """Queue the letter with the reset address (`tautan` is a path of this site); its text is wiped once sent."""
    kabar = Kabar(
        pengguna=pengguna,
        judul="Buat kata sandi baru",
        isi="Kami menerima permintaan kata sandi baru untuk akun Anda. Tautan ini berlaku 1 jam. "
        "Bila Anda tidak memintanya, abaikan surat ini.",
        tautan=tautan,
        rahasia=True,
    )
    antrekan([kabar], waktu)
