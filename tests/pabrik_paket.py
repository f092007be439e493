"""Builders of procurement packages."""

from alur.mesin import jalankan
from informasi.pengadaan.layanan import catat_paket, tambah_dokumen
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_informasi_terbit

ISI = {
    "tahun": 2026,
    "kode_rup": "58210011",
    "nama": "Rehabilitasi drainase Lopang",
    "lokasi": "Kelurahan Lopang",
    "tahap": "pelaksanaan",
    "pagu": 1_000_000_000,
    "hps": 985_000_000,
    "pemenang": "CV Contoh Karya",
    "nilai_kontrak": 912_500_000,
}


def buat_paket(pemeran, *, waktu=SENIN, **nilai):
    """A draft package of dpupr."""
    return catat_paket(pemeran.dpupr, {**ISI, **nilai}, pelaku=pemeran.operator, waktu=waktu)


def ajukan_paket(paket, pemeran, *, waktu=SENIN):
    """Submit it."""
    jalankan(paket, "ajukan", pelaku=pemeran.operator, waktu=waktu)
    return paket


def setujui_paket(paket, oleh, *, waktu=SENIN):
    """Approve it as it stands."""
    jalankan(paket, "setujui", pelaku=oleh, waktu=waktu, nomor_sunting=paket.nomor_sunting)
    return paket


def buat_paket_terbit(pemeran, *, waktu=SENIN, **nilai):
    """A published package of dpupr."""
    paket = ajukan_paket(buat_paket(pemeran, waktu=waktu, **nilai), pemeran, waktu=waktu)
    return setujui_paket(paket, pemeran.verifikator, waktu=waktu)


def terbitkan_dokumen(paket, pemeran, butir, *, judul="Dokumen paket", waktu=SENIN):
    """A published paper of the package."""
    versi = buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, butir=butir, judul=judul, tahun=2026, waktu=waktu
    )
    tambah_dokumen(paket, versi.konten, pelaku=pemeran.operator, waktu=waktu)
    return versi
