"""Taking a step of a case from the desk: the files that come with it first, then the step itself."""

from django.db import transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.hasil import BerkasDitolak
from permohonan import layanan
from permohonan.gudang import dihapus_bila_batal, terima
from permohonan.perkara.tampak import pastikan_seperti_tampak
from permohonan.status import PeranBerkas

MEMUTUS = ("putuskan", "benarkan_putusan_ppid")


@transaction.atomic
def lakukan(permohonan, nama, form, *, pelaku, waktu):
    """Take the step `nama` with the cleaned `form`.

    Returns what only this response may show: the new code of `ganti_kode`, the readable data of `lihat_identitas`,
    else None. Raises LangkahBasi when the page was older than the case, TransisiDitolak, PermissionDenied.
    """
    pastikan_seperti_tampak(permohonan, form.cleaned_data["dilihat"])
    isian = form.isian()
    catatan = isian.pop("catatan", "")
    if nama == "ganti_kode":
        return layanan.ganti_kode(permohonan, pelaku=pelaku, waktu=waktu)
    if nama == "lihat_identitas":
        return layanan.lihat_identitas(permohonan, alasan=catatan, pelaku=pelaku, waktu=waktu)
    if nama in MEMUTUS:
        layanan.putuskan(permohonan, nama, pelaku=pelaku, waktu=waktu)
    else:
        _biasa(permohonan, nama, isian, catatan, pelaku, waktu)
    return None


def _biasa(permohonan, nama, isian, catatan, pelaku, waktu):
    unggahan = isian.pop("berkas", None)
    if nama == "catat_putusan_ppid":
        berkas = simpan(unggahan, permohonan, PeranBerkas.KERTAS, pelaku, waktu)
        with dihapus_bila_batal(berkas):
            jalankan(permohonan, nama, pelaku=pelaku, waktu=waktu, catatan=catatan, **isian, berkas=berkas)
        return
    jalankan(permohonan, nama, pelaku=pelaku, waktu=waktu, catatan=catatan, **isian)
    if unggahan and nama == "usul_jawaban":
        simpan(unggahan, permohonan, PeranBerkas.JAWABAN, pelaku, waktu, butir=isian["disposisi"].butir)
    if unggahan and nama == "catat_terima":
        simpan(unggahan, permohonan, PeranBerkas.BUKTI_KIRIM, pelaku, waktu)


def simpan(unggahan, permohonan, peran, pelaku, waktu, butir=None):
    """Store one upload (BerkasPerkara). Raises TransisiDitolak with the sentence of a refused file."""
    try:
        return terima(unggahan, perkara=permohonan, peran=peran, pelaku=pelaku, waktu=waktu, butir=butir)
    except BerkasDitolak as ditolak:
        raise TransisiDitolak(str(ditolak)) from ditolak
