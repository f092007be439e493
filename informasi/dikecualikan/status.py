"""Words of the consequence test and of the list of exempt information (domain 3.4, 3.6, 3.7)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StatusUji(models.TextChoices):
    """In force, about to end and expired are read from the entry's dates, never stored (design 3)."""

    DRAF = "draf", "Draf"
    DIUSULKAN = "diusulkan", "Diusulkan"
    PERTIMBANGAN = "pertimbangan", "Dalam pertimbangan"
    DISETUJUI_ATASAN = "disetujui_atasan", "Disetujui Atasan PPID"
    DITETAPKAN = "ditetapkan", "Ditetapkan"
    BERAKHIR = "berakhir", "Berakhir"
    DITOLAK = "ditolak", "Ditolak, informasi tetap terbuka"
    DIUBAH = "diubah", "Diganti uji baru"
    DIBATALKAN_PUTUSAN = "dibatalkan_putusan", "Dibuka oleh putusan"
    DIBUANG = "dibuang", "Dibuang"


BELUM_DIUJI = (StatusUji.DRAF, StatusUji.DIUSULKAN, StatusUji.PERTIMBANGAN, StatusUji.DISETUJUI_ATASAN)
TERTUTUP_LAGI = (StatusUji.BERAKHIR, StatusUji.DIBATALKAN_PUTUSAN)  # what was exempt and is open now


class Alasan(models.TextChoices):
    """The grounds of UU 14/2008 Ps 17, by their letter."""

    A = "a", _("Menghambat proses penegakan hukum")
    B = "b", _("Mengganggu hak atas kekayaan intelektual dan persaingan usaha sehat")
    C = "c", _("Membahayakan pertahanan dan keamanan negara")
    D = "d", _("Mengungkapkan kekayaan alam Indonesia")
    E = "e", _("Merugikan ketahanan ekonomi nasional")
    F = "f", _("Merugikan kepentingan hubungan luar negeri")
    G = "g", _("Mengungkapkan isi akta otentik pribadi atau wasiat")
    H = "h", _("Mengungkap rahasia pribadi")
    I = "i", _("Memorandum atau surat antar badan publik yang menurut sifatnya dirahasiakan")  # noqa: E741
    J = "j", _("Tidak boleh diungkapkan berdasarkan Undang-Undang")


class Kesimpulan(models.TextChoices):
    SELURUH = "seluruh", _("Ditutup seluruhnya")
    SEBAGIAN = "sebagian", _("Ditutup sebagian, sisanya diberikan")
    DIBUKA = "dibuka", _("Dibuka")


class PeranBerkas(models.TextChoices):
    """What a secret file of a test is: the document itself, or the paper of one decision."""

    DOKUMEN = "dokumen", "Dokumen yang memuat informasi"
    LEMBAR = "lembar", "Lembar uji bertanda tangan"
    PERSETUJUAN = "persetujuan", "Persetujuan Atasan PPID"
    SK = "sk", "SK penetapan klasifikasi"


class SebabAkhir(models.TextChoices):
    WAKTU = "waktu", _("Jangka waktu habis")
    SYARAT = "syarat", _("Syarat pembukaan terpenuhi")
    UJI_BARU = "uji_baru", _("Diganti uji baru")
    PUTUSAN = "putusan", _("Dibuka oleh putusan")
