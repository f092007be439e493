"""A frozen report as a tagged PDF and as a workbook. The PDF is printed once for each frozen text and kept."""

import hashlib
import json
from datetime import datetime
from io import BytesIO

from django.utils.dateformat import format as tulis_tanggal
from django.utils.translation import override

from informasi.berkas.gudang import rahasia, simpan
from informasi.ekspor.tulis_xlsx import berkas_xlsx
from informasi.surat.cetak import cetak
from informasi.surat.kop import hari_kata, kop
from kalender.hari import tanggal
from laporan.semester.periode import Periode
from laporan.semester.tampil import narasi_tampil, tampilkan, teks_nilai
from opd.identitas.baca import kota

KOLOM = ("blok", "kelompok", "angka", "nilai", "satuan")
BELUM_TTE = "belum ditandatangani elektronik"
SATU_KALI = (
    "Dihitung dari seluruh permohonan kota, tiap permohonan satu kali; bukan jumlah laporan unit, karena satu "
    "permohonan dapat dikerjakan beberapa unit."
)


def nama_berkas(isi, akhiran):
    """ "laporan-dpupr-2026-1.pdf", "kompilasi-kota-2026-1.xlsx"."""
    siapa = f"laporan-{isi['unit']['slug']}" if isi["unit"] else "kompilasi-kota"
    return f"{siapa}-{isi['tahun']}-{isi['semester']}.{akhiran}"


def pdf(isi, sidik, unit, *, adendum=()):
    """The bytes of the PDF of a report in plain values. Raises SuratGagal when the printer fails."""
    data = data_cetak(isi, sidik, unit, adendum)
    # Named by what is printed: an addendum or a new letterhead makes another file, the old one is never wrong.
    jalur = f"laporan/{hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()}.pdf"
    try:
        with rahasia().open(jalur) as ada:
            return ada.read()
    except FileNotFoundError:
        hasil = cetak("laporan.typ", data)
        simpan(rahasia(), jalur, BytesIO(hasil), len(hasil))
        return hasil


@override("id")
def data_cetak(isi, sidik, unit, adendum=()):
    """What the template is filled with (dict)."""
    periode = Periode(isi["tahun"], isi["semester"])
    hari = hari_kata(tanggal(datetime.fromisoformat(isi["disusun"])))
    judul = "Laporan layanan informasi publik" if isi["unit"] else "Kompilasi layanan informasi publik"
    kepada = isi["unit"]["nama"] if isi["unit"] else kota().nama_kota
    return {
        "judul": judul,
        "sub": f"{kepada}, {periode}",
        "kop": kop(unit, kota().nama_kota),
        "kaki": f"{judul} {kepada}, {periode}",
        "catatan": "" if isi["unit"] else SATU_KALI,
        "blok": [_blok(b) for b in tampilkan(isi["blok"])],
        "narasi": [{"judul": j, "teks": t.splitlines()} for j, t in narasi_tampil(isi.get("narasi", {}))],
        "adendum": [_adendum(a) for a in adendum],
        "penanda_tangan": isi.get("penanda_tangan", {"nama": "", "jabatan": ""}),
        "tempat_tanggal": hari,
        "tanda": BELUM_TTE,
        "sidik": sidik,
    }


def _blok(blok):
    return {
        "judul": blok.judul,
        "kelompok": [
            {"nama": nama, "catatan": catatan, "angka": [[a.label, a.teks] for a in daftar]}
            for nama, catatan, daftar in blok.kelompok
        ],
    }


def _adendum(satu):
    hari = tulis_tanggal(tanggal(satu.waktu), "j F Y")
    return {"tanggal": hari, "nama": ", ".join(filter(None, (satu.nama, satu.jabatan))), "teks": satu.teks.splitlines()}


@override("id")
def baris_xlsx(isi):
    """[dict by KOLOM] of a report in plain values: numbers stay numbers."""
    return [
        {
            "blok": blok["judul"],
            "kelompok": a["kelompok"],
            "angka": f"{a['huruf']}. {a['label']}" if a["huruf"] else a["label"],
            "nilai": teks_nilai(None, a["satuan"]) if a["nilai"] is None else a["nilai"],
            "satuan": {"hk": "hari kerja", "rp": "rupiah", "%": "%"}.get(a["satuan"], ""),
        }
        for blok in isi["blok"]
        for a in blok["angka"]
    ]


def buku_kerja(isi):
    """An open file with the workbook of a report."""
    return berkas_xlsx(KOLOM, baris_xlsx(isi), lembar="Laporan")
