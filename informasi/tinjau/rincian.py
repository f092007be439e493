"""The DIP columns in words, from their canonical form: the same rows for the desk, the reviewer and a conflict."""

from datetime import date

from django.utils.dateformat import format as tulis_tanggal

from informasi.models import ButirWajib
from informasi.status import Klasifikasi

KOLOM = (
    ("butir", "Jenis informasi"),
    ("klasifikasi", "Klasifikasi"),
    ("tahun", "Tahun"),
    ("penanggung_jawab", "Penanggung jawab"),
    ("waktu_dibuat", "Waktu pembuatan"),
    ("tempat_dibuat", "Tempat pembuatan"),
    ("bentuk", "Bentuk"),
    ("retensi", "Disimpan"),
    ("tautan", "Tautan di situs lain"),
)
TANPA_BUTIR = "Informasi lain, tidak ada di daftar"


def baris_rincian(*rincian, kecuali=()):
    """Rows (label, words of each) of one or more canonical forms (dicts of ajuan.bentuk_rincian, {} for none)."""
    nama = dict(ButirWajib.objects.filter(kode__in=_kode(rincian)).values_list("kode", "nama"))
    kolom = [(medan, label) for medan, label in KOLOM if medan not in kecuali]
    return [(label, *(_kata(medan, satu, nama) for satu in rincian)) for medan, label in kolom]


def _kode(rincian):
    return {satu["butir"] for satu in rincian if satu.get("butir")}


def _kata(medan, rincian, nama_butir):
    """One column in words; "" where there is no text to compare with."""
    if not rincian:
        return ""
    isi = rincian.get(medan, "")
    if medan == "butir":
        return nama_butir.get(isi, isi) or TANPA_BUTIR
    if medan == "klasifikasi":
        return str(Klasifikasi(isi).label)
    if medan == "waktu_dibuat" and isi:
        return tulis_tanggal(date.fromisoformat(isi), "j F Y")
    return str(isi)
