"""The steps of units, people, roles and access links."""

from alur.transisi import Alur, Kabar, Transisi, siapa_pun
from kalender.hari import tanggal
from opd import wewenang


def _isi(objek, langkah):
    """Write the values handed in under `nilai`; the form has named and checked the fields."""
    for nama, nilai in langkah.isian["nilai"].items():
        setattr(objek, nama, nilai)


def _isi_kontak(unit, langkah):
    _isi(unit, langkah)
    unit.kontak_diperiksa = tanggal(langkah.waktu)


def _akhiri(keanggotaan, langkah):
    keanggotaan.sampai = langkah.isian["sampai"]


def masih_berlaku(keanggotaan, langkah):
    """A role that has ended cannot end again."""
    return "Penunjukan ini sudah berakhir." if keanggotaan.sampai else None


def tidak_sebelum_mulai(keanggotaan, langkah):
    """A role ends on or after the day it began."""
    if langkah.isian["sampai"] < keanggotaan.sejak:
        return f"Tanggal akhir tidak boleh sebelum {keanggotaan.sejak:%d-%m-%Y}, hari penunjukan mulai berlaku."
    return None


def belum_dipakai(tautan, langkah):
    """A link opens once, within its 30 minutes, for an account that is active."""
    if tautan.dipakai:
        return "Tautan ini sudah dipakai. Minta tautan baru kepada yang membuatnya."
    if langkah.waktu >= tautan.kedaluwarsa:
        return "Tautan ini sudah kedaluwarsa. Minta tautan baru kepada yang membuatnya."
    return None if tautan.pengguna.is_active else "Akun ini tidak aktif. Hubungi PPID Utama."


def _pakai(tautan, langkah):
    tautan.dipakai = langkah.waktu


def _nonaktifkan(pengguna, langkah):
    pengguna.is_active = False


def _aktifkan(pengguna, langkah):
    pengguna.is_active = True


def _sandi(pengguna, langkah):
    pengguna.set_password(langkah.isian["sandi"])


def diri_sendiri(pelaku, pengguna, waktu):
    """Only the account's owner."""
    return pelaku.pk == pengguna.pk


def kabar_tautan(tautan, langkah):
    """The owner learns at once that somebody opened a way into the account, and how to object."""
    yield Kabar(
        pengguna=tautan.pengguna,
        judul="Tautan masuk dibuat untuk akun Anda",
        isi=f"{langkah.pelaku} membuat tautan masuk sekali pakai untuk akun Anda. "
        "Bila Anda tidak memintanya, segera hubungi PPID Utama.",
    )


def kabar_penunjukan(keanggotaan, langkah):
    """The person learns of the new role."""
    yield Kabar(
        pengguna=keanggotaan.pengguna,
        judul=f"Anda menjadi {keanggotaan.sebutan} {keanggotaan.unit}",
        isi=f"Mulai {keanggotaan.sejak:%d-%m-%Y} Anda bertugas sebagai {keanggotaan.sebutan} {keanggotaan.unit.nama}.",
        tautan="/meja/",
    )


def _ubah_data(pengguna, langkah):
    langkah.isian["surel_lama"] = pengguna.surel
    _isi(pengguna, langkah)


def kabar_surel_lama(pengguna, langkah):
    """Whoever loses the account's address learns of it at the old one: a thief would change it first."""
    lama = langkah.isian["surel_lama"]
    if lama.lower() != pengguna.surel.lower():
        yield Kabar(
            alamat=lama,
            judul="Surel akun Anda diganti",
            isi=f"{langkah.pelaku} mengganti surel akun {pengguna.nama}. Bila keliru, segera hubungi PPID Utama.",
        )


ALUR_UNIT = Alur(
    Transisi(
        nama="ubah_kontak",
        label="Ubah kontak dan pejabat",
        boleh=wewenang.mengelola_unit,
        akibat=_isi_kontak,
        umum=True,
    ),
    Transisi(nama="tata", label="Ubah data resmi unit", boleh=wewenang.menata_unit, akibat=_isi, umum=True),
    lahir=Transisi(nama="daftarkan", label="Daftarkan unit", boleh=wewenang.menata_unit, umum=True),
)

ALUR_PENGGUNA = Alur(
    Transisi(
        nama="ubah_data",
        label="Ubah data pengguna",
        boleh=wewenang.mengelola_akun,
        akibat=_ubah_data,
        kabari=(kabar_surel_lama,),
    ),
    Transisi(nama="nonaktifkan", label="Nonaktifkan akun", boleh=wewenang.mengelola_akun, akibat=_nonaktifkan),
    Transisi(nama="aktifkan", label="Aktifkan akun", boleh=wewenang.mengelola_akun, akibat=_aktifkan),
    Transisi(nama="ganti_sandi", label="Ganti kata sandi", boleh=diri_sendiri, akibat=_sandi),
    lahir=Transisi(nama="buat_akun", label="Buat akun", boleh=wewenang.membuka_akun),
)

ALUR_KEANGGOTAAN = Alur(
    Transisi(
        nama="akhiri",
        label="Akhiri penunjukan",
        boleh=wewenang.mengelola_keanggotaan,
        syarat=(masih_berlaku, tidak_sebelum_mulai),
        akibat=_akhiri,
    ),
    lahir=Transisi(nama="tunjuk", label="Tunjuk", boleh=wewenang.mengelola_keanggotaan, kabari=(kabar_penunjukan,)),
)

ALUR_TAUTAN = Alur(
    # The secret in the link is the right; who holds it is not logged in yet.
    Transisi(nama="pakai", label="Masuk dengan tautan", boleh=siapa_pun, syarat=(belum_dipakai,), akibat=_pakai),
    lahir=Transisi(nama="buat", label="Buat tautan akses", boleh=wewenang.membuat_tautan, kabari=(kabar_tautan,)),
)
