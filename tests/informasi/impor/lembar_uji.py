"""Sheets as offices keep them, made for the tests of the import."""

import csv
import zipfile
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from informasi.butir import baca_butir
from informasi.impor.baca import baca_dip

BERKAS_DIP = Path("informasi/data/dip_diskominfo.csv").resolve()
BUTIR = baca_butir()
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
KEPALA_RESMI = [
    ["No", "Ringkasan Isi Informasi", "Pejabat/Unit yang Menguasai Informasi", "Penanggung Jawab Pembuatan",
     "Waktu dan Tempat Pembuatan", "Bentuk Informasi yang Tersedia", "Jangka Waktu Penyimpanan", "Kategori Informasi",
     "", "", "Butir", "Tahun"],
    ["", "", "", "", "", "", "", "Berkala", "Serta Merta", "Setiap Saat", "", ""],
]  # fmt: skip


def baris_dip():
    with open(BERKAS_DIP, encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def tulis_csv(jalur, *baris, pemisah=",", penyandian="utf-8"):
    with open(jalur, "w", encoding=penyandian, newline="") as berkas:
        csv.writer(berkas, delimiter=pemisah).writerows(baris)
    return jalur


def tulis_excel(jalur, *baris, gabung=()):
    buku = Workbook()
    for satu in baris:
        buku.active.append(list(satu))
    for daerah in gabung:
        buku.active.merge_cells(daerah)
    buku.save(jalur)
    return jalur


def ganti_isi(asal, tujuan, nama, ubah):
    """A copy of an archive in which `ubah(bytes)` has changed the member `nama`."""
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as baru:
        for anggota in lama.namelist():
            isi = lama.read(anggota)
            baru.writestr(anggota, ubah(isi) if anggota == nama else isi)
    return tujuan


def tanggal_panjang(iso):
    hari = date.fromisoformat(iso)
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def dip_resmi(jalur):
    """The 38 rows in the official form: titles, two heading rows, column numbers, headings again, merged cells."""
    buku = Workbook()
    lembar = buku.active
    lembar.append(["DAFTAR INFORMASI PUBLIK"])
    lembar.append(["Dinas Komunikasi dan Informatika Kota Serang"])
    lembar.append([])
    _kepala(lembar)
    lembar.append([f"({n})" for n in range(1, 13)])
    for nomor, b in enumerate(baris_dip()):
        if nomor and nomor % 10 == 0:
            lembar.append([])
            _kepala(lembar)
        _baris_resmi(lembar, nomor, b)
    lembar.append(["Jumlah", 38])
    lembar.append(["Catatan: daftar ini diperbarui setiap enam bulan."])
    lembar.merge_cells("A1:L1")
    buku.save(jalur)
    return jalur


def _kepala(lembar):
    for satu in KEPALA_RESMI:
        lembar.append(satu)
    atas = lembar.max_row - 1
    for kolom in "ABCDEFGKL":
        lembar.merge_cells(f"{kolom}{atas}:{kolom}{atas + 1}")
    lembar.merge_cells(f"H{atas}:J{atas}")


def _baris_resmi(lembar, nomor, b):
    kelas = {"berkala": 0, "serta-merta": 1, "setiap saat": 2}[b["klasifikasi"]]
    tanda = ["V" if kelas == letak else "" for letak in range(3)]
    # Every pair of neighbours shares one merged cell for the unit that holds them.
    pasangan_kedua = nomor % 10 % 2 == 1
    lembar.append([
        nomor + 1, b["judul"], None if pasangan_kedua else "Diskominfo", b["penanggung_jawab"],
        f"{b['tempat_dibuat']}, {tanggal_panjang(b['waktu_dibuat'])}", b["bentuk"], b["retensi"], *tanda, b["butir"],
        int(b["tahun"]),
    ])  # fmt: skip
    if pasangan_kedua:
        lembar.merge_cells(f"C{lembar.max_row - 1}:C{lembar.max_row}")


def baca(jalur, jenis_unit="dinas"):
    return list(baca_dip(jalur, BUTIR, jenis_unit))


def satu_baris(tmp_path, **isi):
    """The one row read from a CSV with these columns; judul, klasifikasi and tahun are there unless given."""
    isi = {"judul": "Renja 2024", "klasifikasi": "berkala", "tahun": "2024"} | isi
    (baris,) = baca(tulis_csv(tmp_path / "satu.csv", isi, isi.values()))
    return baris
