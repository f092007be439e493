"""Pictures on disk: checked, re-encoded, stored under the name of their content; smaller sizes made later."""

import secrets

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import slugify

from informasi.berkas.anak_gambar import periksa_gambar_terpisah
from informasi.berkas.gambar import ukuran_kecil
from informasi.berkas.gudang import rahasia, salin_ke_umum, simpan
from informasi.models import LEBAR_GAMBAR, Berkas
from informasi.status import PeranLampiran

# Photographed pages never leave the secret store: readers get the PDF.
PERAN_UMUM = (PeranLampiran.FOTO, PeranLampiran.ISI, PeranLampiran.DOKUMEN)


def simpan_gambar(data, nama, *, unit, pelaku, waktu):
    """Check and store one picture (bytes). Returns its Berkas; the same picture of a unit is stored once.

    Raises GambarDitolak with a sentence for the officer.
    """
    gambar = periksa_gambar_terpisah(data, nama)
    ada = Berkas.objects.filter(sha256=gambar.sha256, unit=unit).first()
    if ada:
        return ada
    jalur = f"gambar/{gambar.sha256[:2]}/{gambar.sha256}.jpg"
    _tulis(jalur, gambar.data_jpeg)
    return Berkas.objects.create(
        acak=secrets.token_urlsafe(12),
        sha256=gambar.sha256,
        nama=f"{slugify(nama.rpartition('.')[0])[:60].strip('-') or 'foto'}.jpg",
        jenis="image/jpeg",
        ukuran=len(gambar.data_jpeg),
        lebar=gambar.lebar,
        tinggi=gambar.tinggi,
        jalur=jalur,
        ukuran_siap=False,
        unit=unit,
        pengunggah=pelaku,
        dibuat=waktu,
    )


def jalur_ukuran(jalur, lebar, akhiran):
    """Where the smaller picture lies: beside the original, with its width in the name."""
    return f"{jalur.removesuffix('.jpg')}-{lebar}.{akhiran}"


@transaction.atomic
def buat_ukuran(waktu):
    """Make the smaller sizes of one picture; returns False when none waits. Task of `pekerja`.

    The row stays locked meanwhile: a worker killed here leaves it waiting for the next one.
    """
    berkas = (
        Berkas.objects.filter(ukuran_siap=False).select_for_update(skip_locked=True, of=("self",), no_key=True).first()
    )
    if berkas is None:
        return False
    with rahasia().open(berkas.jalur) as isi:
        data = isi.read()
    for lebar in LEBAR_GAMBAR:
        jpeg, webp = ukuran_kecil(data, lebar)
        _tulis(jalur_ukuran(berkas.jalur, lebar, "jpg"), jpeg)
        _tulis(jalur_ukuran(berkas.jalur, lebar, "webp"), webp)
    berkas.ukuran_siap = True
    if berkas.di_umum:
        _salin(berkas)
    berkas.save(update_fields=["ukuran_siap"])
    return True


@transaction.atomic
def siapkan_umum(versi):
    """Copy the files of `versi` to the public store before it is decided on; what is there already stays.

    Raises SalinanRusak or FileNotFoundError: then nothing is published.
    """
    milik = {"lampiran__versi": versi, "lampiran__peran__in": PERAN_UMUM}
    belum = Berkas.objects.filter(**milik, di_umum=False).order_by("pk")
    for berkas in belum.select_for_update(of=("self",), no_key=True):
        _salin(berkas)
        berkas.di_umum = True
        berkas.save(update_fields=["di_umum"])


def _salin(berkas):
    salin_ke_umum(berkas.jalur, berkas.sha256)
    if berkas.gambar and berkas.ukuran_siap:
        for lebar in LEBAR_GAMBAR:
            for akhiran in ("jpg", "webp"):
                salin_ke_umum(jalur_ukuran(berkas.jalur, lebar, akhiran))


def _tulis(jalur, data):
    simpan(rahasia(), jalur, ContentFile(data), len(data))
