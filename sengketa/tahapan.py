"""The stages of a dispute as data: one JSON file a version, each case pinned to its own (design 9; domain 6.2)."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kalender.aturan import ATURAN
from sengketa.status import Amar, Jalur, Pelaku, Pemilik, Tahap

FOLDER = Path(__file__).parent / "data"
SEMUA_JALUR = "semua"
TERBARU = 1


@dataclass(frozen=True)
class TugasTahap:
    """One line of the checklist a stage opens: due `hari` working days after the stage began."""

    kode: str
    nama: str
    pemilik: str
    hari: int


@dataclass(frozen=True)
class BarisTahap:
    """One stage: what happens in it, who must act, its period, its papers, where it may lead.

    `aturan` is a rule of kalender.aturan or None, `mulai` the event its day 0 is. A stage with `putusan` (codes of
    Amar) is entered only by a ruling or an akta. `akhir`: the dispute is over.
    """

    kode: str
    nama: str
    urutan: int
    arti: str
    pelaku: str
    kejadian: str
    aturan: str | None
    mulai: str
    dokumen: tuple[str, ...]
    dasar: str
    jalur: str
    putusan: tuple[str, ...]
    akhir: bool
    lanjut: tuple[str, ...]
    tugas: tuple[TugasTahap, ...]


@dataclass(frozen=True)
class Tahapan:
    """One version: its stages by code in their order, and with which a case may begin."""

    versi: int
    dasar: str
    awal: tuple[str, ...]
    tahap: dict[str, BarisTahap]

    def __getitem__(self, kode) -> BarisTahap:
        return self.tahap[kode]

    def lanjutan(self, kode, jalur, tafsir) -> list[BarisTahap]:
        """The stages that may follow `kode` for a case of `jalur` under the readings in force (Tafsir)."""
        pilihan = [self[k] for k in self[kode].lanjut]
        if kode == Tahap.PUTUSAN_MEDIASI and tafsir.putusan_mediasi_dapat_digugat:
            pilihan.append(self[Tahap.KEBERATAN_PENGADILAN])
        if kode == Tahap.PEMERIKSAAN_AWAL and jalur == Jalur.MEDIASI:
            pilihan = [t for t in pilihan if t.kode != Tahap.AJUDIKASI]  # only after mediation has failed
        return [t for t in pilihan if t.jalur in (SEMUA_JALUR, jalur)]


@lru_cache
def tahapan(versi: int = TERBARU) -> Tahapan:
    """The stages of `versi`. Raises ValueError naming what is wrong with the file."""
    isi = json.loads((FOLDER / f"tahapan-{versi}.json").read_text(encoding="utf-8"))
    return susun(isi)


def susun(isi: dict) -> Tahapan:
    """A Tahapan from the content of a file, checked. Raises ValueError with every fault in one text."""
    tahap = {t["kode"]: _baris(t) for t in isi["tahap"]}
    hasil = Tahapan(isi["versi"], isi["dasar"], tuple(isi["awal"]), tahap)
    salah = [*_kode_salah(isi), *(s for t in tahap.values() for s in _baris_salah(t, tahap)), *_jalan_salah(hasil)]
    if salah:
        raise ValueError("; ".join(salah))
    return hasil


def _baris(t):
    tugas = tuple(TugasTahap(**satu) for satu in t["tugas"])
    daftar = {kunci: tuple(t[kunci]) for kunci in ("dokumen", "putusan", "lanjut")}
    return BarisTahap(**{**t, **daftar, "tugas": tugas})


def _kode_salah(isi):
    kode = [t["kode"] for t in isi["tahap"]]
    if len(set(kode)) < len(kode):
        yield "kode tahap berulang"
    for asing in set(kode) - set(Tahap):
        yield f"{asing}: tahap tidak dikenal"
    for awal in set(isi["awal"]) - set(kode):
        yield f"{awal}: tahap awal tidak ada"


def _baris_salah(t, tahap):
    """What is wrong inside one stage."""
    if t.aturan and t.aturan not in ATURAN:
        yield f"{t.kode}: aturan {t.aturan} tidak dikenal"
    if bool(t.aturan) != bool(t.mulai):
        yield f"{t.kode}: jangka waktu dan kejadian yang memulainya harus sama-sama ada"
    if t.jalur not in (SEMUA_JALUR, *Jalur):
        yield f"{t.kode}: jalur {t.jalur} tidak dikenal"
    if t.pelaku not in (*Pelaku, "") or not (t.pelaku or t.akhir):
        yield f"{t.kode}: pelaku tidak dikenal"
    yield from (f"{t.kode}: amar {a} tidak dikenal" for a in t.putusan if a not in set(Amar))
    yield from (f"{t.kode}: lanjutan {k} tidak ada" for k in t.lanjut if k not in tahap)
    yield from (f"{t.kode}: pemilik tugas {s.kode} tidak dikenal" for s in t.tugas if s.pemilik not in set(Pemilik))
    if t.akhir == bool(t.lanjut):
        yield f"{t.kode}: tahap akhir tidak berlanjut, tahap lain harus berlanjut"
    if t.akhir and t.kode != Tahap.SELESAI and not t.putusan:
        yield f"{t.kode}: perkara hanya berakhir dengan putusan atau akta"


def _jalan_salah(tahapan):
    """Every stage can be reached, and from each the end can be reached."""
    terjangkau, antre = set(tahapan.awal), list(tahapan.awal)
    while antre:
        for k in tahapan.tahap[antre.pop()].lanjut:
            if k in tahapan.tahap and k not in terjangkau:
                terjangkau.add(k)
                antre.append(k)
    yield from (f"{k}: tidak terjangkau" for k in tahapan.tahap if k not in terjangkau | {Tahap.SELESAI})
    if any(Tahap.SELESAI in t.lanjut for t in tahapan.tahap.values()):
        yield "selesai: hanya lewat langkah menyelesaikan, sesudah putusan dilaksanakan"
