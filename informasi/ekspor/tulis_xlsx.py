"""Rows as a workbook, written to disk row by row: memory does not grow with the list."""

from tempfile import TemporaryFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from informasi.ekspor.sel import sel

LEBAR = {"judul": 48, "ringkasan": 60, "tautan": 40, "berkas": 40, "unit_penguasa": 32, "penanggung_jawab": 28}
LEBAR_BIASA = 16


def berkas_xlsx(kolom, baris, lembar):
    """An open temporary file, at its start, with a workbook of one sheet called `lembar` (at most 31 characters) with
    these columns and rows (dicts by column name)."""
    buku = Workbook(write_only=True)
    isi = buku.create_sheet(lembar)
    isi.freeze_panes = "A2"
    for nomor, nama in enumerate(kolom):
        isi.column_dimensions[_huruf(nomor)].width = LEBAR.get(nama, LEBAR_BIASA)
    isi.append([_kepala(isi, nama) for nama in kolom])
    for satu in baris:
        isi.append([sel(satu[nama]) for nama in kolom])
    berkas = TemporaryFile()  # noqa: SIM115 - the answer closes it after it was sent
    buku.save(berkas)
    berkas.seek(0)
    return berkas


def _huruf(nomor):
    """The letter of a column, 0 for the first; the list has fewer than 26."""
    return chr(ord("A") + nomor)


def _kepala(lembar, nama):
    kepala = WriteOnlyCell(lembar, value=nama)
    kepala.font = Font(bold=True)
    return kepala
