"""The kinds of change of the city's structure (SOTK), their states, and what a plan says."""

from dataclasses import dataclass

from django.db import models


class JenisSotk(models.TextChoices):
    GANTI_NAMA = "ganti_nama", "Ganti nama"
    GABUNG = "gabung", "Gabung"
    PECAH = "pecah", "Pecah"
    BUBAR = "bubar", "Bubar tanpa penerus"


class StatusSotk(models.TextChoices):
    DIRENCANAKAN = "direncanakan", "Akan berlaku"
    BERLAKU = "berlaku", "Sudah berlaku"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


class Kedudukan(models.TextChoices):
    ASAL = "asal", "Unit yang berubah"
    PENERIMA = "penerima", "Unit penerima"
    BARU = "baru", "Unit baru"


@dataclass(frozen=True, kw_only=True)
class UnitBaru:
    """What a new or renamed unit is to be called; an empty `slug` is made from the name (new) or stays (renamed)."""

    nama: str
    singkatan: str
    slug: str = ""


@dataclass(frozen=True, kw_only=True)
class Rencana:
    """A change as it was decided: units that change, who receives, what comes new.

    `terusan` is the place in `baru` that goes on with drafts and roles; None when `penerima` does, or, for a
    split, when the old unit itself stays.
    """

    asal: tuple = ()  # Unit
    penerima: object = None  # Unit
    baru: tuple = ()  # UnitBaru
    terusan: int | None = None
