"""Words of a procurement package."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StatusPaket(models.TextChoices):
    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan, menunggu pemeriksaan"
    TERBIT = "terbit", "Terbit"
    DITARIK = "ditarik", "Ditarik dari publik"


class Tahap(models.TextChoices):
    """How far a package has come; PerKI 1/2021 Ps 14 names papers for the first three."""

    PERENCANAAN = "perencanaan", _("Perencanaan")
    PEMILIHAN = "pemilihan", _("Pemilihan penyedia")
    PELAKSANAAN = "pelaksanaan", _("Pelaksanaan")
    SELESAI = "selesai", _("Selesai")


URUTAN_TAHAP = tuple(Tahap)
# The papers every package has, by the stage at which they fall due: those of a stage once it is over, the contract
# when work begins. Others of PerKI 1/2021 Ps 14 (drawings, objections, …) are shown when they were published.
JATUH_PADA = {
    Tahap.PERENCANAAN: ("pbj-rup",),
    Tahap.PEMILIHAN: ("pbj-hps", "pbj-daftar-harga"),
    Tahap.PELAKSANAAN: ("pbj-hasil-pemilihan", "pbj-kontrak"),
    Tahap.SELESAI: ("pbj-bast",),
}


def butir_jatuh(tahap):
    """Codes of the butir that are due for a package that has come to `tahap`, in order."""
    sampai = URUTAN_TAHAP.index(Tahap(tahap))
    return [kode for t in URUTAN_TAHAP[: sampai + 1] for kode in JATUH_PADA[t]]
