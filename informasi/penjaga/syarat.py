"""Guards of the judol guard's steps."""

from informasi.ajuan import konten_berincian
from informasi.status import AlasanTarik, Klasifikasi


def bukan_serta_merta(versi, langkah):
    """A warning of danger is never hidden by a machine (UU 14/2008 Ps 10)."""
    if konten_berincian(versi) and versi.rincian.klasifikasi == Klasifikasi.SERTA_MERTA:
        return "Informasi serta-merta tidak pernah ditahan mesin."
    return None


def dikarantina(versi, langkah):
    """Only what the machine itself holds."""
    return None if versi.alasan_tarik == AlasanTarik.KARANTINA else "Halaman ini tidak ditahan mesin."


def belum_dibenarkan(versi, langkah):
    """Once is enough."""
    return "Penahanan ini sudah dibenarkan." if versi.tarikan_dikonfirmasi else None
