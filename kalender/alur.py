"""The steps of days off and years, and the move of clocks: all in the trail, with old and new value."""

from alur.jejak import nomor_jejak
from alur.transisi import Alur, LangkahBasi, Transisi
from kalender.models import TAHUN_PERTAMA, TAHUN_TERAKHIR, HariLibur
from kalender.status import StatusLibur, StatusTahun
from kalender.wewenang import mengatur_kalender


def _isi(objek, langkah):
    """Write the values handed in under `nilai`."""
    for nama, nilai in langkah.isian["nilai"].items():
        setattr(objek, nama, nilai)


def belum_diubah_orang_lain(objek, langkah):
    """The form showed the newest event's number (`dilihat`); acting on older data is stale."""
    dilihat = langkah.isian.get("dilihat")
    if dilihat is not None and str(dilihat) != str(nomor_jejak(objek)):
        raise LangkahBasi(
            f"{objek} baru saja diubah orang lain. Isian Anda masih ada di bawah: bandingkan, lalu simpan lagi."
        )


def tanggal_belum_terpakai(libur, langkah):
    """One day off per date: two names on one date would be counted once but corrected twice."""
    tanggal = langkah.isian.get("nilai", {}).get("tanggal", libur.tanggal)
    lain = HariLibur.objects.berlaku().filter(tanggal=tanggal).exclude(pk=libur.pk).first()
    if lain:
        return (
            f"Tanggal {tanggal:%d-%m-%Y} sudah tercatat sebagai “{lain.nama}” ({lain.get_jenis_display().lower()}). "
            "Ubah hari libur itu, atau pilih tanggal lain."
        )
    return None


def tahun_masuk_akal(libur, langkah):
    """A slip of the keyboard in the year would hide the day where nobody looks."""
    tanggal = langkah.isian.get("nilai", {}).get("tanggal", libur.tanggal)
    if TAHUN_PERTAMA <= tanggal.year <= TAHUN_TERAKHIR:
        return None
    return f"Tahun harus antara {TAHUN_PERTAMA} dan {TAHUN_TERAKHIR}. Periksa tanggalnya."


def sk_tercatat(tahun, langkah):
    """Nobody declares a year complete without the decree."""
    if langkah.isian["nilai"].get("dasar", tahun.dasar):
        return None
    return "Tulis nomor SK yang menetapkan hari libur tahun itu."


ALUR_HARI_LIBUR = Alur(
    Transisi(
        nama="ubah",
        label="Ubah hari libur",
        dari=(StatusLibur.BERLAKU,),
        boleh=mengatur_kalender,
        syarat=(belum_diubah_orang_lain, tahun_masuk_akal, tanggal_belum_terpakai),
        akibat=_isi,
        umum=True,
    ),
    Transisi(
        nama="hapus",
        label="Hapus hari libur",
        dari=(StatusLibur.BERLAKU,),
        ke=StatusLibur.DIHAPUS,
        boleh=mengatur_kalender,
        syarat=(belum_diubah_orang_lain,),
        akibat=_isi,
        umum=True,
    ),
    lahir=Transisi(
        nama="tambah",
        label="Tambah hari libur",
        ke=StatusLibur.BERLAKU,
        boleh=mengatur_kalender,
        syarat=(tahun_masuk_akal, tanggal_belum_terpakai),
        umum=True,
    ),
)

ALUR_TAHUN = Alur(
    Transisi(
        nama="nyatakan_lengkap",
        label="Nyatakan lengkap",
        ke=StatusTahun.LENGKAP,
        boleh=mengatur_kalender,
        syarat=(belum_diubah_orang_lain, sk_tercatat),
        akibat=_isi,
        umum=True,
    ),
    Transisi(
        nama="periksa_ulang",
        label="Periksa ulang",
        dari=(StatusTahun.LENGKAP,),
        ke=StatusTahun.DIPERIKSA_ULANG,
        boleh=mengatur_kalender,
        syarat=(belum_diubah_orang_lain,),
        umum=True,
    ),
    lahir=Transisi(nama="buka", label="Buka tahun", ke=StatusTahun.BELUM_LENGKAP, boleh=mengatur_kalender, umum=True),
)

# Clocks have no table of their own: they follow their case, and all move at once when the calendar changes.
GESER_JAM = Transisi(nama="geser_jam", label="Geser jatuh tempo", boleh=mengatur_kalender)
