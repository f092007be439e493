"""The steps of a record of coaching: written, mended; both by PPID utama's desk."""

from alur.transisi import Alur, LangkahBasi, Transisi
from kalender.hari import tanggal
from opd.wewenang import meninjau

BASI = "Catatan ini baru saja diubah orang lain. Muat ulang halaman, lalu masukkan lagi yang Anda tulis."


def suntingan_terakhir(pembinaan, langkah):
    """Nobody overwrites what they have not seen."""
    if langkah.isian.get("nomor_sunting") != pembinaan.nomor_sunting:
        raise LangkahBasi(BASI)


def sudah_terjadi(pembinaan, langkah):
    nilai = langkah.isian["nilai"]
    if nilai["tanggal"] > tanggal(langkah.waktu):
        return "Pembinaan dicatat setelah dilaksanakan. Pilih hari ini atau sebelumnya."
    batas = nilai["tindak_lanjut_batas"]
    if batas and batas < nilai["tanggal"]:
        return "Batas tindak lanjut tidak boleh sebelum tanggal pembinaan."
    return None


def bersasaran(pembinaan, langkah):
    return None if langkah.isian["sasaran"] else "Pilih paling sedikit satu unit."


def isi_sasaran(pembinaan, langkah):
    pembinaan.sasaran.set(langkah.isian["sasaran"])


def ubah(pembinaan, langkah):
    for medan in pembinaan.ISIAN:
        setattr(pembinaan, medan, langkah.isian["nilai"][medan])
    pembinaan.nomor_sunting += 1
    isi_sasaran(pembinaan, langkah)


ALUR_PEMBINAAN = Alur(
    Transisi(
        nama="ubah",
        label="Simpan perubahan pembinaan",
        boleh=meninjau,
        syarat=(suntingan_terakhir, sudah_terjadi, bersasaran),
        akibat=ubah,
    ),
    lahir=Transisi(
        nama="catat",
        label="Catat pembinaan",
        boleh=meninjau,
        syarat=(sudah_terjadi, bersasaran),
        akibat=isi_sasaran,
    ),
)
