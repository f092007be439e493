"""The schedule that erases personal data once a case has rested long enough (UU 27/2022 Ps 16, 43; design 10)."""

from datetime import timedelta

from django.conf import settings

from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from permohonan.models import BerkasPerkara, Keberatan, Permohonan
from permohonan.status import TANDA_DIRI

JADWAL = Sistem("menurut jadwal pemusnahan")
SETAHUN = timedelta(days=365)


def batas_tanda_diri(waktu):
    """Cases that ended before this (aware) keep no papers of the applicant."""
    return waktu - settings.PPID_SIMPAN_TANDA_DIRI * SETAHUN


def batas_identitas(waktu):
    """Cases that ended before this (aware) keep no personal data at all."""
    return waktu - settings.PPID_SIMPAN_IDENTITAS * SETAHUN


def musnahkan_tanda_diri_satu(waktu):
    """Erase the papers of one case; False when there is none. Task of `pekerja`."""
    tersimpan = BerkasPerkara.objects.filter(peran__in=TANDA_DIRI, dihapus=None)
    permohonan = Permohonan.objects.dimusnahkan_sebelum(batas_tanda_diri(waktu))
    keberatan = Keberatan.objects.dimusnahkan_sebelum(batas_tanda_diri(waktu))
    perkara = permohonan.filter(pk__in=tersimpan.values("permohonan")).first()
    return _langkah(
        perkara or keberatan.filter(pk__in=tersimpan.values("keberatan")).first(), "musnahkan_tanda_diri", waktu
    )


def musnahkan_identitas_satu(waktu):
    """Erase the person of one case; False when there is none. Task of `pekerja`."""
    return _langkah(next(akan_dimusnahkan(batas_identitas(waktu)), None), "musnahkan_identitas", waktu)


def akan_dimusnahkan(batas):
    """The cases whose person goes when the schedule reaches `batas` (aware), the oldest first."""
    for model in (Permohonan, Keberatan):
        yield from model.objects.dimusnahkan_sebelum(batas).exclude(identitas__terkunci=None).iterator()


def _langkah(perkara, nama, waktu):
    if perkara is None:
        return False
    try:
        jalankan(perkara, nama, pelaku=JADWAL, waktu=waktu)
    except TransisiDitolak:  # held in the same moment
        return False
    return True
