"""What a workflow is: a table of steps. Pure: imports no model."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.module_loading import import_string


class TransisiDitolak(Exception):
    """The step is known and permitted, but cannot happen now; str(e) is the sentence the officer reads."""


class LangkahBasi(TransisiDitolak):
    """The officer acted on a text or state that has changed meanwhile (HTTP 409)."""


@dataclass(frozen=True, kw_only=True)
class Langkah:
    """One step being taken: who, when, with which note and values."""

    pelaku: Any  # Pengguna or Sistem
    waktu: datetime
    catatan: str = ""
    isian: dict = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Kabar:
    """A notice to one person, to an address without an account, or to `penerima`: a key for whoever keeps
    addresses under lock (settings.PPID_PENERIMA), looked up only when the mail is sent. `tautan` is a path of this
    site."""

    judul: str
    isi: str
    pengguna: Any = None
    alamat: str = ""
    penerima: str = ""
    tautan: str = ""
    rahasia: bool = False  # the text is wiped once it has been sent (access links)
    selama_status: str = ""  # the notice is dropped when the object has left this status
    dorongan: bool = False  # good to know, no duty and no right hangs on it: the person may bundle or stop its mail
    mingguan: bool = False  # a nudge whose mail waits for Monday, unless the person wants every mail at once


@dataclass(frozen=True, kw_only=True)
class Transisi:
    """One row of the table: who may take an object from which statuses to which status."""

    nama: str
    label: str
    dari: tuple[str, ...] = ()  # empty: from any status
    ke: str | Callable | None = None  # a status, a function (objek, langkah) -> status, or None: it stays
    boleh: Callable  # (pelaku, objek, waktu) -> bool
    syarat: tuple[Callable, ...] = ()  # each (objek, langkah) -> the reason it cannot happen, or None
    akibat: Callable | None = None  # (objek, langkah) -> None: rows in this transaction; never mail, files, network
    kabari: tuple[Callable, ...] = ()  # each (objek, langkah) -> iterable of Kabar
    masih: Callable | None = None  # (objek, peristiwa, waktu) -> bool: asked before a notice of this step is sent
    umum: bool = False  # the public may see this event in an object's history

    def halangan(self, objek, langkah):
        """The first reason why `objek` cannot take this step now, or None; guards may raise LangkahBasi."""
        status = getattr(objek, "status", "")
        if self.dari and status not in self.dari:
            return f"{objek} berstatus “{objek.get_status_display()}”, jadi tidak dapat “{self.label}”."
        return next(filter(None, (periksa(objek, langkah) for periksa in self.syarat)), None)

    def tujuan(self, objek, langkah):
        """The status after the step ("" for objects without one)."""
        if self.ke is None:
            return getattr(objek, "status", "")
        return self.ke(objek, langkah) if callable(self.ke) else self.ke


def menuju(*status):
    """Decorator of a function `ke`: the statuses it chooses from, so that diagrams can name them."""

    def tandai(pilih):
        pilih.menuju = status
        return pilih

    return tandai


class Alur(dict):
    """The steps of one model by name, with the one that gives birth to it."""

    def __init__(self, *transisi: Transisi, lahir: Transisi):
        super().__init__((t.nama, t) for t in transisi)
        if len(self) != len(transisi):
            raise ValueError("dua transisi bernama sama")
        self.lahir = lahir

    def tersedia(self, objek, pelaku, waktu) -> list[Transisi]:
        """What this person can press now: the buttons of the page."""
        status = getattr(objek, "status", "")
        return [t for t in self.values() if (not t.dari or status in t.dari) and t.boleh(pelaku, objek, waktu)]

    def semua(self) -> Iterable[Transisi]:
        """Every row, birth first."""
        return (self.lahir, *self.values())


class TabelAlur:
    """A model's attribute that names its table by path: the table may import the models it speaks of."""

    def __init__(self, jalur):
        self.jalur = jalur

    def __get__(self, objek, jenis=None) -> Alur:
        return import_string(self.jalur)


def siapa_pun(pelaku, objek, waktu):
    """Permission for steps whose guard or door already decides (a citizen's own form, a secret link)."""
    return True


def hanya_sistem(pelaku, objek, waktu):
    """Permission for steps that only the system actor takes, on somebody's decision."""
    return isinstance(pelaku, Sistem)


@dataclass(frozen=True)
class Sistem:
    """The named system actor: "Sistem, atas keputusan …"."""

    sebab: str

    pk = None

    def identitas_tercatat(self, waktu):
        """Name, office and unit as the trail keeps them (see alur.models.Peristiwa)."""
        return {"nama": f"Sistem, {self.sebab}", "jabatan": "", "unit": ""}

    def __str__(self):
        return f"Sistem, {self.sebab}"
