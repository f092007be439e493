"""The block about disputes before the Komisi Informasi and the courts: figures come from a list of providers.

A provider is a function (Lingkup) -> iterable of Angka; the room `sengketa` gets its own here once it has tables.
"""

from django.utils.translation import gettext_lazy as _

from laporan.semester.angka import Angka, Blok

SUMBER = ()  # functions (Lingkup) -> iterable of Angka


def sengketa(lingkup):
    """Disputes of the half-year; nothing recorded reads 0 and "tidak ada"."""
    angka = tuple(a for sumber in SUMBER for a in sumber(lingkup))
    kosong = (
        Angka("sengketa-masuk", _("Sengketa informasi yang tercatat"), 0),
        Angka("sengketa-putusan", _("Putusan yang dilaksanakan"), None),
    )
    return Blok("sengketa", _("Sengketa informasi"), angka or kosong)
