"""What the clock does to scheduled texts. Readers see it by interval; this only brings the rows up to date."""

from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from informasi.models import Versi
from informasi.status import StatusVersi

JADWAL = Sistem("sesuai jadwal terbit")


def tayangkan_terjadwal(waktu):
    """Take the step of one scheduled version whose hour has come; False when there is none. Task of `pekerja`."""
    versi = Versi.objects.filter(status=StatusVersi.DISETUJUI, jadwal_terbit__lte=waktu).order_by("pk").first()
    if versi is None:
        return False
    try:
        jalankan(versi, "mulai_tayang", pelaku=JADWAL, waktu=waktu)
    except TransisiDitolak:  # another worker was first, or the unit took it back in this moment
        return False
    return True
