"""What can be taken home: the report of a table, and an empty table with the right headings."""

import csv
import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from informasi.butir import baca_butir
from informasi.status import HasilBaris, Klasifikasi

KOLOM = (
    ("judul", "Judul", 48), ("ringkasan", "Ringkasan", 48), ("klasifikasi", "Klasifikasi", 14),
    ("butir", "Butir", 40), ("penanggung_jawab", "Penanggung jawab", 28), ("waktu_dibuat", "Waktu pembuatan", 18),
    ("tempat_dibuat", "Tempat pembuatan", 18), ("bentuk", "Bentuk", 20), ("retensi", "Retensi", 14),
    ("tahun", "Tahun", 8), ("berkas", "Berkas", 36), ("kode", "Kode", 12),
)  # fmt: skip
CONTOH = {
    "judul": "Contoh: Rencana Kerja (Renja) Tahun 2026",
    "ringkasan": "Program, kegiatan, sasaran, dan pagu indikatif",
    "klasifikasi": "Berkala",
    "penanggung_jawab": "Subbagian Perencanaan",
    "waktu_dibuat": "14 Agustus 2025",
    "tempat_dibuat": "Kantor dinas",
    "bentuk": "Softcopy, hardcopy",
    "retensi": "5 tahun",
    "tahun": 2026,
    "berkas": "renja-2026.pdf",
}
KELAS = ("Berkala", "Serta Merta", "Setiap Saat")  # the words of the table, in the table's own language
PETUNJUK = (
    ("Kolom", "Cara mengisi"),
    ("Judul", "Wajib. Paling sedikit 10, paling banyak 150 huruf."),
    ("Ringkasan", "Satu kalimat, paling banyak 300 huruf."),
    ("Klasifikasi", f"Wajib: {', '.join(KELAS)}. Informasi dikecualikan tidak dicatat di sini."),
    ("Butir", "Nama dari lembar Butir, atau kosong bila tidak ada di daftar."),
    ("Waktu pembuatan", "Misalnya 14 Agustus 2025 atau 14-08-2025."),
    ("Retensi", "Misalnya 5 tahun atau permanen. Boleh kosong bila butirnya diisi."),
    ("Tahun", "Boleh kosong bila waktu pembuatan diisi."),
    ("Berkas", "Nama dokumen di dalam ZIP, atau alamat yang diawali https://."),
    ("Kode", "Boleh kosong. Kode yang tetap membuat baris dikenali walau judulnya berganti."),
    ("Baris contoh", "Hapus baris contoh sebelum mengunggah."),
)
BARIS_PILIHAN = 2_000
RUMUS = ("=", "+", "-", "@", "\t", "\r")


def contoh_tabel(jenis_unit):
    """A workbook (bytes) for units of this kind: the table with one example, how to fill it, the names of the butir."""
    butir = [b for b in baca_butir() if jenis_unit in b.jenis_unit]
    buku = Workbook()
    lembar = buku.active
    lembar.title = "DIP"
    _isi_lembar(lembar, [[nama for _, nama, _ in KOLOM], _baris_contoh(butir)], [lebar for _, _, lebar in KOLOM])
    _isi_lembar(buku.create_sheet("Cara mengisi"), PETUNJUK, (22, 90))
    daftar = [(b.nama, str(Klasifikasi(b.klasifikasi).label), b.retensi, b.keterangan) for b in butir]
    kepala = ("Butir", "Klasifikasi", "Retensi", "Keterangan")
    _isi_lembar(buku.create_sheet("Butir"), [kepala, *daftar], (60, 14, 14, 80))
    _pilihan(lembar, "C", f'"{",".join(KELAS)}"')
    _pilihan(lembar, "D", f"Butir!$A$2:$A${len(butir) + 1}")
    buku.save(wadah := io.BytesIO())
    return wadah.getvalue()


def _baris_contoh(butir):
    nama = next((b.nama for b in butir if b.kode == "program-kegiatan"), "")
    return [{**CONTOH, "butir": nama}.get(kolom, "") for kolom, _, _ in KOLOM]


def _isi_lembar(lembar, baris, lebar):
    for satu in baris:
        lembar.append(list(satu))
    for sel in lembar[1]:
        sel.font = Font(bold=True)
    for nomor, banyak in enumerate(lebar, start=1):
        lembar.column_dimensions[get_column_letter(nomor)].width = banyak
    for satu in lembar.iter_rows(min_row=2):
        for sel in satu:
            sel.alignment = Alignment(wrap_text=True, vertical="top")
    lembar.freeze_panes = "A2"


def _pilihan(lembar, kolom, daftar):
    aturan = DataValidation(type="list", formula1=daftar, allow_blank=True, showErrorMessage=False)
    lembar.add_data_validation(aturan)
    aturan.add(f"{kolom}2:{kolom}{BARIS_PILIHAN}")


def laporan_csv(kiriman):
    """The report row by row as lines of CSV (str), the first with the mark that tells spreadsheets it is UTF-8."""
    kolom = [nama for nama, _, _ in KOLOM]
    yield "\ufeff" + _garis(["baris", "hasil", "catatan", *kolom])
    for baris in kiriman.baris.order_by("nomor").iterator(1_000):
        isi = {**baris.isi, "berkas": baris.isi.get("berkas") or baris.isi.get("tautan", "")}
        catatan = " ".join(filter(None, [baris.pesan, baris.dilewati]))
        yield _garis([baris.nomor, HasilBaris(baris.hasil).label, catatan, *(isi.get(nama, "") for nama in kolom)])


def _garis(sel):
    csv.writer(wadah := io.StringIO(), delimiter=";").writerow([_polos(satu) for satu in sel])
    return wadah.getvalue()


def _polos(nilai):
    """A cell that no spreadsheet takes for a formula."""
    return f"'{nilai}" if str(nilai).startswith(RUMUS) else nilai
