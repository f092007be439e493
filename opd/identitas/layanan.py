"""The one verb that changes the city's identity."""

from django.db import transaction

from alur.jejak import nomor_jejak
from alur.mesin import jalankan, lahirkan
from alur.transisi import LangkahBasi
from opd.identitas.baca import lupakan
from opd.identitas.models import NOMOR_BARIS, IdentitasKota


def identitas_tersimpan():
    """The row, or None while the defaults hold."""
    return IdentitasKota.objects.filter(pk=NOMOR_BARIS).first()


@transaction.atomic
def ubah_identitas(nilai, *, dilihat, pelaku, waktu):
    """Set `nilai` (fields of IdentitasKota; `lambang` None keeps the emblem). Returns the Peristiwa.

    `dilihat` is the number of the newest event the form showed (0: no row yet). Raises LangkahBasi when somebody
    was faster, PermissionDenied.
    """
    nilai = {nama: isi for nama, isi in nilai.items() if nama != "lambang" or isi is not None}
    ada = identitas_tersimpan()
    transaction.on_commit(lupakan)
    if ada is None:
        baru = IdentitasKota(pk=NOMOR_BARIS, **nilai)
        return lahirkan(baru, pelaku=pelaku, waktu=waktu)
    segar = IdentitasKota.kunci(NOMOR_BARIS)
    if str(dilihat) != str(nomor_jejak(segar)):
        raise LangkahBasi("Identitas kota baru saja diubah orang lain. Periksa isian Anda, lalu simpan lagi.")
    return jalankan(segar, "ubah", pelaku=pelaku, waktu=waktu, rincian=_beda(segar, nilai), nilai=nilai)


def _beda(lama, nilai):
    """Old and new values for the trail; of the emblem only that it changed."""
    berubah = [nama for nama in nilai if nama != "lambang" and getattr(lama, nama) != nilai[nama]]
    baru = {nama: nilai[nama] for nama in berubah} | ({"lambang": "diganti"} if "lambang" in nilai else {})
    return {"lama": {nama: getattr(lama, nama) for nama in berubah}, "baru": baru}
