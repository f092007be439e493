"""The number with which a register goes on after the paper book: one act of PPID utama, forward only."""

from alur.transisi import Alur, Transisi
from permohonan.nomor import berikut, majukan
from permohonan.register.saring import MODEL
from permohonan.wewenang import memutus

NOMOR_TERBESAR = 99_999  # five digits: more is a slip of the keyboard, and there is no way back


def beralasan(awal, langkah):
    return None if langkah.catatan.strip() else "Tulis alasannya, misalnya nomor terakhir di buku register."


def hanya_maju(awal, langkah):
    """Under the lock of the counter: nobody is given a number between this answer and the step."""
    return halangan_maju(awal.jenis, awal.tahun, awal.nomor, kunci=True)


def halangan_maju(jenis, tahun, nomor, *, kunci=False):
    """Why the register `jenis` of `tahun` cannot go on with `nomor` (int), or None: only forward, so that no number is
    given twice."""
    sekarang = berikut(jenis, tahun, kunci=kunci)
    if nomor == sekarang:
        return f"Nomor berikutnya memang sudah {sekarang}, jadi tidak ada yang perlu diatur."
    if nomor < sekarang:
        return f"Nomor berikutnya sudah {sekarang}. Isi nomor yang lebih besar: nomor tidak pernah dimundurkan."
    if nomor > NOMOR_TERBESAR:
        return f"Nomor paling besar {NOMOR_TERBESAR}. Periksa angkanya."
    if MODEL[jenis].objects.filter(tahun=tahun, urut__gte=nomor).exists():
        return f"Nomor {nomor} atau sesudahnya sudah terpakai di register {tahun}. Isi nomor yang lebih besar."
    return None


def lanjutkan(awal, langkah):
    """The next case gets the number, and those after it follow without a gap."""
    majukan(awal.jenis, awal.tahun, awal.nomor - 1)


ALUR_NOMOR_AWAL = Alur(
    lahir=Transisi(
        nama="tetapkan",
        label="Tetapkan nomor awal",
        boleh=memutus,
        syarat=(beralasan, hanya_maju),
        akibat=lanjutkan,
    )
)
