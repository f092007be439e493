"""From a closed file to the DIP: a draft for review, with a copy that the parsers and the PII gate read anew."""

from django.core.files import File
from django.db import transaction

from alur.transisi import TransisiDitolak
from informasi.berkas.gudang import rahasia
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.terima import terima_berkas
from informasi.dikecualikan.status import TERTUTUP_LAGI, PeranBerkas
from informasi.layanan import tulis_informasi
from informasi.layanan_lampiran import tambah_berkas
from informasi.models import UjiKonsekuensi
from informasi.status import Klasifikasi
from kalender.hari import tanggal

SUDAH = "Draf untuk DIP sudah disiapkan dari uji ini."
MASIH_TERTUTUP = "Pengecualian ini masih berlaku, jadi berkasnya tidak dapat disiapkan untuk umum."
TANPA_JUDUL = "Informasi yang dibuka"


@transaction.atomic
def siapkan_pembukaan(uji, *, pelaku, waktu):
    """A draft informasi publik of the unit with a copy of the secret file, if there is one. Returns the Versi.

    Nothing becomes public here: the draft goes through review like any other. Source: UU 14/2008 Ps 11(2), 20(2).
    Raises PermissionDenied for somebody who does not write for the unit, TransisiDitolak.
    """
    segar = UjiKonsekuensi.kunci(uji.pk)
    if segar.status not in TERTUTUP_LAGI:
        raise TransisiDitolak(MASIH_TERTUTUP)
    if segar.konten_pembukaan_id:
        raise TransisiDitolak(SUDAH)
    nilai = {
        "judul": (segar.dokumen or TANPA_JUDUL)[:150],
        "klasifikasi": Klasifikasi.SETIAP_SAAT,
        "tahun": tanggal(waktu).year,
    }
    versi = tulis_informasi(segar.unit, pelaku=pelaku, waktu=waktu, nilai=nilai)
    if dokumen := segar.berkas.filter(peran=PeranBerkas.DOKUMEN).first():
        tambah_berkas(versi, _salin(dokumen, segar.unit, pelaku, waktu), pelaku=pelaku, waktu=waktu)
    segar.konten_pembukaan = versi.konten
    segar.save(update_fields=["konten_pembukaan"])
    return versi


def _salin(dokumen, unit, pelaku, waktu):
    """A file of its own for the public side: a secret and a public item never share one."""
    with rahasia().open(dokumen.jalur) as isi:
        salinan = File(isi, name=dokumen.nama)
        try:
            return terima_berkas(salinan, unit=unit, pelaku=pelaku, waktu=waktu)
        except BerkasDitolak as ditolak:
            raise TransisiDitolak(str(ditolak)) from ditolak
