"""The yearly decree on the DIP: born whole, never changed (UU 14/2008 Ps 11(1)a)."""

from alur.transisi import Alur, Transisi
from opd import wewenang


def sk_belum_lewat_hari_ini(penetapan, langkah):
    """A decree is recorded after it was signed, not before."""
    if penetapan.sk_tanggal > langkah.waktu.date():
        return "Tanggal SK belum tiba. Catat penetapan setelah SK ditandatangani."
    return None


def ada_isinya(penetapan, langkah):
    """A decree on nothing would only hide that the list is empty."""
    return None if penetapan.jumlah else "Belum ada informasi publik yang terbit, jadi belum ada yang ditetapkan."


ALUR_PENETAPAN = Alur(
    lahir=Transisi(
        nama="tetapkan",
        label="Catat penetapan DIP",
        boleh=wewenang.ppid_utama,
        syarat=(sk_belum_lewat_hari_ini, ada_isinya),
        umum=True,
    )
)
