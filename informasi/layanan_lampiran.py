"""Verbs that hang files on a draft and take them off again."""

from django.db import transaction

from informasi.layanan import periksa_tulis, tandai_disimpan
from informasi.models import Versi
from informasi.status import PeranLampiran


@transaction.atomic
def tambah_foto(versi, berkas, *, pelaku, waktu, alt="", keterangan=""):
    """Hang a picture on an open version, last in order. Returns the Lampiran (the old one if it hangs already)."""
    return _gantungkan(versi, berkas, PeranLampiran.FOTO, pelaku, waktu, alt=alt, keterangan=keterangan)


@transaction.atomic
def ubah_foto(versi, foto, *, pelaku, waktu):
    """Set words and order of the pictures, or take them away.

    `foto` maps a Lampiran's key to {"alt", "keterangan", "urutan", "hapus"}; missing keys stay as they are.
    Returns the fresh Versi.
    """
    segar = Versi.kunci(versi.pk)
    periksa_tulis(segar, pelaku, waktu)
    berubah = [_terapkan_foto(x, foto[x.pk]) for x in segar.lampiran.filter(peran=PeranLampiran.FOTO) if x.pk in foto]
    if any(berubah):
        tandai_disimpan(segar, pelaku, waktu)
    return segar


def _terapkan_foto(lampiran, nilai):
    if nilai.get("hapus"):
        lampiran.delete()
        return True
    lama = (lampiran.alt, lampiran.keterangan, lampiran.urutan)
    for nama in ("alt", "keterangan", "urutan"):
        setattr(lampiran, nama, nilai.get(nama, getattr(lampiran, nama)))
    if lama == (lampiran.alt, lampiran.keterangan, lampiran.urutan):
        return False
    lampiran.save()
    return True


@transaction.atomic
def tambah_berkas(versi, berkas, *, pelaku, waktu):
    """Hang a document on an open version, last in order. Returns the Lampiran (the old one if it hangs already)."""
    return _gantungkan(versi, berkas, PeranLampiran.DOKUMEN, pelaku, waktu)


def _gantungkan(versi, berkas, peran, pelaku, waktu, **kata):
    segar = Versi.kunci(versi.pk)
    periksa_tulis(segar, pelaku, waktu)
    lampiran, baru = segar.lampiran.get_or_create(
        berkas=berkas, peran=peran, defaults={**kata, "urutan": segar.lampiran.count() + 1}
    )
    if baru:
        tandai_disimpan(segar, pelaku, waktu)
    return lampiran


@transaction.atomic
def lepas_berkas(versi, kunci, *, pelaku, waktu):
    """Take the document with this Lampiran key off an open version; an unknown key changes nothing."""
    segar = Versi.kunci(versi.pk)
    periksa_tulis(segar, pelaku, waktu)
    if segar.lampiran.filter(peran=PeranLampiran.DOKUMEN, pk=kunci).delete()[0]:
        tandai_disimpan(segar, pelaku, waktu)
    return segar
