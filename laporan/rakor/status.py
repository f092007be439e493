"""Words of a rapat koordinasi, of who came, and of what was decided (domain 8)."""

from django.db import models

from opd.peran import Jenis


class StatusRakor(models.TextChoices):
    DRAF = "draf", "Draf"
    DIUNDANG = "diundang", "Undangan terkirim"
    BERLANGSUNG = "berlangsung", "Sedang berlangsung"
    SELESAI = "selesai", "Selesai"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


BERISI = (StatusRakor.BERLANGSUNG, StatusRakor.SELESAI)  # what was said and decided can be written down


class Sasaran(models.TextChoices):
    """Who is invited at once; single units may be added afterwards."""

    OPD = "opd", "Perangkat daerah"
    KECAMATAN = "kecamatan", "Kecamatan"
    KELURAHAN = "kelurahan", "Kelurahan"


WILAYAH = (Jenis.KECAMATAN, Jenis.KELURAHAN)
JENIS_SASARAN = {
    Sasaran.OPD: tuple(j for j in Jenis if j not in WILAYAH),
    Sasaran.KECAMATAN: (Jenis.KECAMATAN,),
    Sasaran.KELURAHAN: (Jenis.KELURAHAN,),
}


class Kehadiran(models.TextChoices):
    BELUM = "belum", "Belum mengisi"
    HADIR = "hadir", "Hadir"
    DIWAKILI = "diwakili", "Diwakili"
    TIDAK = "tidak", "Tidak hadir"


DATANG = (Kehadiran.HADIR, Kehadiran.DIWAKILI)


class StatusKeputusan(models.TextChoices):
    BELUM = "belum", "Belum selesai"
    SELESAI = "selesai", "Selesai"
    BATAL = "batal", "Dibatalkan"
