"""Remembered telephones (design 4): for those who see no personal data, 14 days, the secret new with each use."""

import hashlib
import secrets
from datetime import timedelta

from django.core import signing
from django.db import transaction

from alur.jejak import antrekan
from alur.transisi import Kabar
from opd.akun.dua_langkah import alat_aktif
from opd.models import PerangkatDiingat
from opd.peran import PENULIS

UMUR = timedelta(days=14)
TENGGANG = timedelta(minutes=1)  # two tabs opened at once: the second still carries the secret of a moment ago
GARAM = "perangkat.diingat"
PERANGKAT = (("Android", "Telepon Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Komputer Windows"))


def boleh_diingat(pengguna, waktu):
    """Whether this person's devices may be remembered: only operators and penanggung jawab without a second factor."""
    peran = {k.peran for k in pengguna.keanggotaan_belum_berakhir(waktu)}
    biasa = pengguna.is_active and not pengguna.is_superuser and peran and peran <= PENULIS
    return bool(biasa) and alat_aktif(pengguna) is None


def ingat(pengguna, agen, waktu):
    """Remember the device with the User-Agent `agen`. Returns (PerangkatDiingat, cookie text)."""
    rahasia = secrets.token_urlsafe(32)
    nama = next((sebutan for kata, sebutan in PERANGKAT if kata in agen), "Perangkat lain")
    perangkat = PerangkatDiingat.objects.create(
        pengguna=pengguna, nama=nama, sidik=_sidik(rahasia), diputar=waktu, dibuat=waktu, kedaluwarsa=waktu + UMUR
    )
    return perangkat, _kuki(perangkat, rahasia)


@transaction.atomic
def kenali(kuki, waktu):
    """The device whose cookie this is: (PerangkatDiingat, new cookie text, "" to keep it), or None.

    A secret that was replaced long ago is a copy in strange hands: the device is forgotten and its owner told.
    """
    perangkat, rahasia = _baca(kuki, kunci=True)
    if perangkat is None or perangkat.kedaluwarsa <= waktu or not boleh_diingat(perangkat.pengguna, waktu):
        return None
    if _sidik(rahasia) == perangkat.sidik:
        return perangkat, _putar(perangkat, waktu)
    if _sidik(rahasia) == perangkat.sidik_lama and waktu < perangkat.diputar + TENGGANG:
        return perangkat, ""
    perangkat.delete()
    antrekan([_curiga(perangkat)], waktu)
    return None


def lupakan(kuki):
    """Forget the device of this cookie, if it is one."""
    perangkat, _ = _baca(kuki)
    if perangkat:
        perangkat.delete()


def _baca(kuki, *, kunci=False):
    try:
        pk, rahasia = signing.loads(kuki, salt=GARAM)
    except signing.BadSignature:
        return None, ""
    baris = PerangkatDiingat.objects.select_related("pengguna").filter(pk=pk)
    return (baris.select_for_update(of=("self",)) if kunci else baris).first(), rahasia


def _putar(perangkat, waktu):
    rahasia = secrets.token_urlsafe(32)
    perangkat.sidik_lama, perangkat.sidik, perangkat.diputar = perangkat.sidik, _sidik(rahasia), waktu
    perangkat.save()
    return _kuki(perangkat, rahasia)


def _kuki(perangkat, rahasia):
    return signing.dumps([perangkat.pk, rahasia], salt=GARAM)


def _sidik(rahasia):
    return hashlib.sha256(rahasia.encode()).hexdigest()


def _curiga(perangkat):
    return Kabar(
        pengguna=perangkat.pengguna,
        judul="Perangkat yang diingat dilupakan",
        isi=f"Kunci lama {perangkat.nama} dipakai lagi, mungkin oleh orang lain. Perangkat itu dilupakan. "
        "Ganti kata sandi Anda bila ragu.",
        tautan="/meja/akun/",
    )
