"""From one answer to everybody's: a draft informasi publik with a copy of what was given (UU 14/2008 Ps 11, 7(3)).

The officer's subject line names it, never the citizen's words, and nothing of who asked goes along.
"""

from io import BytesIO

from django.core.files import File
from django.db import transaction

from alur.transisi import TransisiDitolak
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.terima import terima_berkas
from informasi.layanan import tulis_informasi
from informasi.layanan_lampiran import tambah_berkas
from informasi.status import Klasifikasi
from kalender.hari import tanggal
from permohonan.gudang import baca
from permohonan.models import ButirPermohonan
from permohonan.status import TERBUKA, HasilButir, PeranBerkas

TERBAGI = (HasilButir.DIBERIKAN, HasilButir.SEBAGIAN)
TANPA_JUDUL = "Informasi yang pernah diminta warga"
SUDAH = "Draf informasi publik sudah dibuat dari butir ini."
BELUM_DIBERIKAN = "Yang dapat dijadikan informasi publik hanya yang sudah diberikan kepada pemohon."
SUDAH_TERBIT = "Butir ini dijawab dengan informasi yang sudah terbit."


def halangan(butir):
    """Why a draft cannot be made of this item, or None."""
    if butir.permohonan.status in TERBUKA or butir.hasil not in TERBAGI or butir.unit_penguasa is None:
        return BELUM_DIBERIKAN
    if butir.dipublikasikan_id:
        return SUDAH_TERBIT
    return SUDAH if butir.dijadikan_publik_id else None


@transaction.atomic
def jadikan_publik(butir, *, pelaku, waktu):
    """The draft (Versi) of the unit that holds the information, for review with the PII gate like any other.

    Raises PermissionDenied for somebody who does not write for that unit, TransisiDitolak.
    """
    segar = ButirPermohonan.objects.select_for_update(of=("self",)).select_related("permohonan", "unit_penguasa")
    segar = segar.get(pk=butir.pk)
    if sebab := halangan(segar):
        raise TransisiDitolak(sebab)
    nilai = {
        "judul": segar.permohonan.pokok or TANPA_JUDUL,
        "klasifikasi": Klasifikasi.SETIAP_SAAT,
        "tahun": tanggal(waktu).year,
    }
    versi = tulis_informasi(segar.unit_penguasa, pelaku=pelaku, waktu=waktu, nilai=nilai)
    for berkas in segar.berkas.filter(peran=PeranBerkas.JAWABAN, ditarik=None, dihapus=None):
        tambah_berkas(versi, _salin(berkas, segar.unit_penguasa, pelaku, waktu), pelaku=pelaku, waktu=waktu)
    segar.dijadikan_publik = versi.konten
    segar.save(update_fields=["dijadikan_publik"])
    return versi


def _salin(berkas, unit, pelaku, waktu):
    """A file of its own for the public side, which the parsers and the PII gate read anew."""
    isi = baca(berkas)
    salinan = File(BytesIO(isi), name=berkas.nama)
    salinan.size = len(isi)
    try:
        return terima_berkas(salinan, unit=unit, pelaku=pelaku, waktu=waktu)
    except BerkasDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from ditolak
