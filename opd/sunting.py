"""Changing an object's data from a form that lay open a while."""

from django.db import transaction

from alur.jejak import nomor_jejak
from alur.mesin import jalankan
from alur.transisi import LangkahBasi


@transaction.atomic
def sunting(objek, nama, *, dilihat, nilai, pelaku, waktu, catatan=""):
    """Run the step `nama` with those of `nilai` that differ from the stored row; old and new go into the trail.

    `dilihat` is the number (text or int) the form showed. Raises LangkahBasi when somebody changed the object
    meanwhile, PermissionDenied, TransisiDitolak. Returns the Peristiwa.
    """
    segar = type(objek).kunci(objek.pk)
    if str(dilihat) != str(nomor_jejak(segar)):
        raise LangkahBasi(
            "Data ini baru saja diubah orang lain. Isian Anda masih ada di bawah: bandingkan, lalu simpan lagi."
        )
    lama = {n: getattr(segar, n) for n, v in nilai.items() if getattr(segar, n) != v}
    baru = {n: nilai[n] for n in lama}
    rincian = {"lama": lama, "baru": baru} if lama else None
    return jalankan(objek, nama, pelaku=pelaku, waktu=waktu, catatan=catatan, rincian=rincian, nilai=baru)
