"""Words of a dispute: stages, rulings, parties, tasks (domain 6). What may follow stands in data/tahapan-N.json."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tahap(models.TextChoices):
    """Every stage any version of the data file may name; the validator holds file and list together."""

    PERMOHONAN_KI = "permohonan_ki", _("Permohonan ke Komisi Informasi")
    PEMERIKSAAN_ADMINISTRASI = "pemeriksaan_administrasi", _("Pemeriksaan administrasi")
    REGISTRASI = "registrasi", _("Registrasi sengketa")
    PENETAPAN_MAJELIS = "penetapan_majelis", _("Penetapan majelis")
    PEMERIKSAAN_AWAL = "pemeriksaan_awal", _("Pemeriksaan awal")
    MEDIASI = "mediasi", _("Mediasi")
    PUTUSAN_MEDIASI = "putusan_mediasi", _("Putusan mediasi")
    MEDIASI_GAGAL = "mediasi_gagal", _("Mediasi gagal")
    AJUDIKASI = "ajudikasi", _("Ajudikasi")
    PEMBUKTIAN = "pembuktian", _("Pembuktian")
    PEMERIKSAAN_SETEMPAT = "pemeriksaan_setempat", _("Pemeriksaan setempat")
    KESIMPULAN = "kesimpulan", _("Kesimpulan")
    MUSYAWARAH_MAJELIS = "musyawarah_majelis", _("Musyawarah majelis")
    PUTUSAN_KI = "putusan_ki", _("Putusan Komisi Informasi")
    KEBERATAN_PENGADILAN = "keberatan_pengadilan", _("Gugatan ke pengadilan")
    PUTUSAN_PENGADILAN = "putusan_pengadilan", _("Putusan pengadilan")
    KASASI = "kasasi", _("Kasasi")
    PUTUSAN_KASASI = "putusan_kasasi", _("Putusan kasasi")
    INKRACHT = "inkracht", _("Berkekuatan hukum tetap")
    PELAKSANAAN_PUTUSAN = "pelaksanaan_putusan", _("Pelaksanaan putusan")
    EKSEKUSI = "eksekusi", _("Eksekusi")
    SELESAI = "selesai", _("Selesai")
    TIDAK_DIREGISTRASI = "tidak_diregistrasi", _("Tidak diregistrasi")
    PUTUSAN_SELA_TIDAK_DITERIMA = "putusan_sela_tidak_diterima", _("Putusan sela: tidak diterima")
    GUGUR = "gugur", _("Gugur")
    DICABUT = "dicabut", _("Dicabut")


_T = Tahap
BERAKHIR = (_T.SELESAI, _T.TIDAK_DIREGISTRASI, _T.PUTUSAN_SELA_TIDAK_DITERIMA, _T.GUGUR, _T.DICABUT)
TERBUKA = tuple(t for t in Tahap if t not in BERAKHIR)
DI_PENGADILAN = (_T.KEBERATAN_PENGADILAN, _T.PUTUSAN_PENGADILAN, _T.KASASI, _T.PUTUSAN_KASASI)


class Amar(models.TextChoices):
    """What a ruling or akta says (vocabulary of the Komisi Informasi; UU 14/2008 Ps 46, 49)."""

    DIKABULKAN_SELURUHNYA = "dikabulkan_seluruhnya", _("Dikabulkan seluruhnya")
    DIKABULKAN_SEBAGIAN = "dikabulkan_sebagian", _("Dikabulkan sebagian")
    DITOLAK_SELURUHNYA = "ditolak_seluruhnya", _("Ditolak seluruhnya")
    PUTUSAN_MEDIASI = "putusan_mediasi", _("Putusan mediasi")
    PUTUSAN_SELA = "putusan_sela", _("Putusan sela")
    PUTUSAN_GUGUR = "putusan_gugur", _("Putusan gugur")
    PENCABUTAN = "pencabutan", _("Pencabutan")
    PENCABUTAN_SAAT_SIDANG = "pencabutan_saat_sidang", _("Pencabutan saat sidang")
    TIDAK_DIREGISTRASI = "tidak_diregistrasi", _("Akta tidak diregistrasi")
    MEMBATALKAN = "membatalkan", _("Membatalkan putusan Komisi Informasi")
    MENGUATKAN = "menguatkan", _("Menguatkan putusan Komisi Informasi")
    KASASI_DIKABULKAN = "kasasi_dikabulkan", _("Kasasi dikabulkan")
    KASASI_DITOLAK = "kasasi_ditolak", _("Kasasi ditolak")


class Jalur(models.TextChoices):
    """The way a dispute is settled: grounds b-g may be mediated, ground a may not (UU 14/2008 Ps 40(2))."""

    MEDIASI = "mediasi", _("Mediasi lebih dulu")
    AJUDIKASI = "ajudikasi", _("Langsung ajudikasi")


class Pengadilan(models.TextChoices):
    """UU 14/2008 Ps 47: bodies of the state before the PTUN, others before the PN."""

    PTUN = "ptun", _("Pengadilan Tata Usaha Negara")
    PN = "pn", _("Pengadilan Negeri")


class Pemilik(models.TextChoices):
    """Who owns a task of the checklist (domain 6.4)."""

    UTAMA = "utama", _("PPID Utama")
    HUKUM = "hukum", _("Bagian Hukum")
    TERMOHON = "termohon", _("Termohon")


class Pelaku(models.TextChoices):
    """Who must act in a stage."""

    PEMOHON = "pemohon", _("pemohon")
    KI = "ki", _("Komisi Informasi")
    TERMOHON = "termohon", _("badan publik")
    KEDUA = "kedua", _("kedua pihak")
    PENGADILAN = "pengadilan", _("pengadilan")


class Hadir(models.TextChoices):
    BELUM = "", _("belum dicatat")
    HADIR = "hadir", _("hadir")
    KUASA = "kuasa", _("diwakili kuasa")
    TIDAK = "tidak", _("tidak hadir tanpa alasan jelas")
    IZIN = "izin", _("tidak hadir dengan alasan")


class JenisSidang(models.TextChoices):
    SIDANG = "sidang", _("Sidang")
    MEDIASI = "mediasi", _("Pertemuan mediasi")
    SETEMPAT = "setempat", _("Pemeriksaan setempat")
    PENGADILAN = "pengadilan", _("Sidang pengadilan")


class PeranBerkas(models.TextChoices):
    """What a file of the case is; BUKTI are the numbered exhibits T-1, T-2, …"""

    BUKTI = "bukti", "Bukti Termohon"
    JAWABAN = "jawaban", "Jawaban atau kesimpulan"
    DARI_KI = "dari_ki", "Surat dari Komisi Informasi atau pengadilan"
    KUASA = "kuasa", "Surat kuasa atau surat tugas"
    PUTUSAN = "putusan", "Salinan putusan"
    PELAKSANAAN = "pelaksanaan", "Bukti pelaksanaan"
    LAIN = "lain", "Lainnya"


class Sikap(models.TextChoices):
    """The decision after a ruling, before the window closes (domain 6.4)."""

    MENERIMA = "menerima", "Menerima dan melaksanakan"
    MENGGUGAT = "menggugat", "Menggugat atau kasasi"
