"""The roles of the portal and what kind of appointment a person holds (domain 2, design 4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Peran(models.TextChoices):
    OPERATOR = "operator", "Operator"
    PENANGGUNG_JAWAB = "penanggung_jawab", "Penanggung jawab"
    PETUGAS_LAYANAN = "petugas_layanan", "Petugas layanan"
    VERIFIKATOR = "verifikator", "Verifikator"
    PPID_UTAMA = "ppid_utama", "PPID Utama"
    ATASAN_PPID = "atasan_ppid", "Atasan PPID"
    BAGIAN_HUKUM = "bagian_hukum", "Bagian Hukum"
    PIMPINAN = "pimpinan", "Pimpinan"
    AUDITOR = "auditor", "Auditor"


class Sifat(models.TextChoices):
    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "Plt."
    PLH = "plh", "Plh."
    BANTUAN = "bantuan", "Admin bantu"  # of PPID utama, for a silent unit, to a date (ui 4d)


class Jenis(models.TextChoices):
    SEKRETARIAT = "sekretariat", _("Sekretariat")
    INSPEKTORAT = "inspektorat", _("Inspektorat")
    DINAS = "dinas", _("Dinas")
    BADAN = "badan", _("Badan")
    SATUAN = "satuan", _("Satuan")
    KECAMATAN = "kecamatan", _("Kecamatan")
    KELURAHAN = "kelurahan", _("Kelurahan")


class PeranPPID(models.TextChoices):
    UTAMA = "utama", _("PPID Utama")
    PEMBANTU = "pembantu", _("PPID Pembantu")


PENULIS = frozenset({Peran.OPERATOR, Peran.PENANGGUNG_JAWAB})
PENINJAU = frozenset({Peran.VERIFIKATOR, Peran.PPID_UTAMA})
PERAN_UNIT = frozenset({Peran.OPERATOR, Peran.PENANGGUNG_JAWAB, Peran.PETUGAS_LAYANAN})
DUA_LANGKAH = frozenset({Peran.VERIFIKATOR, Peran.PPID_UTAMA, Peran.ATASAN_PPID, Peran.AUDITOR})
