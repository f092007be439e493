"""A whole DIP read from a file: every row with its values, its faults and what to look at (design.md 7)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path

from informasi.butir import Butir, cocokkan, sederhana
from informasi.impor import kolom, nilai
from informasi.impor.lembar import baca_lembar
from informasi.impor.sel import NilaiDitolak, kutip, rapi
from informasi.impor.tanggal import tanggal_dan_ketelitian

PEMBACA: dict[str, Callable[[str], str]] = {
    "judul": nilai.judul,
    "ringkasan": partial(nilai.uraian, nama="Ringkasan", batas=300),
    "penanggung_jawab": partial(nilai.uraian, nama="Penanggung jawab", batas=150),
    "tempat_dibuat": partial(nilai.uraian, nama="Tempat pembuatan", batas=100),
    "bentuk": nilai.bentuk,
    "retensi": nilai.retensi,
    "berkas": nilai.tautan,
    "kode": partial(nilai.uraian, nama="Kode", batas=60),
}
_SALAH_RUMUS = re.compile(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!)")
_TEMPAT_DAN_WAKTU = re.compile(r"(?P<tempat>[^\d,]+),\s*(?P<waktu>[^,]*\d.*)")
_HARI = re.compile(r"(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\s*", re.IGNORECASE)
_PERKIRAAN = {
    "bulan": "Tanggal pembuatan hanya menyebut bulan; dicatat sebagai tanggal 1.",
    "tahun": "Tanggal pembuatan hanya menyebut tahun; dicatat sebagai 1 Januari.",
}


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of a DIP; with `galat` it cannot be taken, `peringatan` only wants a look.

    `isi` has judul, ringkasan, klasifikasi, butir (kode or ""), penanggung_jawab, waktu_dibuat (ISO or ""),
    tempat_dibuat, bentuk, retensi, tahun (int, 0 when unknown), berkas, kode; a faulty value stays as written.
    """

    nomor: int
    isi: dict[str, str | int]
    galat: list[str]
    peringatan: list[str]


def baca_dip(jalur: str | Path, daftar_butir: Sequence[Butir], jenis_unit: str | None = None) -> Iterator[Baris]:
    """The rows of the DIP in `jalur` in their order, one in memory at a time.

    Raises LembarDitolak while rows are asked for, so whoever stores them does so in one transaction.
    """
    baris = baca_lembar(jalur)
    awal = list(islice(baris, kolom.BARIS_KEPALA + 1))
    kepala, peta = kolom.cari_kepala([isi for _, isi in awal])
    cari = _Pencari(daftar_butir, jenis_unit)
    terbaca: dict[str, int] = {}
    for nomor, sel in chain(awal[kepala + 1 :], baris):
        if not kolom.dilewati(sel, peta):
            satu = _baca_baris(nomor, {k: kolom.sel(sel, peta, k) for k in peta}, cari)
            _tandai_ganda(satu, terbaca)
            yield satu
    if not terbaca:
        raise kolom.LembarDitolak("Tidak ada baris informasi di bawah judul kolom. Isi tabelnya, lalu unggah lagi.")


def kunci(isi: Mapping[str, str | int]) -> str:
    """Identity of a row within its unit: its kode, else normalised title, tahun and butir (design.md 7)."""
    if isi["kode"]:
        return f"kode:{isi['kode']}"
    judul = " ".join(re.sub(r"[\W_]+", " ", str(isi["judul"]).casefold()).split())
    return f"{judul}|{isi['tahun']}|{isi['butir']}"


class _Pencari:
    """Finds butir by the words people write; a list repeats the same few words, so each is looked up once."""

    def __init__(self, daftar: Sequence[Butir], jenis_unit: str | None):
        self.daftar, self.jenis_unit = daftar, jenis_unit
        self.menurut_kode = {b.kode: b for b in daftar if jenis_unit is None or jenis_unit in b.jenis_unit}
        self.ingatan: dict[str, Butir | None] = {}

    def __call__(self, teks: str) -> Butir | None:
        pokok = sederhana(teks)
        if pokok not in self.ingatan:
            ada = self.menurut_kode.get(teks.casefold())
            self.ingatan[pokok] = ada or cocokkan(teks, self.daftar, self.jenis_unit)
        return self.ingatan[pokok]


def _baca_baris(nomor: int, sel: dict[str, str], cari: _Pencari) -> Baris:
    satu = Baris(nomor, {}, [], [])
    sel = _tanpa_salah_rumus(satu, sel)
    sel = {**sel, **_pisahkan_tempat(sel)}
    for nama, pembaca in PEMBACA.items():
        satu.isi[nama] = _coba(satu, pembaca, sel.get(nama, ""))
    _isi_klasifikasi(satu, sel)
    _isi_butir(satu, sel, cari)
    _isi_waktu(satu, sel)
    return satu


def _tanpa_salah_rumus(satu: Baris, sel: Mapping[str, str]) -> dict[str, str]:
    salah = {nama: teks.strip() for nama, teks in sel.items() if _SALAH_RUMUS.fullmatch(teks.strip())}
    for nama, teks in salah.items():
        sebutan = nama.replace("_", " ")
        satu.galat.append(f"Kolom {sebutan} berisi kesalahan rumus ({teks}). Perbaiki rumusnya di berkas asal.")
    return {nama: "" if nama in salah else teks for nama, teks in sel.items()}


def _pisahkan_tempat(sel: Mapping[str, str]) -> dict[str, str]:
    """The official form has one column for both: "Serang, 14 Agustus 2022"."""
    cocok = _TEMPAT_DAN_WAKTU.fullmatch(rapi(sel.get("waktu_dibuat", "")))
    if not cocok or _HARI.fullmatch(cocok["tempat"]):
        return {}
    return {"waktu_dibuat": cocok["waktu"], "tempat_dibuat": rapi(sel.get("tempat_dibuat", "")) or cocok["tempat"]}


def _coba(satu: Baris, pembaca: Callable[[str], str], teks: str) -> str:
    """The value of a cell; when it is refused the sentence is noted and the cell kept as written."""
    try:
        return pembaca(teks)
    except NilaiDitolak as e:
        satu.galat.append(str(e))
        return rapi(teks)


def _isi_klasifikasi(satu: Baris, sel: Mapping[str, str]) -> None:
    tanda = {kelas: sel[kelas] for kelas in kolom.TANDA if kelas in sel}
    try:
        kelas = nilai.klasifikasi_bertanda(tanda) if tanda else nilai.klasifikasi(sel.get("klasifikasi", ""))
    except NilaiDitolak as e:
        satu.galat.append(str(e))
        kelas = ""
    satu.isi["klasifikasi"] = kelas


def _isi_butir(satu: Baris, sel: Mapping[str, str], cari: _Pencari) -> None:
    teks = rapi(sel.get("butir", ""))
    butir = cari(teks) if teks else None
    satu.isi["butir"] = butir.kode if butir else ""
    if teks and butir is None:
        satu.peringatan.append(
            f"Butir “{kutip(teks)}” tidak dikenal. Pilih dari daftar butir wajib, atau biarkan kosong."
        )
    if butir:
        satu.isi["retensi"] = satu.isi["retensi"] or butir.retensi
        if satu.isi["klasifikasi"] not in ("", butir.klasifikasi):
            satu.peringatan.append(f"Klasifikasi berbeda dari butir “{butir.nama}”. Periksa salah satunya.")


def _isi_waktu(satu: Baris, sel: Mapping[str, str]) -> None:
    """waktu_dibuat and tahun; without a year of its own, a row belongs to the year it was made in."""
    hari, tertulis = None, rapi(sel.get("waktu_dibuat", ""))
    try:
        hari, ketelitian = tanggal_dan_ketelitian(tertulis)
        satu.peringatan.extend([_PERKIRAAN[ketelitian]] if ketelitian in _PERKIRAAN else [])
    except NilaiDitolak as e:
        satu.galat.append(str(e))
    satu.isi["waktu_dibuat"] = hari.isoformat() if hari else tertulis
    try:
        tahun = nilai.tahun(sel.get("tahun", "")) or (hari.year if hari else 0)
        if not tahun and not tertulis:
            satu.galat.append("Tahun kosong. Isi kolom tahun atau waktu pembuatan.")
    except NilaiDitolak as e:
        satu.galat.append(str(e))
        tahun = 0
    satu.isi["tahun"] = tahun


def _tandai_ganda(satu: Baris, terbaca: dict[str, int]) -> None:
    pertama = terbaca.setdefault(kunci(satu.isi), satu.nomor)
    if pertama != satu.nomor and (satu.isi["judul"] or satu.isi["kode"]):
        sama = "kode" if satu.isi["kode"] else "judul, tahun, dan butir"
        satu.galat.append(f"Sama dengan baris {pertama} ({sama}). Hapus salah satunya, atau beri kode yang berbeda.")
