"""What the cells of a past register mean. Pure; what cannot be understood raises NilaiDitolak with its sentence."""

import re

from informasi.impor.sel import NilaiDitolak, kutip, rapi
from informasi.impor.tanggal import tanggal_dan_ketelitian
from permohonan.lampau.kolom import pokok
from permohonan.nomor import tulis
from permohonan.register.alur_nomor import NOMOR_TERBESAR
from permohonan.status import CaraMemperoleh, HasilButir, Kanal, StatusPermohonan

_H, _S = HasilButir, StatusPermohonan
NOMOR_TERPANJANG = 60
_KEPUTUSAN = {
    _S.DIKABULKAN_SELURUHNYA: (
        "dikabulkan seluruhnya; dikabulkan; dikabulkan sepenuhnya; diberikan; diberikan seluruhnya; dipenuhi; "
        "dipenuhi seluruhnya"
    ),
    _S.DIKABULKAN_SEBAGIAN: "dikabulkan sebagian; diberikan sebagian; dipenuhi sebagian; sebagian",
    _S.DITOLAK: "ditolak; ditolak seluruhnya; permohonan ditolak; tidak dikabulkan",
    _S.TIDAK_DIKUASAI: (
        "tidak dikuasai pemerintah kota; tidak dikuasai; tidak menguasai; tidak di bawah penguasaan; bukan kewenangan"
    ),
    _S.BELUM_DIDOKUMENTASIKAN: "belum didokumentasikan; belum di dokumentasikan",
    _S.DISERAHKAN: "informasi sudah diserahkan; sudah diserahkan; diserahkan",
    _S.SELESAI: "selesai",
    _S.DICABUT: "dicabut pemohon; dicabut; dibatalkan pemohon; ditarik pemohon",
    _S.TIDAK_DILENGKAPI: "ditutup karena tidak dilengkapi; tidak dilengkapi; gugur",
}
KEPUTUSAN = {pokok(kata): status for status, baris in _KEPUTUSAN.items() for kata in baris.split(";")}
HASIL = {
    _S.DIKABULKAN_SELURUHNYA: _H.DIBERIKAN,
    _S.DIKABULKAN_SEBAGIAN: _H.SEBAGIAN,
    _S.DITOLAK: _H.DITOLAK,
    _S.TIDAK_DIKUASAI: _H.TIDAK_DIKUASAI,
    _S.BELUM_DIDOKUMENTASIKAN: _H.BELUM_DIDOKUMENTASIKAN,
}
TANPA_HASIL = (_S.DICABUT, _S.TIDAK_DILENGKAPI)
_KANAL = {
    Kanal.WEB: "web; website; portal; online; aplikasi",
    Kanal.LOKET: "datang langsung; langsung; loket; datang",
    Kanal.SURAT: "surat; pos",
    Kanal.SUREL: "surel; email; e mail",
    Kanal.TELEPON: "telepon; telp",
    Kanal.WHATSAPP: "whatsapp; wa",
    Kanal.FAKS: "faks; fax; faksimile",
}
KANAL = {pokok(kata): kanal for kanal, baris in _KANAL.items() for kata in baris.split(";")}
_BENAR = frozenset(["ya", "y", "v", "√", "✓", "✔", "x", "1", "ada", "benar"])
_SALAH = frozenset(["tidak", "t", "bukan", "tdk", "0"])
_ANGKA = re.compile(r"\d+", re.ASCII)
_TAHUN = re.compile(r"(?:19|20)\d\d", re.ASCII)
_BARIS_BERNOMOR = re.compile(r"(?m)^\s*(?:\d{1,2}|[a-z])[.)]\s+", re.ASCII)
_RUPIAH = re.compile(r"(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,\d\d|,-)?", re.ASCII | re.IGNORECASE)


def hari(teks, sebutan):
    """The day (date) of a cell called `sebutan`, None when empty; a month alone is no day."""
    nilai, ketelitian = tanggal_dan_ketelitian(teks)
    if ketelitian not in ("", "hari"):
        raise NilaiDitolak(f"{sebutan} “{kutip(teks)}” belum lengkap. Tulis hari, bulan, dan tahunnya.")
    return nilai


def nomor(tertulis, urut_baris, diterima):
    """(number as printed, serial, year) of a case received on `diterima` (date).

    In: the cell of the number, and of the column "No." that stands in for it. A bare number is printed as ours are.
    A case of the last days of December may carry the number of the new year.
    """
    teks = rapi(tertulis) or rapi(urut_baris)
    if not teks:
        raise NilaiDitolak("Nomornya kosong. Isi nomor pendaftarannya.")
    tahun = _tahun(teks, diterima)
    angka = [int(a) for a in _ANGKA.findall(teks) if a != str(tahun)] or _ANGKA.findall(rapi(urut_baris))
    urut = int(angka[0]) if angka else 0
    if not 0 < urut <= NOMOR_TERBESAR:
        raise NilaiDitolak(f"Nomor “{kutip(teks)}” tidak memuat nomor urut. Tulis misalnya 012/PPID/2023.")
    if len(teks) > NOMOR_TERPANJANG:
        raise NilaiDitolak(f"Nomor “{kutip(teks)}” terlalu panjang, paling banyak {NOMOR_TERPANJANG} huruf.")
    polos = teks.strip(".").isdigit()
    return (tulis("permohonan", urut, diterima) if polos else teks), urut, tahun


def _tahun(teks, diterima):
    tertulis = [int(t) for t in _TAHUN.findall(teks) if len(teks) > len(t)]
    tahun = tertulis[-1] if tertulis else diterima.year
    if tahun == diterima.year or (tahun == diterima.year + 1 and diterima.month == 12):
        return tahun
    raise NilaiDitolak(f"Nomor itu menyebut tahun {tahun}, tetapi tanggalnya tahun {diterima.year}. Periksa keduanya.")


def keputusan(teks):
    """The final status (StatusPermohonan) that the register says."""
    if not rapi(teks):
        raise NilaiDitolak("Keputusannya kosong. Permohonan yang masih berjalan dicatat lewat meja layanan.")
    if status := KEPUTUSAN.get(pokok(teks)):
        return status
    raise NilaiDitolak(
        f"Keputusan “{kutip(teks)}” tidak dikenal. Tulis Dikabulkan seluruhnya, Dikabulkan sebagian, Ditolak, "
        "Tidak dikuasai, Belum didokumentasikan, Dicabut, atau Tidak dilengkapi."
    )


def hasil(status, *, dikuasai, belum, beralasan):
    """What was decided on each item (HasilButir, "" without a decision) when the register says `status`.

    "Selesai" and "diserahkan" keep it in other columns: held or not (`dikuasai`: True, False, None), not yet
    documented (`belum`), a reason of refusal (`beralasan`).
    """
    if status in TANPA_HASIL or status in HASIL:
        return HASIL.get(status, "")
    if belum:
        return _H.BELUM_DIDOKUMENTASIKAN
    if status == _S.SELESAI and dikuasai is False:
        return _H.TIDAK_DIKUASAI
    if beralasan:
        return _H.DITOLAK if status == _S.SELESAI else _H.SEBAGIAN
    return _H.DIBERIKAN


def dicentang(teks):
    """True for a tick or "ya", False for "tidak", None for an empty cell or anything else."""
    kata = rapi(teks).casefold().strip(".")
    return True if kata in _BENAR else False if kata in _SALAH else None


def cara_memperoleh(*, jenis, bentuk):
    """How the information was asked for (CaraMemperoleh) from the words of both columns; a copy is the rule."""
    if "melihat" in jenis.casefold():
        return CaraMemperoleh.MELIHAT
    keras, lunak = "hard" in bentuk.casefold(), "soft" in bentuk.casefold()
    return CaraMemperoleh.HARDCOPY if keras and not lunak else CaraMemperoleh.SOFTCOPY


def kanal(teks):
    """The channel (Kanal); most registers do not say."""
    return KANAL.get(pokok(teks), Kanal.TIDAK_TERCATAT)


def butir(teks):
    """The things asked for (list of str): one, or one for each numbered line of the cell."""
    potong = _BARIS_BERNOMOR.split(teks)
    if len(potong) > 2 and not potong[0].strip():
        return [b for b in map(rapi, potong) if b]
    return [rapi(teks)] if rapi(teks) else []


def biaya(teks):
    """(rupiah, the words that are left) of "Rp25.000. Transfer bank"."""
    isi = rapi(teks)
    if not (cocok := _RUPIAH.search(isi)):
        return 0, ""
    return int(cocok[1].replace(".", "")), isi.replace(cocok[0], "", 1).strip(" .,;-")
