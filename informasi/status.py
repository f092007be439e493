"""Words of the life of a page (domain 3.7, design 4)."""

from django.db import models


class JenisKonten(models.TextChoices):
    BERITA = "berita", "Berita"


class StatusVersi(models.TextChoices):
    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan, menunggu pemeriksaan"
    PERLU_PERBAIKAN = "perlu_perbaikan", "Perlu perbaikan"
    TERBIT = "terbit", "Terbit"
    DIGANTIKAN = "digantikan", "Digantikan versi baru"
    DIBUANG = "dibuang", "Dibuang sebelum terbit"


DAPAT_DISUNTING = (StatusVersi.DRAF, StatusVersi.PERLU_PERBAIKAN)
TERBUKA = (*DAPAT_DISUNTING, StatusVersi.DIAJUKAN)
PERNAH_TERBIT = (StatusVersi.TERBIT, StatusVersi.DIGANTIKAN)


class PeranLampiran(models.TextChoices):
    FOTO = "foto", "Foto berita"
    ISI = "isi", "Gambar di dalam teks"


# One tap instead of a sentence (ui 4c); the code is kept, the words may change.
ALASAN_KEMBALI = {
    "judul": "Judul kurang jelas",
    "isi": "Isi belum menjawab apa, kapan, dan di mana",
    "data_pribadi": "Ada data pribadi",
    "foto": "Foto tanpa keterangan",
    "tanggal": "Tanggal keliru",
    "duplikat": "Sudah pernah dimuat",
    "tautan": "Tautan rusak",
    "kewenangan": "Bukan kewenangan unit",
    "pimpinan": "Perlu persetujuan pimpinan",
    "lain": "Lainnya, lihat catatan",
}


def kata_alasan(kode):
    """The words (list) of return reasons given as codes; unknown codes are left out."""
    return [ALASAN_KEMBALI[k] for k in kode if k in ALASAN_KEMBALI]
