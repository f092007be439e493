"""Verbs that write a change of structure."""

from django.db import transaction

from alur.mesin import jalankan, lahirkan
from alur.transisi import Langkah, Sistem, TransisiDitolak
from kalender.hari import tanggal
from opd.models import PerubahanSotk, Unit
from opd.sotk.jenis import StatusSotk


@transaction.atomic
def catat_sotk(jenis, rencana, *, berlaku, sk_nomor, sk_tanggal, ruang, pelaku, waktu, alasan=""):
    """Record a change decided by a decree; in force at once when `berlaku` (WIB date) has come. Returns it.

    `rencana` (Rencana) names the units, `ruang` the rooms' modules `sotk` with
    `pindahkan_unit(dari, ke, perubahan, waktu)`. Raises PermissionDenied, TransisiDitolak.
    """
    for pk in sorted(u.pk for u in (*rencana.asal, rencana.penerima) if u):
        Unit.kunci(pk)  # always in the order of keys: two plans for one unit wait for each other
    perubahan = _perubahan(jenis, berlaku, sk_nomor, sk_tanggal, waktu)
    lahirkan(perubahan, pelaku=pelaku, waktu=waktu, catatan=alasan, rencana=rencana, ruang=ruang)
    return perubahan


def periksa_sotk(jenis, rencana, *, berlaku, sk_nomor, sk_tanggal, pelaku, waktu):
    """Raise the TransisiDitolak that `catat_sotk` would raise; writes nothing (the page before confirming)."""
    perubahan = _perubahan(jenis, berlaku, sk_nomor, sk_tanggal, waktu)
    langkah = Langkah(pelaku=pelaku, waktu=waktu, isian={"rencana": rencana})
    if alasan := PerubahanSotk.ALUR.lahir.halangan(perubahan, langkah):
        raise TransisiDitolak(alasan)


def berlakukan_sotk(waktu, ruang):
    """Bring one plan whose day has come into force; False when there is none."""
    siap = PerubahanSotk.objects.filter(status=StatusSotk.DIRENCANAKAN, tanggal__lte=tanggal(waktu))
    perubahan = siap.order_by("tanggal", "pk").first()
    if perubahan is None:
        return False
    try:
        jalankan(perubahan, "berlakukan", pelaku=Sistem(f"atas {perubahan.sk_nomor}"), waktu=waktu, ruang=ruang)
    except TransisiDitolak:  # another worker was first
        return False
    return True


def _perubahan(jenis, berlaku, sk_nomor, sk_tanggal, waktu):
    return PerubahanSotk(jenis=jenis, tanggal=berlaku, sk_nomor=sk_nomor, sk_tanggal=sk_tanggal, dibuat=waktu)
