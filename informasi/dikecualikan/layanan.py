"""Verbs that write tests and the list of exempt information."""

from django.db import transaction

from alur.mesin import jalankan, lahirkan
from alur.transisi import Sistem
from informasi.dikecualikan.status import StatusUji
from informasi.models import InventarisDIK, UjiKonsekuensi

UJI_BARU = Sistem("atas penetapan uji konsekuensi yang baru")


@transaction.atomic
def tulis_usulan(unit, *, pelaku, waktu, nilai, se_kota=False, menggantikan=None):
    """A new proposal of `unit` with the fields in `nilai` (subset of UjiKonsekuensi.USULAN). Returns it.

    `menggantikan` is the test in force that this one would change. Raises PermissionDenied, TransisiDitolak.
    """
    uji = UjiKonsekuensi(unit=unit, se_kota=se_kota, menggantikan=menggantikan, dibuat=waktu, dibuat_oleh=pelaku)
    for medan, isi in nilai.items():
        setattr(uji, medan, isi)
    lahirkan(uji, pelaku=pelaku, waktu=waktu)
    return uji


def ubah(uji, nilai, *, pelaku, waktu, nomor_sunting):
    """Write what differs from the stored row (subset of USULAN and TELAAH). Returns whether anything did.

    Signatures given to the old text fall away. Raises PermissionDenied, TransisiDitolak, LangkahBasi.
    """
    beda = {medan: isi for medan, isi in nilai.items() if getattr(uji, medan) != isi}
    if not beda:
        return False
    rincian = {
        "lama": {m: str(getattr(uji, m) or "") for m in beda},
        "baru": {m: str(v or "") for m, v in beda.items()},
    }
    isian = {"nilai": beda, "nomor_sunting": nomor_sunting}
    jalankan(uji, "ubah", pelaku=pelaku, waktu=waktu, rincian=rincian, **isian)
    return True


@transaction.atomic
def tetapkan(uji, nama, *, pelaku, waktu, **isian):
    """Take the step `nama` ("tetapkan" or "benarkan_sk") that sets the classification; the test it replaces ends
    in the same transaction, from the day of the new decree. Raises as `jalankan` does."""
    jalankan(uji, nama, pelaku=pelaku, waktu=waktu, **isian)
    lama = uji.menggantikan
    if lama and lama.status == StatusUji.DITETAPKAN:
        jalankan(lama, "ganti", pelaku=UJI_BARU, waktu=waktu, sejak=uji.entri.mulai)


def nyatakan(unit, *, ada, tahun, pelaku, waktu):
    """A unit's yearly word: it holds information to be tested, or none. Returns the InventarisDIK.

    Raises PermissionDenied, TransisiDitolak, IntegrityError when it was said in the same moment.
    """
    baru = InventarisDIK(unit=unit, tahun=tahun, ada=ada, dinyatakan_oleh=pelaku, dinyatakan_pada=waktu)
    lahirkan(baru, pelaku=pelaku, waktu=waktu)
    return baru
