"""What a room puts on the desk: one task, said so that one tap starts it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Kartu:
    """A task card: `makna` is a colour of meaning (bahaya, ingat, kabar, baik), `urutan` 0 comes first."""

    urutan: int
    makna: str
    ikon: str
    sebab: str
    judul: str
    url: str
    tindakan: str
    keterangan: str = ""
