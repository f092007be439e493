"""The live score of units and of the city (PerKI 1/2022; domain 9)."""

from dataclasses import dataclass

from laporan.models import PenetapanBobot
from laporan.skor.bukti import Bukti, Rak
from laporan.skor.pertanyaan import (
    Indikator,
    Kualifikasi,
    Pertanyaan,
    batas_berikut,
    kualifikasi,
    pertanyaan,
)


@dataclass(frozen=True)
class Jawaban:
    """One question answered: what proves it, and its weight."""

    pertanyaan: Pertanyaan
    bobot: int
    bukti: list[Bukti]

    @property
    def terpenuhi(self):
        """One piece of evidence that is not known to be broken is enough."""
        return any(b.berlaku for b in self.bukti)


@dataclass(frozen=True)
class Skor:
    """Of one unit: answers in the order of the questionnaire; `nilai` 0 to 100 over the weights that apply to it."""

    unit: object
    jawaban: list[Jawaban]

    @property
    def penyebut(self):
        return sum(j.bobot for j in self.jawaban)

    @property
    def pembilang(self):
        return sum(j.bobot for j in self.jawaban if j.terpenuhi)

    @property
    def nilai(self):
        return round(100 * self.pembilang / self.penyebut, 1) if self.penyebut else 0.0

    @property
    def kualifikasi(self):
        return kualifikasi(self.nilai)

    @property
    def indikator(self):
        """[(Indikator, earned, of)] of those that apply."""
        hasil = []
        for satu in Indikator:
            milik = [j for j in self.jawaban if j.pertanyaan.indikator == satu]
            if milik:
                hasil.append((satu, sum(j.bobot for j in milik if j.terpenuhi), sum(j.bobot for j in milik)))
        return hasil

    @property
    def kerjakan(self):
        """[(Jawaban, points it brings)] to reach the next band: the heaviest first, no more than are needed."""
        batas, kini, daftar = batas_berikut(self.nilai), self.pembilang, []
        kurang = sorted((j for j in self.jawaban if not j.terpenuhi), key=lambda j: -j.bobot)
        for satu in kurang:
            if batas is None or 100 * kini >= batas * self.penyebut:
                break
            daftar.append((satu, round(100 * satu.bobot / self.penyebut, 1)))
            kini += satu.bobot
        return daftar


def bobot() -> dict[str, int]:
    """{code: weight}: the file's, unless PPID utama set another."""
    terakhir = PenetapanBobot.objects.first()
    ubahan = terakhir.bobot if terakhir else {}
    return {p.kode: ubahan.get(p.kode, p.bobot) for p in pertanyaan()}


def skor_semua(units, waktu, *, sekota) -> list[Skor]:
    """The score of each of `units`; `sekota` are all units in force, whose papers others may inherit."""
    rak, berat = Rak(sekota, waktu), bobot()
    return [_skor(unit, rak, berat) for unit in units]


def skor_kota(daftar: list[Skor]) -> tuple[float | None, Kualifikasi | None]:
    """The mean of the units' scores and its band; (None, None) of no units."""
    if not daftar:
        return None, None
    nilai = round(sum(s.nilai for s in daftar) / len(daftar), 1)
    return nilai, kualifikasi(nilai)


def _skor(unit, rak, berat):
    ditanya = [p for p in pertanyaan() if p.untuk(unit.jenis) and berat[p.kode]]
    return Skor(unit, [Jawaban(p, berat[p.kode], rak.bukti(p, unit)) for p in ditanya])
