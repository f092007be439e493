"""The yearly decree on the DIP: born whole, never changed (UU 14/2008 Ps 11(1)a)."""

from alur.transisi import Alur, LangkahBasi, Transisi
from informasi.status import Pemeriksaan
from kalender.hari import tanggal
from opd import wewenang


def daftar_yang_dilihat(penetapan, langkah):
    """What is frozen is the list on the screen, bound by its hash."""
    if langkah.isian.get("sidik") != penetapan.sidik:
        raise LangkahBasi("Daftar berubah sejak Anda membukanya. Periksa daftar yang baru, lalu tetapkan.")


def sk_belum_lewat_hari_ini(penetapan, langkah):
    """A decree is recorded after it was signed, not before; the day is that of Serang."""
    if penetapan.sk_tanggal > tanggal(langkah.waktu):
        return "Tanggal SK belum tiba. Catat penetapan setelah SK ditandatangani."
    return None


def tahun_belum_ditetapkan(penetapan, langkah):
    """Once a year: a correction is next year's decree."""
    if type(penetapan).objects.filter(tahun=penetapan.tahun).exists():
        return f"DIP tahun {penetapan.tahun} sudah ditetapkan dan tidak dapat diubah. Pilih tahun lain."
    return None


def surat_siap(penetapan, langkah):
    """The signed paper was looked at by the parsers and lies in the public store."""
    surat = penetapan.surat
    if surat is None or surat.akhiran != "PDF":
        return "Unggah SK yang sudah ditandatangani sebagai PDF."
    if surat.pemeriksaan == Pemeriksaan.MENUNGGU:
        return "Berkas SK masih diperiksa. Tunggu sebentar, lalu tetapkan lagi."
    if surat.pemeriksaan == Pemeriksaan.DITOLAK:
        return f"Berkas SK tidak dapat dipakai: {surat.sebab_tolak} Unggah berkas lain."
    return None if surat.di_umum else "Berkas SK belum siap diumumkan. Coba lagi sebentar lagi."


def ada_isinya(penetapan, langkah):
    """A decree on nothing would only hide that the list is empty."""
    return None if penetapan.jumlah else "Belum ada informasi publik yang terbit, jadi belum ada yang ditetapkan."


ALUR_PENETAPAN = Alur(
    lahir=Transisi(
        nama="tetapkan",
        label="Catat penetapan DIP",
        boleh=wewenang.ppid_utama,
        syarat=(daftar_yang_dilihat, tahun_belum_ditetapkan, sk_belum_lewat_hari_ini, ada_isinya, surat_siap),
        umum=True,
    )
)
