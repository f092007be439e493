"""Documents that come with a form: stored first, hung on their draft after; what is refused is said in a sentence."""

from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.terima import terima_berkas
from informasi.layanan_lampiran import tambah_berkas
from informasi.status import PeranLampiran

BERKAS_TERBANYAK = 20
TERLALU_BANYAK = (
    f"Paling banyak {BERKAS_TERBANYAK} berkas untuk satu informasi. Gabungkan yang sejenis menjadi satu PDF."
)


def terima_semua(unggahan, *, unit, pelaku, waktu):
    """Store uploads (list of UploadedFile) of `unit`. Returns (list of Berkas, list of sentences of refusal)."""
    diterima, tolak = [], []
    for satu in unggahan[:BERKAS_TERBANYAK]:
        try:
            diterima.append(terima_berkas(satu, unit=unit, pelaku=pelaku, waktu=waktu))
        except BerkasDitolak as ditolak:
            tolak.append(f"{satu.name[:60]}: {ditolak}")
    return diterima, tolak + [TERLALU_BANYAK] * (len(unggahan) > BERKAS_TERBANYAK)


def gantungkan(versi, daftar, *, pelaku, waktu):
    """Hang the files (list of Berkas) on an open version, as many as fit. Returns sentences of refusal."""
    muat = BERKAS_TERBANYAK - versi.lampiran.filter(peran=PeranLampiran.DOKUMEN).count()
    for berkas in daftar[:muat]:
        tambah_berkas(versi, berkas, pelaku=pelaku, waktu=waktu)
    return [TERLALU_BANYAK] if len(daftar) > muat else []
