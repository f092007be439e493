"""The confirmation clock of warnings. Nothing is ever withdrawn by it."""

from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from informasi.models import Versi
from informasi.status import PERNAH_TERBIT

JAM = Sistem("jam konfirmasi serta-merta")


def tegur_yang_terlambat(waktu):
    """Tell PPID utama and its superior of one warning left unconfirmed; False when there is none. Task of pekerja."""
    terlambat = Versi.objects.filter(
        status__in=PERNAH_TERBIT,
        peringatan__dikonfirmasi_pada=None,
        peringatan__ditegur_pada=None,
        peringatan__batas_konfirmasi__lt=waktu,
    ).order_by("pk")
    versi = terlambat.first()
    if versi is None:
        return False
    try:
        jalankan(versi, "tegur_konfirmasi", pelaku=JAM, waktu=waktu)
    except TransisiDitolak:  # confirmed in this very moment
        return False
    return True


def menunggu_konfirmasi():
    """Warnings that PPID utama has not looked at yet, the oldest first."""
    return Versi.objects.filter(
        status__in=PERNAH_TERBIT, peringatan__isnull=False, peringatan__dikonfirmasi_pada=None
    ).order_by("peringatan__mulai")
