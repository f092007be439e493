"""Verbs of the watch; single steps are taken with alur.mesin.jalankan."""

from alur.mesin import jalankan, lahirkan
from laporan.models import AmbangMonitor


def atur_ambang(jenis, nilai, *, pelaku, waktu):
    """Set the ladder's days of one kind of unit (AmbangMonitor); a first time it comes into being.

    In: `nilai` (dict) with the names of AmbangMonitor.HARI and `dihitung_sejak`. Raises PermissionDenied,
    TransisiDitolak.
    """
    ada = AmbangMonitor.objects.filter(jenis=jenis).first()
    if ada is None:
        baru = AmbangMonitor(jenis=jenis, **nilai)
        lahirkan(baru, pelaku=pelaku, waktu=waktu)
        return baru
    lama = {nama: str(getattr(ada, nama)) for nama in nilai}
    rincian = {"lama": lama, "baru": {nama: str(isi) for nama, isi in nilai.items()}}
    jalankan(ada, "ubah", pelaku=pelaku, waktu=waktu, nilai=nilai, rincian=rincian)
    return ada
