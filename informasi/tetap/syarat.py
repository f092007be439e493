"""Guards of standing pages: what the law wants to read on them, said before anybody reviews (PerKI 1/2021 Ps 47)."""

import re

from informasi.status import JenisKonten, KelompokHalaman
from informasi.teks.bersih import teks_saja

# heading -> the word by which it is recognised; PerKI 1/2021 (SLIP) Ps 47 ayat (2)
WAJIB_MAKLUMAT = {
    "Dasar hukum": "dasar hukum",
    "Sistem, mekanisme, dan prosedur": "mekanisme",
    "Jangka waktu": "jangka waktu",
    "Biaya": "biaya",
    "Jaminan": "jaminan",
    "Evaluasi kinerja": "evaluasi kinerja",
}
ISI_BAGIAN_TERPENDEK = 15
_JUDUL = re.compile(r"<h[2-4]>(.*?)</h[2-4]>", re.DOTALL)
_BELUM_DIISI = re.compile(r"\(isi:[^()]{1,120}\)")


def maklumat_kurang(html):
    """The headings (list) a maklumat lacks, or has without words below; `html` is clean text of a version."""
    ada = {judul for judul, isi in bagian_maklumat(html) if len(isi) >= ISI_BAGIAN_TERPENDEK}
    return [judul for judul in WAJIB_MAKLUMAT if judul not in ada]


def bagian_maklumat(html):
    """[(part of the law, its words as plain text)] of a maklumat's clean text, in the order of the law."""
    potongan = _JUDUL.split(html)
    isi = list(zip(potongan[1::2], potongan[2::2], strict=True))
    return [
        (judul, teks_saja(bagian))
        for judul, kata in WAJIB_MAKLUMAT.items()
        for kepala, bagian in isi
        if kata in teks_saja(kepala).lower()
    ]


def maklumat_lengkap(versi, langkah):
    """A maklumat holds each of the six parts; every missing one is named."""
    if _kelompok(versi) != KelompokHalaman.MAKLUMAT or not (kurang := maklumat_kurang(versi.isi)):
        return None
    daftar = "; ".join(f"“{judul}”" for judul in kurang)
    return (
        f"Maklumat ini belum memuat {daftar}. Tulis tiap bagian sebagai judul dengan penjelasan di bawahnya "
        "(PerKI 1/2021 Pasal 47 ayat (2))."
    )


def regulasi_bernomor(versi, langkah):
    """A regulation is found by its number and year."""
    if _kelompok(versi) != KelompokHalaman.REGULASI:
        return None
    rincian = versi.rincian_halaman
    if rincian.nomor.strip() and rincian.tahun:
        return None
    return "Tulis nomor dan tahun peraturannya, agar warga menemukan yang benar."


def kerangka_terisi(versi, langkah):
    """A skeleton leaves gaps "(isi: …)"; none of them goes public."""
    if _kelompok(versi) and (celah := _BELUM_DIISI.search(teks_saja(versi.isi))):
        return f"Masih ada bagian yang belum diisi: “{celah[0]}”. Ganti dengan keterangan unit Anda."
    return None


def milik_kota(versi, langkah):
    """Privacy and accessibility of the portal are the city's: only PPID utama writes them."""
    khusus = (KelompokHalaman.PRIVASI, KelompokHalaman.AKSESIBILITAS)
    if _kelompok(versi) in khusus and versi.konten.unit.peran_ppid != "utama":
        return "Halaman ini berlaku untuk seluruh kota dan ditulis PPID Utama. Pilih bagian lain."
    return None


def _kelompok(versi):
    return versi.rincian_halaman.kelompok if versi.konten.jenis == JenisKonten.HALAMAN else ""


SYARAT_HALAMAN = (milik_kota, kerangka_terisi, maklumat_lengkap, regulasi_bernomor)
