"""The rows of a past register, each read into what it says or refused with the sentence for whoever keeps the file."""

from dataclasses import dataclass
from datetime import date

from informasi.impor.lembar import baca_lembar
from informasi.impor.sel import NilaiDitolak, kutip, rapi
from informasi.penjaga.pribadi import ada_nik
from kalender.models import TAHUN_PERTAMA
from opd.models import Unit
from permohonan.identitas.simpan import TOPENG
from permohonan.lampau import nilai
from permohonan.lampau.alur import halangan_hari
from permohonan.lampau.kolom import bagi

DIRI = ("nama", "nik", "alamat", "pekerjaan", "telepon", "surel")
PANJANG = {"tujuan": 1000, "alasan": 2000, "cara_bayar": 200, "pokok": 150}
BUTIR_TERPANJANG = 2000
TANPA_TUJUAN = "Tidak tercatat di register."
POKOK = ("nama", "rincian", "keputusan")
KAKI = 3  # a row of so few cells and none of POKOK is a signature, a total, or a number kept free


@dataclass(frozen=True)
class BarisLampau:
    """One case as the register tells it. `nilai` holds fields of Permohonan, `catatan` what the step records."""

    letak: int  # of the row in the file, from 1
    nomor: str
    urut: int
    tahun: int
    diterima: date
    data_diri: dict
    butir: list
    nilai: dict
    catatan: dict


@dataclass(frozen=True)
class BarisDitolak:
    """A row that cannot be taken, and why; it names the number, never a person."""

    letak: int
    nomor: str
    sebab: str


def baca_register(jalur, *, hari_ini):
    """Yield a BarisLampau or BarisDitolak for every case in the file (.xlsx or .csv), in its order.

    Raises LembarDitolak when the file as a whole cannot be read.
    """
    peta, baris = bagi(baca_lembar(jalur))
    unit = _unit()
    for letak, isi in baris:
        sel = {kolom: _polos(isi[n]) if n < len(isi) else "" for kolom, n in peta.items()}
        if _kaki(sel, isi):
            continue
        try:
            yield _baris(letak, sel, unit, hari_ini)
        except NilaiDitolak as sebab:
            yield BarisDitolak(letak, kutip(sel.get("nomor", "") or sel.get("urut", "")), str(sebab))


def _polos(teks):
    """The text without the apostrophe that our own export puts before what looks like a formula."""
    return teks[1:] if teks.startswith(("'=", "'+", "'-", "'@")) else teks


def _kaki(sel, isi):
    tanpa_pokok = not any(rapi(sel[kolom]) for kolom in POKOK)
    return tanpa_pokok and sum(bool(rapi(teks)) for teks in isi) <= KAKI


def _unit():
    """Every unit by the words it is written with."""
    semua = Unit.objects.only("pk", "slug", "nama", "singkatan")
    return {kata.casefold(): u for u in semua for kata in (u.slug, u.nama, u.singkatan) if kata}


def _baris(letak, sel, unit, hari_ini):
    diterima = nilai.hari(sel["diterima"], "Tanggal")
    if diterima is None or diterima.year < TAHUN_PERTAMA:
        raise NilaiDitolak(f"Tanggal diterima kosong atau sebelum tahun {TAHUN_PERTAMA}. Periksa tanggalnya.")
    nomor, urut, tahun = nilai.nomor(sel.get("nomor", ""), sel.get("urut", ""), diterima)
    catatan = _catatan(sel)
    if alasan := halangan_hari(diterima, catatan["dijawab"], catatan["diserahkan"], hari_ini):
        raise NilaiDitolak(alasan)
    isi, butir = _nilai(sel, unit), _butir(sel)
    _tanpa_nik(nomor, *butir, *isi.values(), catatan["alasan"])
    return BarisLampau(letak, nomor, urut, tahun, diterima, _diri(sel), butir, isi, catatan)


def _catatan(sel):
    status = nilai.keputusan(sel["keputusan"])
    alasan, dikuasai = _teks(sel, "alasan"), nilai.dicentang(sel.get("dikuasai", ""))
    if nilai.dicentang(sel.get("tidak", "")):
        dikuasai = False
    belum = nilai.dicentang(sel.get("belum", "")) is True
    rupiah, sisanya = nilai.biaya(sel.get("biaya", ""))
    return {
        "status": status,
        "hasil": nilai.hasil(status, dikuasai=dikuasai, belum=belum, beralasan=bool(alasan)),
        "alasan": alasan,
        "dijawab": nilai.hari(sel.get("dijawab", ""), "Tanggal pemberitahuan tertulis"),
        "diserahkan": nilai.hari(sel.get("diserahkan", ""), "Tanggal pemberian informasi"),
        "biaya": rupiah,
        "cara_bayar": (_teks(sel, "cara_bayar") or sisanya)[: PANJANG["cara_bayar"]],
    }


def _nilai(sel, unit):
    tertulis = rapi(sel.get("unit", ""))
    if tertulis and tertulis.casefold() not in unit:
        raise NilaiDitolak(f"Unit “{kutip(tertulis)}” tidak dikenal. Tulis nama atau singkatannya seperti di portal.")
    return {
        "tujuan": _teks(sel, "tujuan") or TANPA_TUJUAN,
        "pokok": _teks(sel, "pokok"),
        "kanal": nilai.kanal(sel.get("kanal", "")),
        "cara_memperoleh": nilai.cara_memperoleh(
            jenis=_pilihan(sel, "jenis", "melihat", "salinan"), bentuk=_pilihan(sel, "bentuk", "softcopy", "hardcopy")
        ),
        "unit_tujuan": unit.get(tertulis.casefold()),
    }


def _pilihan(sel, kolom, *centang):
    """The words of one column, or the names of the columns that were ticked instead."""
    tercentang = [nama for nama in centang if nilai.dicentang(sel.get(nama, ""))]
    if len(tercentang) == len(centang):
        tercentang = []  # both: nothing is said
    return " ".join(tercentang) or rapi(sel.get(kolom, ""))


def _butir(sel):
    butir = nilai.butir(sel["rincian"])
    if not butir:
        raise NilaiDitolak("Rincian informasi kosong. Isi apa yang diminta.")
    if any(len(b) > BUTIR_TERPANJANG for b in butir):
        raise NilaiDitolak(f"Rincian informasi lebih dari {BUTIR_TERPANJANG} huruf. Ringkas, lalu ulangi.")
    return butir


def _diri(sel):
    diri = {medan: rapi(sel.get(medan, "")) for medan in DIRI}
    if not diri["nama"] or diri["nama"] == TOPENG:
        raise NilaiDitolak(f"Nama pemohon kosong atau tertutup {TOPENG}. Pakai register yang memuat namanya.")
    return {medan: "" if isi == TOPENG else isi for medan, isi in diri.items()}


def _teks(sel, kolom):
    isi = rapi(sel.get(kolom, ""))
    if len(isi) > PANJANG[kolom]:
        raise NilaiDitolak(f"Isi kolom {kolom} lebih dari {PANJANG[kolom]} huruf. Ringkas, lalu ulangi.")
    return isi


def _tanpa_nik(*semua):
    if ada_nik(" ".join(teks for teks in semua if isinstance(teks, str))):
        raise NilaiDitolak("Ada NIK di nomor, rincian, tujuan, atau alasan. Hapus: NIK hanya di kolomnya sendiri.")
