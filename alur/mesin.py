"""The only place where the status of an official object changes."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from alur.bahasa import dalam_bahasa_asal
from alur.jejak import antrekan, catat
from alur.transisi import Langkah, TransisiDitolak


@transaction.atomic
@dalam_bahasa_asal
def jalankan(objek, nama, *, pelaku, waktu=None, catatan="", rincian=None, **isian):
    """Take one step: lock, check right, status and guards, write status, event and outbox.

    In: an ObjekResmi, the step's name, the actor (Pengguna or Sistem), when (aware datetime; now at the
    door), a note, `rincian` (JSON-able old and new values, kept apart from the trail) and what the
    step's guards and effect read. Out: the Peristiwa; `objek` is refreshed.
    Raises PermissionDenied, TransisiDitolak (its text is for the officer) or LangkahBasi.
    """
    langkah = Langkah(pelaku=pelaku, waktu=waktu or timezone.now(), catatan=catatan, isian=isian)
    segar = type(objek).kunci(objek.pk)
    transisi = segar.ALUR[nama]
    dari = _terapkan(segar, transisi, langkah)
    peristiwa = catat(
        type(segar),
        transisi,
        langkah,
        id_objek=segar.pk,
        label=str(segar),
        dari=dari,
        ke=_status(segar),
        rincian=rincian,
    )
    _kabari(segar, transisi, langkah, peristiwa)
    objek.refresh_from_db()
    return peristiwa


@transaction.atomic
@dalam_bahasa_asal
def lahirkan(objek, *, pelaku, waktu=None, catatan="", rincian=None, **isian):
    """Bring a new object into being by its `ALUR.lahir`; same rights, guards and traces as a step.

    In: an unsaved ObjekResmi. Out: the Peristiwa; `objek` is saved. Raises as `jalankan` does.
    """
    langkah = Langkah(pelaku=pelaku, waktu=waktu or timezone.now(), catatan=catatan, isian=isian)
    transisi = objek.ALUR.lahir
    _periksa(objek, transisi, langkah)
    if transisi.ke is not None:
        objek.status = transisi.tujuan(objek, langkah)
    objek.save(force_insert=True)
    if transisi.akibat:
        transisi.akibat(objek, langkah)
        objek.save()
    peristiwa = catat(
        type(objek),
        transisi,
        langkah,
        id_objek=objek.pk,
        label=str(objek),
        ke=_status(objek),
        rincian=rincian,
    )
    _kabari(objek, transisi, langkah, peristiwa)
    return peristiwa


@transaction.atomic
@dalam_bahasa_asal
def jalankan_bersama(daftar, nama, *, pelaku, waktu=None, catatan="", rincian=None, **isian):
    """One step for many objects of one kind: all or none, one Peristiwa with the list.

    In: a non-empty list of objects of one model. Out: the Peristiwa. Raises as `jalankan` does, the
    sentence naming the object that stands in the way; ValueError for an empty list.
    """
    if not daftar:
        raise ValueError("daftar kosong")
    langkah = Langkah(pelaku=pelaku, waktu=waktu or timezone.now(), catatan=catatan, isian=isian)
    jenis = type(daftar[0])
    transisi = jenis.ALUR[nama]
    # Always in the order of keys: two batches that overlap wait for each other instead of deadlocking.
    segar = [jenis.kunci(pk) for pk in sorted({objek.pk for objek in daftar})]
    anggota = [(o.pk, str(o), _terapkan_bernama(o, transisi, langkah), _status(o)) for o in segar]
    label = f"{len(segar)} {jenis._meta.verbose_name}"
    peristiwa = catat(jenis, transisi, langkah, label=label, ke=_status(segar[0]), rincian=rincian, anggota=anggota)
    for objek in segar:
        _kabari(objek, transisi, langkah, peristiwa)
    return peristiwa


def _terapkan(objek, transisi, langkah):
    """Check and take the step on a locked row; returns the status before it."""
    _periksa(objek, transisi, langkah)
    dari, ke = _status(objek), transisi.tujuan(objek, langkah)
    if transisi.ke is not None:
        objek.status = ke
    if transisi.akibat:
        transisi.akibat(objek, langkah)
    objek.save()
    return dari


def _terapkan_bernama(objek, transisi, langkah):
    """As `_terapkan`; a refusal says which of many objects stands in the way."""
    nama = str(objek)
    try:
        return _terapkan(objek, transisi, langkah)
    except TransisiDitolak as galat:
        if nama not in str(galat):
            galat.args = (f"{nama}: {galat}",)
        raise


def _periksa(objek, transisi, langkah):
    if not transisi.boleh(langkah.pelaku, objek, langkah.waktu):
        raise PermissionDenied(f"Anda tidak berwenang untuk langkah “{transisi.label}”.")
    if alasan := transisi.halangan(objek, langkah):
        raise TransisiDitolak(alasan)


def _kabari(objek, transisi, langkah, peristiwa):
    antrekan((kabar for cari in transisi.kabari for kabar in cari(objek, langkah)), langkah.waktu, peristiwa)


def _status(objek):
    return getattr(objek, "status", "")
