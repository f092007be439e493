"""Keeping one manifest for each day, and writing it out as a file."""

import json
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Max

from informasi.manifes.susun import kanonik, ringkasan, sidik, susun_bagian
from informasi.models import Manifes, PotonganManifes
from kalender.hari import tanggal

# A step taken just before midnight may still be on its way to COMMIT.
JEDA = timedelta(minutes=5)


def buat_manifes(waktu):
    """Keep the manifest of the oldest day that has none; False when there is nothing to do. Task of `pekerja`.

    The first one is yesterday's; after that no day is left out, however long the worker slept.
    """
    hari = _hari_berikut(waktu)
    if hari is None:
        return False
    try:
        with transaction.atomic():
            _simpan(hari, waktu)
    except IntegrityError:  # another worker was first
        return False
    return True


def _hari_berikut(waktu):
    terakhir = Manifes.objects.aggregate(hari=Max("hari"))["hari"]
    kemarin = tanggal(waktu - JEDA) - timedelta(days=1)
    berikut = terakhir + timedelta(days=1) if terakhir else kemarin
    return berikut if berikut <= kemarin else None


def _simpan(hari, waktu):
    bagian = []
    for satu in susun_bagian(hari, waktu):
        bagian.append(satu.ringkas)
        potongan = PotonganManifes(sidik=bagian[-1]["sidik"], isi=satu.teks)
        PotonganManifes.objects.bulk_create([potongan], ignore_conflicts=True)
    isi = kanonik(ringkasan(hari, waktu, bagian))
    Manifes.objects.create(hari=hari, isi=isi, sidik=sidik(isi), dibuat=waktu)


def alir_tersimpan(manifes):
    """Yield the file (str) of a stored manifest, one piece at a time."""
    potongan = (PotonganManifes.objects.get(pk=b["sidik"]).isi for b in json.loads(manifes.isi)["bagian"])
    yield from _alir_daftar(potongan)
    yield _penutup(manifes.isi)


def alir_sementara(hari, waktu):
    """Yield the file (str) of today as it is at `waktu`: computed while it is sent, kept nowhere."""
    bagian = []
    yield from _alir_daftar(_catat_bagian(hari, waktu, bagian))
    yield _penutup(kanonik(ringkasan(hari, waktu, bagian, sementara=True)))


def _catat_bagian(hari, waktu, bagian):
    for satu in susun_bagian(hari, waktu):
        bagian.append(satu.ringkas)
        yield satu.teks


def _alir_daftar(potongan):
    """The entries, one on each line. The summary comes after them: it needs their hashes."""
    yield '{"isi": ['
    pemisah = "\n"
    for teks in potongan:
        yield pemisah + teks.replace("\n", ",\n")
        pemisah = ",\n"


def _penutup(isi):
    return f'\n],\n"ringkas": {isi},\n"sidik": "{sidik(isi)}"}}\n'
