"""A frozen yearly report as a tagged PDF and as a workbook. The PDF is printed once for each frozen text and kept."""

import hashlib
import json
from io import BytesIO

from django.utils.translation import override

from informasi.berkas.gudang import rahasia, simpan
from informasi.ekspor.tulis_xlsx import berkas_xlsx
from informasi.surat.cetak import cetak
from informasi.surat.kop import hari_kata, kop
from kalender.hari import tanggal
from laporan.semester.tampil import teks_nilai
from laporan.tahunan.layanan import isi_beku
from laporan.tahunan.susun import BAGIAN
from laporan.tahunan.tampil import bagian_tampil, judul_tahunan
from opd.identitas.baca import kota

KOLOM = ("bagian", "tabel", "kelompok", "angka", "nilai", "satuan")
SATUAN = {"hk": "hari kerja", "rp": "rupiah", "%": "%"}
BELUM_TTE = "belum ditandatangani elektronik"


def nama_berkas(tahun, akhiran):
    """ "laporan-tahunan-2025.pdf"."""
    return f"laporan-tahunan-{tahun}.{akhiran}"


def pdf(laporan, unit):
    """The bytes of the PDF of a report that was set. Raises SuratGagal when the printer fails."""
    data = data_cetak(laporan, unit)
    # Named by what is printed: a new letterhead makes another file, the old one is never wrong.
    jalur = f"laporan/{hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()}.pdf"
    try:
        with rahasia().open(jalur) as ada:
            return ada.read()
    except FileNotFoundError:
        hasil = cetak("laporan_tahunan.typ", data)
        simpan(rahasia(), jalur, BytesIO(hasil), len(hasil))
        return hasil


@override("id")
def data_cetak(laporan, unit):
    """What the template is filled with (dict)."""
    judul = judul_tahunan(laporan.tahun)
    return {
        "judul": judul,
        "sub": f"{kota().nama_kota}, PerKI 1/2021 Pasal 56",
        "kop": kop(unit, kota().nama_kota),
        "kaki": judul,
        "bagian": [_bagian(satu) for satu in bagian_tampil(isi_beku(laporan))],
        "penanda_tangan": {"nama": laporan.penetap_nama, "jabatan": laporan.penetap_jabatan},
        "tempat_tanggal": hari_kata(tanggal(laporan.ditetapkan_pada)),
        "tanda": BELUM_TTE,
        "sidik": laporan.sidik,
    }


def _bagian(satu):
    return {
        "judul": f"{satu.nomor}. {satu.judul}",
        "narasi": [{"judul": judul, "teks": teks.splitlines()} for judul, teks in satu.narasi],
        "blok": [
            {
                "judul": blok.judul,
                "kelompok": [
                    {"nama": nama, "catatan": catatan, "angka": [[a.label, a.teks] for a in daftar]}
                    for nama, catatan, daftar in blok.kelompok
                ],
            }
            for blok in satu.blok
        ],
    }


@override("id")
def baris_xlsx(isi):
    """[dict by KOLOM] of a report in plain values: numbers stay numbers."""
    milik = {kunci: str(judul) for _kunci, judul, _narasi, blok in BAGIAN for kunci in blok}
    return [
        {
            "bagian": milik[blok["kunci"]],
            "tabel": blok["judul"],
            "kelompok": a["kelompok"],
            "angka": f"{a['huruf']}. {a['label']}" if a["huruf"] else a["label"],
            "nilai": teks_nilai(None, a["satuan"]) if a["nilai"] is None else a["nilai"],
            "satuan": SATUAN.get(a["satuan"], ""),
        }
        for blok in isi["blok"]
        for a in blok["angka"]
    ]


def buku_kerja(isi):
    """An open file with the workbook of a report."""
    return berkas_xlsx(KOLOM, baris_xlsx(isi), lembar="Laporan tahunan")
