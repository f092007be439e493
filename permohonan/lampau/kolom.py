"""Which column of a past register is which: the official form of domain 11, the names our own export writes, and what
offices call them."""

import re
from itertools import chain, islice

from informasi.impor.kolom import BARIS_KEPALA, LembarDitolak
from informasi.impor.sel import rapi

_PENGISI = frozenset(("yang", "dan", "atau", "informasi", "publik", "pemohon", "di"))
_ALIAS = {
    "urut": "no; nomor; no urut; nomor urut",
    "nomor": (
        "nomor pendaftaran; no pendaftaran; nomor registrasi; no registrasi; nomor register; no register; no reg; "
        "nomor permohonan; no permohonan; nomor pendaftaran permohonan"
    ),
    "diterima": (
        "tanggal; tgl; tanggal permohonan; tgl permohonan; tanggal diterima; tgl diterima; tanggal terima; "
        "tanggal masuk; tgl masuk; hari tanggal; tanggal pengajuan"
    ),
    "nama": "nama; nama pemohon; nama lengkap",
    "nik": "nik; no ktp; nomor ktp; no identitas; nomor identitas",
    "alamat": "alamat; alamat pemohon; alamat lengkap",
    "pekerjaan": "pekerjaan",
    "telepon": (
        "telepon; no telepon; nomor telepon; telp; no telp; hp; no hp; nomor hp; kontak; no kontak; nomor kontak; wa; "
        "telp hp; no telp hp; telepon hp; no telepon hp"
    ),
    "surel": "surel; email; e mail; alamat email; alamat surel",
    "rincian": (
        "rincian; rincian informasi; informasi yang diminta; rincian informasi yang diminta; informasi yang dibutuhkan;"
        " rincian informasi yang dibutuhkan; isi permohonan; uraian permohonan"
    ),
    "tujuan": "tujuan; tujuan penggunaan; tujuan penggunaan informasi; tujuan permohonan",
    "dikuasai": "di bawah penguasaan; dibawah penguasaan",
    "ya": "ya",
    "tidak": "tidak",
    "belum": "belum didokumentasikan; belum di dokumentasikan",
    "bentuk": "bentuk yang dikuasai; bentuk informasi yang dikuasai; bentuk informasi; bentuk",
    "softcopy": "softcopy; soft copy; soft",
    "hardcopy": "hardcopy; hard copy; hard",
    "jenis": "jenis permohonan; jenis permintaan",
    "melihat": "melihat; melihat mengetahui; melihat mendengar; melihat mendengarkan",
    "salinan": "meminta salinan; salinan",
    "keputusan": "keputusan; putusan; hasil; status permohonan",
    "alasan": "alasan penolakan; alasan ditolak; dasar penolakan",
    "dijawab": (
        "pemberitahuan tertulis; tanggal pemberitahuan tertulis; tgl pemberitahuan tertulis; tanggal pemberitahuan; "
        "tanggal jawaban; tanggal dijawab"
    ),
    "diserahkan": (
        "pemberian informasi; tanggal pemberian informasi; tgl pemberian informasi; tanggal penyerahan; "
        "tanggal diserahkan"
    ),
    "biaya": "biaya; biaya dan cara bayar; biaya dan cara pembayaran; biaya cara bayar; biaya cara pembayaran",
    "cara_bayar": "cara; cara bayar; cara pembayaran",
    "unit": "unit; opd; skpd; perangkat daerah; unit tujuan; unit penguasa; unit kerja",
    "kanal": "kanal; melalui; media; cara permohonan; sarana",
    "pokok": "pokok; pokok permohonan",
}
WAJIB = {
    "nomor": "Nomor pendaftaran",
    "diterima": "Tanggal",
    "nama": "Nama",
    "rincian": "Rincian informasi",
    "keputusan": "Keputusan",
}
PALING_SEDIKIT = 4  # known names that make a row the heading
BARIS_LANJUTAN = 2  # the official form heads groups of columns in a second and third row
_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?", re.ASCII)


def pokok(teks):
    """The words of a heading, or of an answer out of a short list, that matter (str)."""
    tanpa_kurung = re.sub(r"\([^)]*\)", " ", rapi(teks).casefold())
    kata = re.sub(r"[\W_]+", " ", tanpa_kurung).split()
    return " ".join(k for k in kata if k not in _PENGISI)


KOLOM = {pokok(nama): kolom for kolom, baris in _ALIAS.items() for nama in baris.split(";")}


def bagi(baris):
    """Part a sheet into its heading and what follows.

    In: an iterable of (row number, texts), see informasi.impor.lembar. Out: ({column: index}, iterator of the rows
    below). Raises LembarDitolak naming the columns that are missing.
    """
    baris = iter(baris)
    for _nomor, isi in islice(baris, BARIS_KEPALA):
        if len(nama := _bernama(isi)) >= PALING_SEDIKIT:
            return _lanjutan(nama, baris)
    raise LembarDitolak(
        f"Baris judul kolom tidak ditemukan pada {BARIS_KEPALA} baris pertama. Pakai nama kolom register resmi: "
        f"{', '.join(WAJIB.values())}."
    )


def _lanjutan(nama, baris):
    """The heading with its second and third row, then the rows that are left."""
    pertama = ()
    for satu in islice(baris, BARIS_LANJUTAN + 1):
        if not _judul_lanjutan(satu[1]):
            pertama = (satu,)
            break
        nama = nama | _bernama(satu[1])
    peta = {}
    for letak, kolom in sorted(nama.items()):
        peta.setdefault(kolom, letak)
    _wajib(peta)
    return peta, chain(pertama, baris)


def _bernama(isi):
    """{index: column} of the cells that name one."""
    return {letak: KOLOM[pokok(teks)] for letak, teks in enumerate(isi) if pokok(teks) in KOLOM}


def _judul_lanjutan(isi):
    """Whether the row only goes on naming columns, or counts them: (1) (2) (3)."""
    terisi = [teks for teks in isi if rapi(teks)]
    angka = all(_NOMOR_KOLOM.fullmatch(rapi(teks)) for teks in terisi)
    return len(terisi) > 1 and (angka or len(_bernama(isi)) == len(terisi))


def _wajib(peta):
    ada = {*peta, "nomor"} if "urut" in peta else {*peta}
    if kurang := [nama for kolom, nama in WAJIB.items() if kolom not in ada]:
        raise LembarDitolak(f"Kolom {', '.join(kurang)} tidak ditemukan. Tambahkan judul kolom itu, lalu ulangi.")
