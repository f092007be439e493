"""Answering with what is published: words find it, one of the finds is marked; a pasted address or number works too."""

import re
from dataclasses import dataclass

from informasi.models import Terbitan
from informasi.status import JenisKonten
from permohonan.warga.cocok import cocok, terbitan_umum

ALAMAT = re.compile(r"(?:[^\s?#]*?/)?(\d{1,9})(?:[/?#]\S*)?")  # the whole of what was typed: .../12/slug/, or 12
MENCARI = "cari_terbit"  # name of the button that only searches


def nomor_terketik(teks):
    """The number (str) of a page when `teks` is its address or the bare number; "" when it is words to look for."""
    alamat = ALAMAT.fullmatch(teks.strip())
    return alamat[1] if alamat else ""


def cari_terbit(teks, unit, waktu):
    """Public documents (list of Terbitan, best first) for words, an address or a number; those of the Unit with key
    `unit` (int, or None) stand first."""
    nomor = nomor_terketik(teks)
    if nomor and (satu := terbitan_umum(nomor, waktu)):
        return [satu]
    temuan = cocok(teks, waktu, jenis=(JenisKonten.INFORMASI,))
    return sorted(temuan, key=lambda t: t.unit_id != unit)


def terbitan_menurut_konten(kunci, waktu):
    """{key of a Konten: its public Terbitan} for those of `kunci` that are public."""
    publik = Terbitan.objects.publik(waktu).filter(konten__in={k for k in kunci if k}).select_related("unit")
    return {t.konten_id: t for t in publik}


@dataclass(frozen=True)
class PilihanTerbit:
    """What the picker of one form shows: the finds, which is marked, whose documents stand first."""

    temuan: list
    dipilih: str
    unit: int | None


def pilihan_terbit(form, uraian, unit, waktu):
    """The PilihanTerbit of `form`: for what was typed, else for the words of the item; the marked one stays."""
    dipilih = str(form["terbit_pilih"].value() or "")
    temuan = cari_terbit(form["terbit"].value() or uraian, unit, waktu)
    tetap = terbitan_umum(dipilih, waktu)
    if tetap and tetap.pk not in {t.pk for t in temuan}:
        temuan = [tetap, *temuan]
    return PilihanTerbit(temuan, dipilih if tetap else "", unit)
