"""Who learns of a change of structure: everybody who works for the units in it."""

from alur.transisi import Kabar
from opd.models import Pengguna
from opd.sotk.jenis import StatusSotk
from opd.sotk.tulisan import tulis_hari


def kabar_sotk(perubahan, langkah):
    """The people of all units concerned, with the day and the decree."""
    batal = perubahan.status == StatusSotk.DIBATALKAN
    orang = Pengguna.objects.filter(is_active=True, keanggotaan__unit__in=perubahan.baris.values("unit"))
    for satu in orang.distinct():
        yield Kabar(
            pengguna=satu,
            judul="Perubahan SOTK dibatalkan" if batal else f"Perubahan SOTK mulai {tulis_hari(perubahan.tanggal)}",
            isi=f"{perubahan.keputusan} Dasar: {perubahan.sk_nomor}.",
            tautan="/meja/",
        )
