"""Tables of the demo as XLSX and CSV: plausible numbers, the same ones on every machine."""

import csv
import io
from random import Random

from openpyxl import Workbook
from openpyxl.styles import Font

RUPIAH = (45_000_000, 4_800_000_000)
SATUAN = (3, 640)


def isi_tabel(judul, kolom, baris):
    """Rows (lists) for these labels: a number for every column after the first, drawn from the title."""
    acak = Random(judul)
    return [[label, *_angka(acak, kolom[1:])] for label in baris]


def _angka(acak, kolom):
    """Amounts of a row; what was spent is never more than what was set aside."""
    awal = acak.randrange(*RUPIAH)
    for nama in kolom:
        if "rupiah" not in nama:
            yield acak.randrange(*SATUAN)
        elif nama.startswith(("Harga", "Tarif")):
            yield acak.randrange(9, 480) * 500
        else:
            yield int(awal * acak.uniform(0.62, 0.99)) if nama.startswith("Realisasi") else awal


def buat_xlsx(judul, kolom, baris):
    """A workbook (bytes): title, mark of the demo, head, rows."""
    buku = Workbook()
    lembar = buku.active
    lembar.title = "Data"
    lembar.append([judul])
    lembar.append(["Angka contoh untuk peragaan portal, bukan angka resmi"])
    lembar.append([])
    lembar.append(kolom)
    for satu in isi_tabel(judul, kolom, baris):
        lembar.append(satu)
    lembar["A1"].font = lembar["A4"].font = Font(bold=True)
    lembar.column_dimensions["A"].width = 42
    for huruf in "BCD":
        lembar.column_dimensions[huruf].width = 20
    buku.properties.title = judul
    buku.save(wadah := io.BytesIO())
    return wadah.getvalue()


def buat_csv(judul, kolom, baris):
    """A CSV file (bytes) with a head."""
    tulis = csv.writer(wadah := io.StringIO(newline=""))
    tulis.writerow(kolom)
    tulis.writerows(isi_tabel(judul, kolom, baris))
    return wadah.getvalue().encode()
