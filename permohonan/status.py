"""Words of requests and objections: statuses, channels, outcomes, grounds (domain 4, 5; design 9)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StatusPermohonan(models.TextChoices):
    """Late, extended and overdue are read from dates, never stored (design 3)."""

    DIAJUKAN = "diajukan", _("Diterima, sedang diperiksa kelengkapannya")
    PERLU_DILENGKAPI = "perlu_dilengkapi", _("Perlu dilengkapi pemohon")
    TERDAFTAR = "terdaftar", _("Lengkap, sedang dikerjakan")
    DIDISPOSISIKAN = "didisposisikan", _("Dikerjakan unit yang menguasai informasinya")
    DITINJAU = "ditinjau", _("Jawaban sedang ditinjau PPID")
    DIKABULKAN_SELURUHNYA = "dikabulkan_seluruhnya", _("Dikabulkan seluruhnya")
    DIKABULKAN_SEBAGIAN = "dikabulkan_sebagian", _("Dikabulkan sebagian")
    DITOLAK = "ditolak", _("Ditolak")
    TIDAK_DIKUASAI = "tidak_dikuasai", _("Tidak dikuasai Pemerintah Kota")
    BELUM_DIDOKUMENTASIKAN = "belum_didokumentasikan", _("Belum didokumentasikan")
    DISERAHKAN = "diserahkan", _("Informasi sudah diserahkan")
    SELESAI = "selesai", _("Selesai")
    DICABUT = "dicabut", _("Dicabut pemohon")
    TIDAK_DILENGKAPI = "tidak_dilengkapi", _("Ditutup karena tidak dilengkapi")


_S = StatusPermohonan
DIKERJAKAN = (_S.TERDAFTAR, _S.DIDISPOSISIKAN, _S.DITINJAU)  # registered, not yet answered
TERBUKA = (_S.DIAJUKAN, _S.PERLU_DILENGKAPI, *DIKERJAKAN)  # the clock may run
DIKABULKAN = (_S.DIKABULKAN_SELURUHNYA, _S.DIKABULKAN_SEBAGIAN)
DIPUTUS = (*DIKABULKAN, _S.DITOLAK, _S.TIDAK_DIKUASAI, _S.BELUM_DIDOKUMENTASIKAN)  # answered, nothing handed over yet
DIJAWAB = (*DIPUTUS, _S.DISERAHKAN)
BERAKHIR = (_S.SELESAI, _S.DICABUT, _S.TIDAK_DILENGKAPI)


class Kanal(models.TextChoices):
    WEB = "web", _("Portal")
    LOKET = "loket", _("Datang langsung")
    SURAT = "surat", _("Surat")
    SUREL = "surel", _("Surel")
    TELEPON = "telepon", _("Telepon")
    WHATSAPP = "whatsapp", _("WhatsApp")
    FAKS = "faks", _("Faks")
    TIDAK_TERCATAT = "lain", _("Tidak tercatat")  # of a past register; no form offers it


class JenisRegister(models.TextChoices):
    """The two registers, each with numbers of its own."""

    PERMOHONAN = "permohonan", _("Permohonan")
    KEBERATAN = "keberatan", _("Keberatan")


class JenisPemohon(models.TextChoices):
    PERORANGAN = "perorangan", _("Perorangan")
    KELOMPOK_ORANG = "kelompok_orang", _("Kelompok orang")
    BADAN_HUKUM = "badan_hukum", _("Badan hukum")


class CaraMemperoleh(models.TextChoices):
    MELIHAT = "melihat", _("Melihat, membaca, mendengarkan, atau mencatat")
    SOFTCOPY = "softcopy", _("Salinan berkas (softcopy)")
    HARDCOPY = "hardcopy", _("Salinan cetak (hardcopy)")


class CaraSalinan(models.TextChoices):
    PORTAL = "portal", _("Diunduh di halaman status")
    SUREL = "surel", _("Surel")
    AMBIL = "ambil", _("Diambil langsung")
    POS = "pos", _("Pos")
    KURIR = "kurir", _("Kurir")
    FAKS = "faks", _("Faks")


class HasilButir(models.TextChoices):
    """What is decided about one item (UU 14/2008 Ps 22(7); domain 4.4)."""

    DIBERIKAN = "diberikan", _("Diberikan")
    SEBAGIAN = "sebagian", _("Diberikan, sebagian dihitamkan")
    DITOLAK = "ditolak", _("Ditolak karena dikecualikan")
    TIDAK_DIKUASAI = "tidak_dikuasai", _("Tidak dikuasai")
    BELUM_DIDOKUMENTASIKAN = "belum_didokumentasikan", _("Belum didokumentasikan")


class PeranBerkas(models.TextChoices):
    """What an encrypted file of a case is."""

    IDENTITAS = "identitas", _("Identitas pemohon")
    BADAN_HUKUM = "badan_hukum", _("Pengesahan badan hukum")
    KUASA = "kuasa", _("Surat kuasa")
    IDENTITAS_KUASA = "identitas_kuasa", _("Identitas kuasa")
    ANGGOTA = "anggota", _("Identitas anggota kelompok")
    LAMPIRAN = "lampiran", _("Lampiran pemohon")
    JAWABAN = "jawaban", _("Informasi yang diberikan")
    KERTAS = "kertas", _("Keputusan di atas kertas")
    BUKTI_KIRIM = "bukti_kirim", _("Bukti pengiriman")


TANDA_DIRI = frozenset(
    {
        PeranBerkas.IDENTITAS,
        PeranBerkas.BADAN_HUKUM,
        PeranBerkas.KUASA,
        PeranBerkas.IDENTITAS_KUASA,
        PeranBerkas.ANGGOTA,
        PeranBerkas.LAMPIRAN,
    }
)


class AlasanKeberatan(models.TextChoices):
    """The grounds of UU 14/2008 Ps 35(1), by their letter."""

    A = "a", _("Permintaan ditolak dengan alasan pengecualian")
    B = "b", _("Informasi berkala tidak disediakan")
    C = "c", _("Permintaan tidak ditanggapi")
    D = "d", _("Permintaan ditanggapi tidak sebagaimana yang diminta")
    E = "e", _("Permintaan tidak dipenuhi")
    F = "f", _("Biaya tidak wajar")
    G = "g", _("Informasi disampaikan melebihi waktu")


class StatusKeberatan(models.TextChoices):
    DIAJUKAN = "diajukan", _("Diterima")
    TERDAFTAR = "terdaftar", _("Terdaftar, menunggu telaah")
    MUSYAWARAH = "musyawarah", _("Musyawarah")
    DITELAAH = "ditelaah", _("Ditelaah, menunggu tanggapan Atasan PPID")
    DIKABULKAN = "dikabulkan", _("Dikabulkan")
    DIKABULKAN_SEBAGIAN = "dikabulkan_sebagian", _("Dikabulkan sebagian")
    DITOLAK = "ditolak", _("Ditolak, putusan PPID dikuatkan")
    DISEPAKATI = "disepakati", _("Disepakati dalam musyawarah")
    TIDAK_DITANGGAPI = "tidak_ditanggapi", _("Tidak ditanggapi dalam waktunya")
    DILAKSANAKAN = "dilaksanakan", _("Tanggapan sudah dilaksanakan")
    DICABUT = "dicabut", _("Dicabut pemohon")


_K = StatusKeberatan
KEBERATAN_TERBUKA = (_K.DIAJUKAN, _K.TERDAFTAR, _K.MUSYAWARAH, _K.DITELAAH)
KEBERATAN_DITANGGAPI = (_K.DIKABULKAN, _K.DIKABULKAN_SEBAGIAN, _K.DITOLAK, _K.DISEPAKATI)
KEBERATAN_BERAKHIR = (_K.DITOLAK, _K.DISEPAKATI, _K.DILAKSANAKAN, _K.DICABUT)
KEBERATAN_DIKABULKAN = (_K.DIKABULKAN, _K.DIKABULKAN_SEBAGIAN, _K.DISEPAKATI)


class JenisSurat(models.TextChoices):
    """Official papers (domain 11)."""

    TANDA_BUKTI = "tanda_bukti", _("Tanda bukti permohonan")
    KETIDAKLENGKAPAN = "ketidaklengkapan", _("Pemberitahuan ketidaklengkapan")
    PERPANJANGAN = "perpanjangan", _("Pemberitahuan perpanjangan waktu")
    PEMBERITAHUAN = "pemberitahuan", _("Pemberitahuan tertulis")
    PENOLAKAN = "penolakan", _("SK penolakan permohonan")
    PENYERAHAN = "penyerahan", _("Berita acara penyerahan informasi")
    TANDA_TERIMA_KEBERATAN = "tanda_terima_keberatan", _("Tanda terima keberatan")
    TANGGAPAN = "tanggapan", _("Tanggapan atas keberatan")


class JenisKertas(models.TextChoices):
    """Decisions that may be taken on paper: one records the signed paper, another confirms it (design 9)."""

    PUTUSAN_PPID = "putusan_ppid", _("Putusan PPID atas permohonan")
    NOTA_TIM = "nota_tim", _("Nota Tim Pertimbangan")
    TANGGAPAN_ATASAN = "tanggapan_atasan", _("Tanggapan Atasan PPID")


class JenisHak(models.TextChoices):
    """Rights of the data subject (UU 27/2022 Ps 5-8)."""

    AKSES = "akses", _("Melihat data saya")
    KOREKSI = "koreksi", _("Memperbaiki data saya")
    HAPUS = "hapus", _("Menghapus data saya")


class StatusHak(models.TextChoices):
    DIAJUKAN = "diajukan", _("Menunggu jawaban")
    DIKABULKAN = "dikabulkan", _("Dikabulkan")
    DITOLAK = "ditolak", _("Ditolak dengan alasan")
