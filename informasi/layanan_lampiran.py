"""Verbs that hang files on a draft and take them off again."""

from django.db import transaction

from informasi.layanan import SuntinganBentrok, periksa_tulis, simpan_draf, tandai_disimpan
from informasi.models import Versi
from informasi.status import PeranLampiran


@transaction.atomic
def tambah_foto(versi, berkas, *, pelaku, waktu, alt="", keterangan=""):
    """Hang a picture on an open version, last in order. Returns the Lampiran (the old one if it hangs already)."""
    return _gantungkan(versi, berkas, PeranLampiran.FOTO, pelaku, waktu, alt=alt, keterangan=keterangan)


@transaction.atomic
def simpan_tulisan(versi, *, pelaku, waktu, nomor_sunting, nilai, foto):
    """Text (`nilai`, as `simpan_draf`) and pictures (`foto`, as `ubah_foto`) of one form, both or neither.

    Returns the Versi with `laporan_penjaga`. Raises as `simpan_draf`: SuntinganBentrok for the words of a picture too.
    """
    tetap = Versi.kunci(versi.pk).nomor_sunting == nomor_sunting
    siapa = {"pelaku": pelaku, "waktu": waktu}
    tersimpan = simpan_draf(versi, nomor_sunting=nomor_sunting, nilai=nilai, **siapa)
    kini = tersimpan.nomor_sunting if tetap else nomor_sunting
    akhir = ubah_foto(versi, foto, nomor_sunting=kini, **siapa)
    akhir.laporan_penjaga = tersimpan.laporan_penjaga
    return akhir


@transaction.atomic
def ubah_foto(versi, foto, *, pelaku, waktu, nomor_sunting=None):
    """Set words and order of the pictures, or take them away, on top of edit `nomor_sunting` when that is given.

    `foto` maps a Lampiran's key to {"alt", "keterangan", "urutan", "hapus"}; missing keys stay as they are.
    Returns the fresh Versi. Raises SuntinganBentrok when something else was saved since that edit.
    """
    segar = Versi.kunci(versi.pk)
    periksa_tulis(segar, pelaku, waktu)
    berubah = [_terapkan_foto(x, foto[x.pk]) for x in segar.lampiran.filter(peran=PeranLampiran.FOTO) if x.pk in foto]
    if any(berubah):
        if nomor_sunting not in {None, segar.nomor_sunting}:
            raise SuntinganBentrok(segar)
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
