"""The steps of units, people, roles and access links."""

from django.conf import settings

from alur.transisi import Alur, Kabar, Transisi, siapa_pun
from kalender.hari import tanggal
from opd import serah_terima, wewenang
from opd.akun import dua_langkah
from opd.sotk.tulisan import tulis_hari

KEAMANAN = {
    "nyala": "Masuk dua langkah dinyalakan",
    "kode_baru": "Kode pemulihan baru dibuat",
    "pemulihan": "Kode pemulihan dipakai untuk masuk",
    "mati": "Masuk dua langkah dimatikan",
    "reset": "Masuk dua langkah dihapus lewat tautan akses",
}


def _isi(objek, langkah):
    """Write the values handed in under `nilai`; the form has named and checked the fields."""
    for nama, nilai in langkah.isian["nilai"].items():
        setattr(objek, nama, nilai)


def _isi_identitas(identitas, langkah):
    _isi(identitas, langkah)
    identitas.versi += 1


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


def unit_belum_berakhir(keanggotaan, langkah):
    """Nobody is appointed to a unit for days after its end."""
    unit = keanggotaan.unit
    if not unit.berakhir_pada(keanggotaan.sejak):
        return None
    lanjut = f"Tunjuk di penerusnya, {unit.penerus.nama}." if unit.penerus else "Pilih unit lain."
    return f"{unit.nama} berakhir {tulis_hari(unit.berlaku_sampai)}. {lanjut}"


def belum_dipakai(tautan, langkah):
    """A link opens once, within its 30 minutes, for an account that is active."""
    if tautan.dipakai:
        return "Tautan ini sudah dipakai. Minta tautan baru kepada yang membuatnya."
    if langkah.waktu >= tautan.kedaluwarsa:
        return "Tautan ini sudah kedaluwarsa. Minta tautan baru kepada yang membuatnya."
    return None if tautan.pengguna.is_active else "Akun ini tidak aktif. Hubungi PPID Utama."


def undangan_sah(tautan, langkah):
    """Only whoever never came in is invited; everybody else gets the short link."""
    if tautan.undangan and tautan.pengguna.last_login:
        return f"{tautan.pengguna} sudah pernah masuk. Buat tautan masuk biasa bila orang ini lupa kata sandi."
    return None


def _pakai(tautan, langkah):
    tautan.dipakai = langkah.waktu


def _nonaktifkan(pengguna, langkah):
    pengguna.is_active = False
    pengguna.perangkat.all().delete()


def _aktifkan(pengguna, langkah):
    pengguna.is_active = True


def _sandi(pengguna, langkah):
    pengguna.set_password(langkah.isian["sandi"])
    pengguna.perangkat.all().delete()  # whoever took the telephone must not outlast the old password


def diri_sendiri(pelaku, pengguna, waktu):
    """Only the account's owner."""
    return pelaku.pk == pengguna.pk


def kabar_tautan(tautan, langkah):
    """The owner learns at once that somebody opened a way into the account, and how to object; or is invited."""
    if tautan.undangan:
        yield Kabar(
            pengguna=tautan.pengguna,
            judul="Undangan masuk ke Meja PPID",
            isi=f"{langkah.pelaku} membuat akun untuk Anda. Buka tautan ini untuk membuat kata sandi. "
            "Tautan berlaku 3 hari dan hanya satu kali. Jangan diteruskan kepada siapa pun.",
            tautan=langkah.isian["jalur"],
            rahasia=True,
        )
        return
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


def boleh_tanpa_dua_langkah(pengguna, langkah):
    """Those who decide keep their second factor where the city asks for it."""
    if settings.PPID_WAJIB_2FA and wewenang.wajib_dua_langkah(pengguna, langkah.waktu):
        return "Peran Anda wajib memakai masuk dua langkah. Bila telepon berganti, buat kode pemulihan baru."
    return None


def kabar_keamanan(pengguna, langkah):
    """The owner learns of every change of the lock, so that a stranger's is noticed."""
    yield Kabar(
        pengguna=pengguna,
        judul=KEAMANAN[langkah.isian["perubahan"]],
        isi="Bila bukan Anda yang melakukannya, segera ganti kata sandi dan hubungi PPID Utama.",
        tautan="/meja/akun/",
    )


def kabar_serah_terima(serah, langkah):
    """Both sides learn what was handed over, and where its record is."""
    sebutan, unit = serah.keanggotaan.sebutan, serah.keanggotaan.unit
    for orang, isi in (
        (serah.keanggotaan.pengguna, f"Tugas {sebutan} {unit} diserahkan kepada {serah.kepada_nama}."),
        (serah.kepada, f"Anda menerima tugas {sebutan} {unit} dari {serah.dari_nama}."),
    ):
        yield Kabar(
            pengguna=orang,
            judul=f"Serah terima tugas {sebutan} {unit}",
            isi=f"{isi} Terhitung {serah.tanggal:%d-%m-%Y}.",
            tautan=f"/meja/serah-terima/{serah.pk}/",
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

ALUR_IDENTITAS = Alur(
    Transisi(nama="ubah", label="Ubah identitas kota", boleh=wewenang.menata_unit, akibat=_isi_identitas, umum=True),
    lahir=Transisi(nama="tetapkan", label="Tetapkan identitas kota", boleh=wewenang.menata_unit, umum=True),
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
    Transisi(
        nama="aktifkan_dua_langkah",
        label="Nyalakan masuk dua langkah",
        boleh=diri_sendiri,
        akibat=dua_langkah.nyalakan,
        kabari=(kabar_keamanan,),
    ),
    Transisi(
        nama="buat_kode_pemulihan",
        label="Buat kode pemulihan baru",
        boleh=diri_sendiri,
        akibat=dua_langkah.ganti_kode_pemulihan,
        kabari=(kabar_keamanan,),
    ),
    Transisi(
        nama="pakai_kode_pemulihan",
        label="Masuk dengan kode pemulihan",
        boleh=diri_sendiri,
        kabari=(kabar_keamanan,),
    ),
    Transisi(
        nama="matikan_dua_langkah",
        label="Matikan masuk dua langkah",
        boleh=diri_sendiri,
        syarat=(boleh_tanpa_dua_langkah,),
        akibat=dua_langkah.hapus,
        kabari=(kabar_keamanan,),
    ),
    Transisi(
        nama="reset_dua_langkah",
        label="Hapus masuk dua langkah lewat tautan akses",
        boleh=diri_sendiri,
        akibat=dua_langkah.hapus,
        kabari=(kabar_keamanan,),
    ),
    Transisi(
        nama="ubah_data_sendiri",
        label="Ubah surel dan nomor sendiri",
        boleh=diri_sendiri,
        akibat=_ubah_data,
        kabari=(kabar_surel_lama,),
    ),
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
    lahir=Transisi(
        nama="tunjuk",
        label="Tunjuk",
        boleh=wewenang.mengelola_keanggotaan,
        syarat=(unit_belum_berakhir,),
        kabari=(kabar_penunjukan,),
    ),
)

ALUR_TAUTAN = Alur(
    # The secret in the link is the right; who holds it is not logged in yet.
    Transisi(nama="pakai", label="Masuk dengan tautan", boleh=siapa_pun, syarat=(belum_dipakai,), akibat=_pakai),
    lahir=Transisi(
        nama="buat",
        label="Buat tautan akses",
        boleh=wewenang.membuat_tautan,
        syarat=(undangan_sah,),
        kabari=(kabar_tautan,),
    ),
)

ALUR_SERAH_TERIMA = Alur(
    lahir=Transisi(
        nama="serah_terima",
        label="Serah terima tugas",
        boleh=wewenang.menyerahkan_tugas,
        syarat=(serah_terima.belum_diserahkan, serah_terima.hari_sah, serah_terima.penerus_sah),
        akibat=serah_terima.pindahkan,
        kabari=(kabar_serah_terima,),
    )
)
