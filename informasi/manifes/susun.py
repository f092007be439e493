"""The contents of a manifest: entries in pieces, each with its hash, and the summary that binds them all."""

import hashlib
import json
from dataclasses import dataclass
from itertools import groupby

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery

from alur.models import Segel
from alur.rantai import AWAL
from informasi.masa_lalu import batas_hari, masa_pada
from informasi.models import Ajuan, Lampiran, Manifes
from informasi.status import PeranLampiran
from kalender.hari import WIB

BENTUK = "ppid-manifes-1"
KONTEN_SEBAGIAN = 1_000  # numbers of konten in one piece
SEKALI_BACA = 500  # rows held in memory at a time


@dataclass(frozen=True)
class Bagian:
    """A piece of the list: which thousand of konten numbers, how many entries, their lines as one text."""

    nomor: int
    jumlah: int
    teks: str

    @property
    def ringkas(self):
        """What the summary says of the piece."""
        return {"bagian": self.nomor, "jumlah": self.jumlah, "sidik": sidik(self.teks)}


def kanonik(isi):
    """One line of JSON with sorted keys and no spaces: the same text for the same values."""
    return json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def sidik(teks):
    """SHA-256 (hex) of a text in UTF-8."""
    return hashlib.sha256(teks.encode()).hexdigest()


def susun_bagian(hari, waktu):
    """Yield the pieces (Bagian) of the day `hari` as far as it has come at `waktu`, one in memory at a time."""
    return kelompokkan(_entri(hari, waktu))


def kelompokkan(entri):
    """Yield Bagian of entries (iterable of dict) that come by number of konten."""
    for nomor, kelompok in groupby(entri, lambda satu: satu["id"] // KONTEN_SEBAGIAN):
        baris = [kanonik(satu) for satu in kelompok]
        yield Bagian(nomor, len(baris), "\n".join(baris))


def ringkasan(hari, waktu, bagian, *, sementara=False):
    """The summary (dict) of a manifest made at `waktu`; `bagian` are the `ringkas` of its pieces.

    It names the head of the trail at the end of the day and the manifest before: no day can be exchanged alone.
    """
    nomor, kepala = kepala_rantai(batas_hari(hari, waktu)[1])
    sebelum = Manifes.objects.filter(hari__lt=hari).values_list("hari", "sidik").first()
    return {
        "bentuk": BENTUK,
        "hari": hari.isoformat(),
        "sementara": sementara,
        "dibuat": waktu.astimezone(WIB).isoformat(),
        "kepala": {"nomor": nomor, "hash": kepala},
        "sebelum": {"hari": sebelum[0].isoformat(), "sidik": sebelum[1]} if sebelum else None,
        "jumlah": sum(satu["jumlah"] for satu in bagian),
        "bagian": bagian,
    }


def kepala_rantai(akhir):
    """(number, hash in hex) of the last link whose event the database recorded before `akhir`; 0 when none."""
    segel = Segel.objects.filter(peristiwa__dicatat__lt=akhir).order_by("-nomor").values_list("nomor", "hash").first()
    return (segel[0], bytes(segel[1]).hex()) if segel else (0, AWAL.hex())


def _entri(hari, waktu):
    """Yield one dict for each period of publication that touches the day, without any word that could be personal."""
    akhir = batas_hari(hari, waktu)[1]
    kolom = ("versi__konten_id", "versi__konten__jenis", "versi__nomor", "sejak", "sampai", "sidik_ajuan", "berkas")
    masa = masa_pada(hari, waktu).annotate(sidik_ajuan=_sidik_ajuan(), berkas=_sidik_berkas())
    urut = masa.order_by("versi__konten_id", "versi__nomor", "sejak").values_list(*kolom)
    for konten, jenis, versi, sejak, sampai, sidik_ajuan, berkas in urut.iterator(chunk_size=SEKALI_BACA):
        yield {
            "id": konten,
            "jenis": jenis,
            "versi": versi,
            "sejak": sejak.astimezone(WIB).isoformat(),
            "sampai": sampai.astimezone(WIB).isoformat() if sampai and sampai < akhir else "",
            "sidik": sidik_ajuan or "",
            "berkas": berkas,
        }


def _sidik_ajuan():
    """The hash that the approval was bound to."""
    return Subquery(Ajuan.objects.filter(versi=OuterRef("versi")).order_by("-nomor").values("sidik")[:1])


def _sidik_berkas():
    lampiran = Lampiran.objects.filter(versi=OuterRef("versi")).exclude(peran=PeranLampiran.HALAMAN)
    return ArraySubquery(lampiran.order_by("urutan", "pk").values("berkas__sha256"))
