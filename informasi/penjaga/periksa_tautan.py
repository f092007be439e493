"""The nightly look at addresses that public pages point to: one a round, so that nothing else waits for a slow site."""

from django.conf import settings

from informasi.models import SapuanHalaman, TautanLuar
from informasi.penjaga.jaringan import ketuk
from informasi.penjaga.judol import situs_judi
from informasi.penjaga.sapuan import malam_terakhir

TIDAK_RUSAK = {401, 403, 405, 406, 429}  # alive, but not for machines


def periksa_satu(waktu, ketuk=ketuk):
    """Knock at the address that waited longest; always False: one a round. Task of `pekerja`.

    `ketuk` (address) -> jaringan.Jawaban. Without PPID_PERIKSA_TAUTAN nothing leaves this machine.
    """
    if not settings.PPID_PERIKSA_TAUTAN:
        return False
    tautan = TautanLuar.objects.perlu_diperiksa(malam_terakhir(waktu)).first()
    if tautan:
        _catat(tautan, ketuk(tautan.alamat), waktu)
    return False


def _catat(tautan, jawaban, waktu):
    baik = jawaban.status is not None and (jawaban.status < 400 or jawaban.status in TIDAK_RUSAK)
    tautan.diperiksa, tautan.kode_http, tautan.galat = waktu, jawaban.status, jawaban.galat
    tautan.gagal = 0 if baik else tautan.gagal + 1
    tautan.pindah_ke = jawaban.host[:253] if pindah(tautan.host, jawaban.host) else ""
    tautan.save()
    if tautan.pindah_ke and situs_judi(f"https://{tautan.pindah_ke}"):
        # Its pages are looked over at once, not only tonight.
        SapuanHalaman.objects.filter(versi__tautan_luar=tautan).delete()


def pindah(dari, ke):
    """Whether a visitor ends on another domain than the one the link names."""
    dari, ke = dari.removeprefix("www."), ke.removeprefix("www.")
    return bool(ke) and dari != ke and not dari.endswith(f".{ke}") and not ke.endswith(f".{dari}")
